import type { Clipping } from '../../clipping/clipping'
import { segmentBuilder } from '../../search/build'
import { freshRowOf } from '../../search/fresh'
import { INDEX_VERSION, type Segment } from '../../search/segment'
import { unpackNow } from '../deflated'
import { clippingFrom, storedUnder } from '../held'
import { isSeen } from '../hidden'
import { putSegment } from '../put-segment'
import { type Database, KEPT, type Meta, type Progress, type Table } from '../schema'
import { leftBy } from './leftovers'
import type { Survey } from './survey'
import type { Task, Work } from './work'

/** Writes clippings that are in no segment yet down for this version of the index, where another one had. */
export const renewingFresh: Task = async (database, { meta }) => {
  if (meta.freshVersion === INDEX_VERSION) return undefined
  const rows = await database.getAll('fresh')
  const stale = rows.filter(({ version }) => version !== INDEX_VERSION).slice(0, FRESH_ROWS)
  const indexed = await Promise.all(stale.map(({ doc }) => indexedIn(database, IDBKeyRange.only(doc), 1)))
  const freshVersion = stale.length === 0 ? INDEX_VERSION : meta.freshVersion
  return {
    before: meta,
    after: { ...meta, stamp: meta.stamp + 1, freshVersion },
    tables: ['fresh'],
    async write(tx) {
      for (const { doc } of stale) await tx.objectStore('fresh').delete(doc)
      for (const { clipping, ...place } of indexed.flat()) {
        await tx.objectStore('fresh').put({ ...freshRowOf(clipping, place), version: INDEX_VERSION })
      }
    },
  }
}

/** Builds the next piece of a segment that another version has written, or nobody yet. */
export const rebuilding: Task = async (database, survey) => {
  const { meta } = survey
  const stale = staleSegments(survey)
  const [old] = stale
  if (!old) return meta.preparing && prepared(meta)
  const indexed = await indexedIn(database, IDBKeyRange.bound(old.from, old.top), CLIPPINGS)
  const builder = segmentBuilder()
  for (const [at, { clipping, ...place }] of indexed.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) await othersTurn()
    builder.add(clipping, place)
  }
  const built = builder.finish()
  const last = indexed.length < CLIPPINGS ? old.top : (indexed.at(-1)?.doc ?? old.top)
  const segment = meta.lastSegment + 1
  const progress = meta.preparing ?? { done: 0, total: sizeOf(stale) }
  const done = Math.min(progress.done + indexed.length, progress.total)
  return {
    before: meta,
    after: { ...meta, lastSegment: segment, stamp: meta.stamp + 1, preparing: { ...progress, done } },
    tables: REBUILT,
    async write(tx) {
      if (built) await putSegment(tx, segment, built)
      // Of the docs that were read none is dead.
      await tx.objectStore('dead').delete(IDBKeyRange.bound(old.from, last))
      if (last < old.top) {
        await tx.objectStore('segments').put({ ...old, from: last + 1 })
      } else {
        await tx.objectStore('segments').delete(old.segment)
        await tx.objectStore('merges').put(leftBy(old.segment))
      }
    },
  }
}

/** Clippings a step: some 30 ms of writing. */
const CLIPPINGS = 256
const FRESH_ROWS = 16

/** Clippings that are cut into words without a break: whoever keeps a page meanwhile waits so long. */
const AT_ONCE = 16

const REBUILT: Table[] = ['segments', 'postings', 'positions', 'columns', 'dead', 'merges']

function staleSegments({ segments, hidden }: Survey): Segment[] {
  return segments.filter((segment) => segment.version !== INDEX_VERSION && isSeen(segment, hidden))
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function sizeOf(segments: Segment[]): Progress['total'] {
  return segments.reduce((sum, { docs }) => sum + docs, 0)
}

/** Everything is found again. */
function prepared(before: Meta): Work {
  const { preparing: _, ...after } = before
  return { before, after, tables: [], write: async () => undefined }
}

interface Indexed {
  clipping: Clipping
  doc: number
  order: number
}

/** The first clippings whose docs lie in a range, by doc. */
async function indexedIn(database: Database, docs: IDBKeyRange, count: number): Promise<Indexed[]> {
  const tx = database.transaction(KEPT)
  const heads = await tx.objectStore('heads').index('doc').getAll(docs, count)
  const stored = await storedUnder(
    tx,
    heads.map(({ id }) => id),
  )
  const clippings = await Promise.all(stored.map((one) => one && clippingFrom(one, unpackNow)))
  return heads.flatMap(({ doc, order }, at) => {
    const clipping = clippings[at]
    return clipping && doc !== undefined ? [{ clipping, doc, order }] : []
  })
}
