import { hiddenIn, isSeen } from '../hidden'
import { type Database, type HeadRow, KEPT } from '../schema'
import { unbuiltSegment } from '../unbuilt'
import { leftBy } from './leftovers'
import type { Task, Work } from './work'

/** Marks the whole index as one to be built anew, whatever it holds. */
export const markingStale: Task = async (database, { meta, hidden, segments, merges }): Promise<Work> => {
  const fresh = await database.getAll('fresh')
  const preparing = { done: 0, total: meta.count }
  return {
    before: meta,
    after: { ...meta, stamp: meta.stamp + 1, freshVersion: 0, numbering: {}, ...(meta.count > 0 && { preparing }) },
    tables: ['segments', 'fresh', 'merges'],
    async write(to) {
      for (const segment of segments) {
        if (isSeen(segment, hidden)) await to.objectStore('segments').put({ ...segment, version: 0 })
      }
      for (const row of fresh) await to.objectStore('fresh').put({ ...row, version: 0 })
      for (const { segment, isDone } of merges) if (!isDone) await to.objectStore('merges').put(leftBy(segment))
    },
  }
}

/** Gives docs to clippings that should have one and have none. */
export const numbering: Task = async (database, { meta }) => {
  const { numbering: place, ...numbered } = meta
  if (!place) return undefined
  const { heads, missing } = await nextHeads(database, place.after)
  const last = heads.at(-1)
  const [first, segment] = [meta.lastDoc + 1, meta.lastSegment + 1]
  const facts = { segment, base: first, top: meta.lastDoc + missing.length, docs: missing.length }
  return {
    before: meta,
    after: {
      ...(last ? { ...meta, numbering: { after: last.id } } : numbered),
      lastDoc: facts.top,
      lastSegment: missing.length > 0 ? segment : meta.lastSegment,
    },
    tables: ['heads', 'segments'],
    async write(tx) {
      for (const [at, head] of missing.entries()) await tx.objectStore('heads').put({ ...head, doc: first + at })
      if (missing.length > 0) await tx.objectStore('segments').put(unbuiltSegment(facts))
    },
  }
}

const HEADS = 250

async function nextHeads(
  database: Database,
  after: string | undefined,
): Promise<Record<'heads' | 'missing', HeadRow[]>> {
  const tx = database.transaction(KEPT)
  const later = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true)
  const [hidden, heads] = await Promise.all([hiddenIn(tx), tx.objectStore('heads').getAll(later, HEADS)])
  const missing = heads.filter((head) => head.doc === undefined && head.trashedAt === undefined && isSeen(head, hidden))
  return { heads, missing }
}
