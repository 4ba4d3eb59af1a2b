import { isSame } from '../clipping/same'
import type { Rows, Written } from './changes'
import { metaIn } from './lookups'
import { areSameBytes } from './packing'
import { isSegmentThere, SEGMENT } from './put-segment'
import {
  type Database,
  META,
  type Meta,
  type OpRow,
  type PartKey,
  type ReadTransaction,
  type Table,
  type WriteTransaction,
} from './schema'

/** Tables that a write of clippings may touch. */
export const WRITTEN: Table[] = [
  ...['heads' as const, 'clippings' as const, 'revisions' as const, 'annotations' as const, 'texts' as const],
  ...['fresh' as const, 'dead' as const, 'imports' as const, 'joins' as const, 'ops' as const, 'meta' as const],
]

/** False, and nothing is written, where the database is no longer as it was read. */
export async function isAsRead(tx: WriteTransaction, meta: Meta): Promise<boolean> {
  return isSame(await metaIn(tx), meta)
}

/**
 * One awaited put at a time: when the quota ends a transaction of several open puts, Firefox keeps some of their rows
 * (measured in Firefox 153).
 */
export async function putRows(tx: WriteTransaction, rows: Rows): Promise<void> {
  const { id, row, head, fresh, forgotten } = rows
  for (const revision of rows.revisions.put) await tx.objectStore('revisions').put(revision)
  for (const key of rows.revisions.gone) await tx.objectStore('revisions').delete(key)
  for (const annotation of rows.annotations.put) await tx.objectStore('annotations').put(annotation)
  for (const key of rows.annotations.gone) await tx.objectStore('annotations').delete(key)
  if (row) await tx.objectStore('clippings').put(row)
  else await tx.objectStore('clippings').delete(id)
  if (head) await tx.objectStore('heads').put(head)
  else await tx.objectStore('heads').delete(id)
  if (rows.wasOld) await tx.objectStore('texts').delete(id)
  if (fresh) await tx.objectStore('fresh').put(fresh)
  if (forgotten?.isFresh) await tx.objectStore('fresh').delete(forgotten.doc)
  else if (forgotten) await tx.objectStore('dead').put({ doc: forgotten.doc })
}

export async function putOp(tx: WriteTransaction, op: OpRow): Promise<void> {
  await tx.objectStore('ops').put(op)
}

/** The mark that everything before it is there. */
export async function putMeta(tx: WriteTransaction, meta: Meta): Promise<void> {
  await tx.objectStore('meta').put(meta, META)
}

/** Reads what was written, in a transaction of its own. */
export async function areWritten(database: Database, { rows, segment, meta }: Written): Promise<boolean> {
  const tx = database.transaction(segment ? [...WRITTEN, ...SEGMENT] : WRITTEN)
  const [now, ...found] = await Promise.all([
    tx.objectStore('meta').get(META),
    segment && isSegmentThere(tx, meta.lastSegment, segment),
    ...rows.map((one) => isWritten(tx, one)),
  ])
  return isSame(now, meta) && found.every((isFound) => isFound !== false)
}

async function isWritten(tx: ReadTransaction, rows: Rows): Promise<boolean> {
  const { id, row, head, fresh, forgotten } = rows
  const areThere = await Promise.all([
    tx
      .objectStore('clippings')
      .get(id)
      .then((found) => hasBytes(found, row)),
    tx
      .objectStore('heads')
      .get(id)
      .then((found) => found?.rev === head?.rev && found?.doc === head?.doc),
    !rows.wasOld || tx.objectStore('texts').getKey(id).then(isNothing),
    fresh &&
      tx
        .objectStore('fresh')
        .get(fresh.doc)
        .then((found) => hasPostings(found?.postings, fresh.postings)),
    forgotten && tx.objectStore('fresh').getKey(forgotten.doc).then(isNothing),
    ...rows.revisions.put.map((part) =>
      tx
        .objectStore('revisions')
        .get(keyOf(part))
        .then((found) => hasBytes(found, part)),
    ),
    ...rows.revisions.gone.map((key) => tx.objectStore('revisions').getKey(key).then(isNothing)),
    ...rows.annotations.put.map((part) =>
      tx
        .objectStore('annotations')
        .get(keyOf(part))
        .then((found) => isSame(found, part)),
    ),
    ...rows.annotations.gone.map((key) => tx.objectStore('annotations').getKey(key).then(isNothing)),
  ])
  return areThere.every((isThere) => isThere !== false)
}

function keyOf({ id, n }: { id: string; n: number }): PartKey {
  return [id, n]
}

function isNothing(found: unknown): boolean {
  return found === undefined
}

type PackedRow = { article: Uint8Array<ArrayBuffer>; rest: object }

function hasBytes(found: PackedRow | undefined, row: PackedRow | undefined): boolean {
  if (!found || !row) return found === row
  return areSameBytes(found.article, row.article) && isSame(found.rest, row.rest)
}

function hasPostings(found: Uint8Array<ArrayBuffer> | undefined, postings: Uint8Array<ArrayBuffer>): boolean {
  return found !== undefined && areSameBytes(found, postings)
}
