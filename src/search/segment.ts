/** Grows when clippings are cut into words, weighed or written differently: then older segments are built anew. */
export const INDEX_VERSION = 3

/**
 * Many clippings in the index that were written together and never change. A clipping in the index has a number, its doc:
 * one that changes gets another, and none is given twice. The docs of two segments never lie among each other.
 */
export interface Segment {
  segment: number
  /** Lowest and highest doc. */
  base: number
  top: number
  /** Docs below are read elsewhere by now: a rebuild has come so far. */
  from: number
  /** How many clippings it was written with. */
  docs: number
  version: number
  /** The import with which it came; it is not seen until that one is. */
  importId?: string
}

/**
 * A segment's terms lie in blocks of some 24 kB, in the order of UTF-16 units. A block is found by its last term: the one
 * that holds a term is the first at or after it. A term whose blocks are more than one has them to itself, in parts from 0.
 * Where a term stands in its clippings lies apart, under the same keys: only phrases ask for it.
 */
export type BlockKey = [last: string, part: number]

export type BlockKind = 'postings' | 'positions'

export interface Block {
  kind: BlockKind
  key: BlockKey
  bytes: Uint8Array<ArrayBuffer>
}

/** What results are sorted and narrowed by; row n of each column is about the same doc. Docs ascend. */
export interface Columns {
  docs: Uint32Array<ArrayBuffer>
  /** Newest keeping highest; imports lie below 0. */
  orders: Int32Array<ArrayBuffer>
  /** Seconds since 1970, UTC. */
  kept: Uint32Array<ArrayBuffer>
  /** When the story was published, by the clock that its page shows: minutes since 1970; `NO_DATE` where it shows none. */
  published: Int32Array<ArrayBuffer>
}

export const NO_DATE = -(2 ** 31)

/** Rows in a chunk of columns, so that it stays below 64 kB. */
export const COLUMN_ROWS = 4_000

/** One clipping that has no segment yet. Its blocks hold all of its terms. */
export interface FreshRow {
  doc: number
  order: number
  kept: number
  published: number
  postings: Uint8Array<ArrayBuffer>
  positions: Uint8Array<ArrayBuffer>
  importId?: string
}
