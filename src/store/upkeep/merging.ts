import { mergedBlocks, mergedColumns } from '../../search/merge'
import type { MergeSource } from '../../search/merge-source'
import type { Columns, Segment } from '../../search/segment'
import { INDEX_VERSION } from '../../search/segment'
import { allOf, blocksAfter, columnsIn } from '../blocks'
import { isSeen } from '../hidden'
import { putBlock, putColumns } from '../put-segment'
import { metaOf } from '../reads'
import type { Database, MergeRow, Table } from '../schema'
import { inWriteTransaction } from '../transaction'
import { leftBy } from './leftovers'
import type { Survey } from './survey'
import { toMerge } from './tiers'
import type { Task, Work } from './work'

/** Notes which segments are to become one. */
export const beginningMerge: Task = async (_, survey) => {
  const { meta, dead } = survey
  if (underWay(survey)) return undefined
  const sources = toMerge(mergeable(survey), dead)
  const [first, last] = [sources[0], sources.at(-1)]
  if (!first || !last) return undefined
  const segment = meta.lastSegment + 1
  const row: MergeRow = {
    segment,
    sources: sources.map((source) => source.segment),
    dead: dead.filter((doc) => doc >= first.base && doc <= last.top),
    isDone: false,
  }
  return {
    before: meta,
    after: { ...meta, lastSegment: segment },
    tables: ['merges'],
    write: async (tx) => void (await tx.objectStore('merges').put(row)),
  }
}

/**
 * Writes the blocks of the merged segment, where nobody reads them yet, and then puts it in the place of its sources. What
 * has been written of it before is not written again.
 */
export const merging: Task = async (database, survey, signal) => {
  const merge = underWay(survey)
  if (!merge) return undefined
  const sources = sourcesOf(merge, survey)
  const [first] = sources
  if (!first) return abandoned(survey, merge)
  const readers = sources.map((source) => mergeSource(database, source))
  const dead = new Set(merge.dead)
  const after = await lastTermOf(database, merge.segment)
  for await (const blocks of mergedBlocks(readers, { base: first.base, dead, ...(after !== undefined && { after }) })) {
    if (signal?.aborted) return undefined
    await inWriteTransaction(
      database,
      ['postings', 'positions'],
      async (tx) => {
        for (const block of blocks) await putBlock(tx, merge.segment, block)
      },
      'relaxed',
    )
  }
  return signal?.aborted ? undefined : swapped(database, merge, first.base, await mergedColumns(readers, dead))
}

const SWAPPED: Table[] = ['segments', 'columns', 'merges']

async function swapped(database: Database, merge: MergeRow, base: number, columns: Columns[]): Promise<Work> {
  const meta = await metaOf(database)
  const { segment } = merge
  const docs = columns.reduce((sum, chunk) => sum + chunk.docs.length, 0)
  const top = columns.at(-1)?.docs.at(-1) ?? base
  return {
    before: meta,
    after: { ...meta, stamp: meta.stamp + 1 },
    tables: SWAPPED,
    async write(tx) {
      await putColumns(tx, segment, columns)
      const row = { segment, base, top, from: base, docs, version: INDEX_VERSION }
      if (docs > 0) await tx.objectStore('segments').put(row)
      for (const source of merge.sources) await tx.objectStore('segments').delete(source)
      await tx.objectStore('merges').put({ ...merge, isDone: true })
    },
  }
}

/** Its sources are no longer what they were. */
function abandoned({ meta }: Survey, { segment }: MergeRow): Work {
  return {
    before: meta,
    after: meta,
    tables: ['merges'],
    write: async (tx) => void (await tx.objectStore('merges').put(leftBy(segment))),
  }
}

function underWay({ merges }: Survey): MergeRow | undefined {
  return merges.find(({ isDone }) => !isDone)
}

/** None if one of them is no longer there. */
function sourcesOf({ sources }: MergeRow, { segments }: Survey): Segment[] {
  const found = segments.filter(({ segment, version }) => version === INDEX_VERSION && sources.includes(segment))
  return found.length === sources.length ? found : []
}

function mergeSource(database: Database, { segment, base, from }: Segment): MergeSource {
  return {
    base,
    from,
    blocks: (kind, after, count) => blocksAfter(database.transaction([kind]), kind, segment, after, count),
    columns: () => columnsIn(database.transaction(['columns']), segment),
  }
}

/** The last term that has been written; every batch of blocks was written whole. */
async function lastTermOf(database: Database, segment: number): Promise<string | undefined> {
  const cursor = await database.transaction('postings').store.openKeyCursor(allOf(segment), 'prev')
  return cursor?.key[1]
}

/** Segments that everybody sees, in runs between which no docs of others lie. */
function mergeable({ segments, hidden, reserved, fresh }: Survey): Segment[][] {
  const others = [...reserved, ...fresh]
  const runs: Segment[][] = []
  let run: Segment[] = []
  let end = 0
  for (const segment of segments) {
    const isApart = others.some((doc) => doc > end && doc <= segment.base)
    const isMergeable = segment.version === INDEX_VERSION && isSeen(segment, hidden)
    if (isApart || !isMergeable) {
      runs.push(run)
      run = []
    }
    if (isMergeable) run.push(segment)
    end = segment.top
  }
  return [...runs, run]
}
