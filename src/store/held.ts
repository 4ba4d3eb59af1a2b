import type { Article } from '../article/article'
import type { Clipping, Revision } from '../clipping/clipping'
import { unpack } from './packing'
import type {
  AnnotationRow,
  Bytes,
  ClippingRow,
  PartKey,
  ReadTransaction,
  RevisionRow,
  TextRow,
  WriteTransaction,
} from './schema'

/** A clipping as it lies in the database. */
export type Stored = StoredClipping | StoredOld

export interface StoredClipping {
  isOld: false
  row: ClippingRow
  /** From the oldest. */
  revisions: RevisionRow[]
  annotations: AnnotationRow[]
}

/** It has not moved to the tables of today yet. */
export interface StoredOld {
  isOld: true
  row: TextRow
}

/** A clipping unpacked, with its packed articles: what stays is not packed again. */
export interface Held {
  clipping: Clipping
  stored: Stored
  packed: ReadonlyMap<Article, Bytes>
}

/** In the order of the ids, seen or not. They are read at once, and parts only where there are any. */
export async function storedUnder(
  tx: ReadTransaction | WriteTransaction,
  ids: readonly string[],
): Promise<(Stored | undefined)[]> {
  const rows = await Promise.all(ids.map((id) => tx.objectStore('clippings').get(id)))
  return Promise.all(rows.map((row, at) => (row ? withParts(tx, row) : oldUnder(tx, ids[at] ?? ''))))
}

/** Every part of a clipping. */
export function partsOf(id: string): IDBKeyRange {
  const [first, last]: [PartKey, PartKey] = [
    [id, 0],
    [id, Number.POSITIVE_INFINITY],
  ]
  return IDBKeyRange.bound(first, last)
}

/** How an article is unpacked. */
type ArticleOf = (packed: Bytes) => Article | Promise<Article>

export async function heldFrom(stored: Stored, articleOf: ArticleOf = unpack): Promise<Held> {
  if (stored.isOld) return { clipping: stored.row.clipping, stored, packed: new Map() }
  const { row, annotations } = stored
  const packed = [row.article, ...stored.revisions.map((revision) => revision.article)]
  const [article, ...articles] = await Promise.all(packed.map((one) => articleOf(one)))
  if (!article) throw new Error('A clipping without an article')
  const revisions: Revision[] = stored.revisions.flatMap(({ rest }, n) => {
    const earlier = articles[n]
    return earlier ? [{ ...rest, article: earlier }] : []
  })
  const clipping = {
    ...row.rest,
    article,
    ...(annotations.length > 0 && { annotations: annotations.map(({ annotation }) => annotation) }),
    revisions: revisions.toReversed(),
  }
  return {
    clipping,
    stored,
    packed: new Map([article, ...articles].map((one, at) => [one, packed[at] ?? row.article])),
  }
}

/** As `heldFrom`, where only the clipping is wanted. */
export async function clippingFrom(stored: Stored, articleOf?: ArticleOf): Promise<Clipping> {
  return (await heldFrom(stored, articleOf)).clipping
}

/** With its revisions and annotations. */
export async function withParts(tx: ReadTransaction | WriteTransaction, row: ClippingRow): Promise<StoredClipping> {
  const [revisions, annotations] = await Promise.all([
    row.revisions > 0 ? tx.objectStore('revisions').getAll(partsOf(row.id)) : [],
    row.annotations > 0 ? tx.objectStore('annotations').getAll(partsOf(row.id)) : [],
  ])
  return { isOld: false, row, revisions, annotations }
}

async function oldUnder(tx: ReadTransaction | WriteTransaction, id: string): Promise<StoredOld | undefined> {
  const row = await tx.objectStore('texts').get(id)
  return row && { isOld: true, row }
}
