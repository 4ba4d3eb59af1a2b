import { mergedBlocks, mergedColumns } from '../../search/merge'
import { freshSource } from '../../search/merge-source'
import type { Block } from '../../search/segment'
import { isSeen } from '../hidden'
import { putSegment } from '../put-segment'
import type { Table } from '../schema'
import type { Survey } from './survey'
import type { Task } from './work'

/** Makes a segment of clippings that have none yet, once there are many of them, or some keep segments apart. */
export const settling: Task = async (database, survey) => {
  const { meta } = survey
  const run = nextRun(survey)
  const rows = run ? await database.getAll('fresh', run, MOST) : []
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last) return undefined
  const sources = rows.map(freshSource)
  const blocks: Block[] = []
  for await (const some of mergedBlocks(sources, { base: first.doc, dead: new Set() })) blocks.push(...some)
  const columns = await mergedColumns(sources, new Set())
  const segment = meta.lastSegment + 1
  return {
    before: meta,
    after: { ...meta, lastSegment: segment, stamp: meta.stamp + 1 },
    tables: SETTLED,
    async write(tx) {
      await putSegment(tx, segment, { base: first.doc, top: last.doc, docs: rows.length, blocks, columns })
      for (const { doc } of rows) await tx.objectStore('fresh').delete(doc)
    },
  }
}

/** Every search goes through each of them. */
const MANY = 16

/** How many become a segment at once. */
const MOST = 64

const SETTLED: Table[] = ['fresh', 'segments', 'postings', 'positions', 'columns']

/** The first of them between which no segment lies, nor what an import has reserved for its own; none if it is too early. */
function nextRun({ fresh, segments, reserved, hidden }: Survey): IDBKeyRange | undefined {
  const [first] = fresh
  if (first === undefined) return undefined
  const isBetween = segments.some((segment) => segment.base > first && isSeen(segment, hidden))
  if (fresh.length < MANY && !isBetween) return undefined
  const taken = [...segments.map(({ base }) => base), ...reserved].filter((base) => base > first)
  return IDBKeyRange.bound(first, Math.min(...taken), false, true)
}
