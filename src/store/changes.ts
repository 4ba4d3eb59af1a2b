import type { Article } from '../article/article'
import type { Clipping } from '../clipping/clipping'
import { headOf } from '../clipping/head'
import { isSame } from '../clipping/same'
import { type BuiltSegment, movedBy, segmentBuilder } from '../search/build'
import { type FreshWords, freshWordsOf } from '../search/fresh'
import { INDEX_VERSION } from '../search/segment'
import { pack } from './deflated'
import type { Found } from './ground'
import type { AnnotationRow, Bytes, ClippingRow, HeadRow, Meta, PartKey, RevisionRow, StoredFresh } from './schema'

/** What becomes of one clipping. */
export interface Change {
  /** Missing if there was none. */
  before?: Found
  /** Missing if none is left. */
  after?: Clipping
  /** Of its texts, the newest first. */
  orders: number[]
  /** Articles that have been packed for it already. */
  packed?: ReadonlyMap<Article, Bytes>
  /** What the index takes of `after`, if that was made already. */
  words?: FreshWords
}

/** All rows of a change, ready to be put: nothing of this can be made while a transaction waits. */
export interface Rows {
  id: string
  row?: ClippingRow
  head?: HeadRow
  fresh?: StoredFresh
  revisions: PartRows<RevisionRow>
  annotations: PartRows<AnnotationRow>
  /** Its words as the index has had them so far. */
  forgotten?: { doc: number; isFresh: boolean }
  /** It lay in the table of version 2. */
  wasOld: boolean
}

interface PartRows<Row> {
  put: Row[]
  gone: PartKey[]
}

/** What is written of changes, and what the database then says of itself. */
export interface Written {
  rows: Rows[]
  /** The words of many changes lie in one segment rather than in a row each. Its number is the last one given. */
  segment?: BuiltSegment
  meta: Meta
}

/** `words`: what the index takes of all that is searched, in its order, if that was made already. */
export async function rowsFor(changes: readonly Change[], meta: Meta, words?: BuiltSegment): Promise<Written> {
  const built = words ?? segmentOf(searchedOf(changes))
  const segment = built && movedBy(meta.lastDoc + 1, built)
  const rows: Rows[] = []
  let { lastDoc } = meta
  for (const change of changes) {
    const isSearched = counted(change.after) === 1
    if (isSearched) lastDoc += 1
    rows.push(await rowsOf(change, isSearched ? lastDoc : undefined, segment !== undefined))
  }
  const count = changes.reduce((sum, { before, after }) => sum + counted(after) - counted(before?.clipping), meta.count)
  const lastOrder = changes.reduce((highest, { orders }) => Math.max(highest, ...orders), meta.lastOrder)
  const lastSegment = meta.lastSegment + (segment ? 1 : 0)
  const given = { lastOrder, lastDoc, lastSegment }
  const after = { ...meta, ...given, lastWrite: meta.lastWrite + 1, count, stamp: meta.stamp + 1 }
  return { rows, ...(segment && { segment }), meta: after }
}

/** What the index takes of changes. Docs count from 0: which ones they get is known when they are written. */
export function searchedOf(changes: readonly Change[]): SearchedChange[] {
  const searched = changes.filter(({ after }) => counted(after) === 1)
  return searched.flatMap(({ after, orders: [order = 0] }, doc) => (after ? [{ clipping: after, doc, order }] : []))
}

/** Upkeep would soon make a segment of as many rows of `fresh`, and every search goes through each of these until then. */
export const MANY = 16

export interface SearchedChange {
  clipping: Clipping
  doc: number
  order: number
}

function segmentOf(searched: readonly SearchedChange[]): BuiltSegment | undefined {
  if (searched.length < MANY) return undefined
  const builder = segmentBuilder()
  for (const { clipping, doc, order } of searched) builder.add(clipping, { doc, order })
  return builder.finish()
}

/** How much a clipping adds to what is counted. */
export function counted(clipping: Clipping | undefined): 0 | 1 {
  return clipping && clipping.trashedAt === undefined ? 1 : 0
}

/** The parts of a clipping that are packed apart, and its row; `known`: articles that have been packed before. */
export function packedOf(
  clipping: Clipping,
  orders: number[],
  known: ReadonlyMap<Article, Bytes> = new Map(),
): { row: ClippingRow; revisions: RevisionRow[]; annotations: AnnotationRow[] } {
  const { article, revisions, annotations = [], ...rest } = clipping
  const { id } = clipping
  const packedArticle = (one: Article) => known.get(one) ?? pack(one)
  const packed = packedArticle(article)
  const earlier: RevisionRow[] = []
  for (const [n, { article: text, ...facts }] of revisions.toReversed().entries()) {
    earlier.push({ id, n, article: packedArticle(text), rest: facts })
  }
  return {
    row: { id, article: packed, rest, orders, revisions: earlier.length, annotations: annotations.length },
    revisions: earlier,
    annotations: annotations.map((annotation, n) => ({ id, n, annotation })),
  }
}

async function rowsOf(
  { before, after, orders, packed, words }: Change,
  doc: number | undefined,
  isInSegment: boolean,
): Promise<Rows> {
  const stored = before?.stored
  const parts = stored && !stored.isOld ? stored : { revisions: [], annotations: [] }
  const forgotten = before?.head.doc === undefined ? undefined : { doc: before.head.doc, isFresh: before.isFresh }
  const rest = { wasOld: stored?.isOld === true, ...(forgotten && { forgotten }) }
  if (!after) {
    const id = before?.clipping.id ?? ''
    return { id, ...rest, revisions: between(parts.revisions, []), annotations: between(parts.annotations, []) }
  }
  const [order = 0] = orders
  const { row, revisions, annotations } = packedOf(
    after,
    orders,
    new Map([...(before?.packed ?? []), ...(packed ?? [])]),
  )
  return {
    id: after.id,
    row,
    head: { ...headOf(after), order, ...(doc !== undefined && { doc }) },
    ...(doc !== undefined &&
      !isInSegment && { fresh: { ...(words ?? freshWordsOf(after)), doc, order, version: INDEX_VERSION } }),
    revisions: between(parts.revisions, revisions),
    annotations: between(parts.annotations, annotations),
    ...rest,
  }
}

/** What has to be put and deleted for the parts to become these. */
function between<Row extends { id: string; n: number; article?: Bytes }>(before: Row[], after: Row[]): PartRows<Row> {
  return {
    put: after.filter((row) => !isSameRow(before[row.n], row)),
    gone: before.slice(after.length).map(({ id, n }): PartKey => [id, n]),
  }
}

/** Packed articles that have not changed are the very same bytes. */
function isSameRow<Row extends { article?: Bytes }>(one: Row | undefined, other: Row): boolean {
  return one !== undefined && one.article === other.article && isSame({ ...one, article: 0 }, { ...other, article: 0 })
}
