import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Annotation } from '../annotation/annotation'
import type { Clipping, Revision } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { BlockKey, Columns, FreshRow, Segment } from '../search/segment'

export const DATABASE = 'borideh'
export const VERSION = 4

/** What is kept (heads to joins), the index made of it (segments to merges), and what the database knows of itself. */
export interface Schema extends DBSchema {
  heads: {
    key: string
    value: HeadRow
    indexes: { address: string; order: number; importId: string; trashedAt: number; doc: number }
  }
  clippings: { key: string; value: ClippingRow }
  /** Earlier texts, the oldest at 0. */
  revisions: { key: PartKey; value: RevisionRow }
  annotations: { key: PartKey; value: AnnotationRow; indexes: { trashedAt: number } }
  /** Clippings as version 2 stored them, until they have moved: see `moving`. */
  texts: { key: string; value: TextRow }
  /** Imports that are not finished. */
  imports: { key: string; value: ImportRow }
  /** Imported clippings of pages that the library has: what they add is written when their import is finished. */
  joins: { key: number; value: JoinRow; indexes: { importId: string } }
  segments: { key: number; value: Segment }
  postings: { key: [segment: number, ...BlockKey]; value: BlockRow }
  positions: { key: [segment: number, ...BlockKey]; value: BlockRow }
  columns: { key: [segment: number, chunk: number]; value: ColumnsRow }
  /** Clippings that have no segment yet. */
  fresh: { key: number; value: StoredFresh }
  /** Docs of segments that are no longer true. */
  dead: { key: number; value: DeadRow }
  merges: { key: number; value: MergeRow }
  /** What was done, in its order: incremental backups read it. */
  ops: { key: number; value: OpRow }
  meta: { key: typeof META; value: Meta }
}

/** Bytes as they are stored. */
export type Bytes = Uint8Array<ArrayBuffer>

/** `doc`: its number in the index; missing while it is in the trash, or has not come into the index yet. */
export type HeadRow = ClippingHead & Ordered & Imported & { doc?: number }

/** Grows with every keeping, whatever the clock says: newest first is highest first. Imports go below what was there. */
export interface Ordered {
  order: number
}

/** The import with which a row came; it is not seen while that one is in `imports` and not flipped. */
export interface Imported {
  importId?: string
}

export interface ClippingRow extends Imported {
  id: string
  /** See `pack`. */
  article: Bytes
  rest: ClippingRest
  /** The order of this keeping, then those of the revisions, newest first. */
  orders: number[]
  /** How many rows it has there: most have none, and are not looked for. */
  revisions: number
  annotations: number
}

export type ClippingRest = Omit<Clipping, 'article' | 'revisions' | 'annotations'>

/** A clipping's id, and the place of a part of it from 0. */
export type PartKey = [id: string, n: number]

export interface RevisionRow {
  id: string
  n: number
  article: Bytes
  rest: Omit<Revision, 'article'>
}

export interface AnnotationRow {
  id: string
  n: number
  annotation: Annotation
}

export interface TextRow extends Imported {
  id: string
  clipping: Clipping
  orders: number[]
}

export interface BlockRow {
  segment: number
  last: string
  part: number
  bytes: Bytes
}

export interface ColumnsRow extends Columns {
  segment: number
  chunk: number
}

export interface StoredFresh extends FreshRow {
  /** Of the index, with which it was written. */
  version: number
}

export interface DeadRow {
  doc: number
}

/** A merge that is being written, and goes on after the last block that is there; or what one has left behind. */
export interface MergeRow {
  /** The segment that comes of it. */
  segment: number
  sources: number[]
  /** Docs that it leaves out. */
  dead: number[]
  /** The sources are read no more: their blocks go, and so do the dead. */
  isDone: boolean
}

export type OpRow = { at: number } & (
  | { kind: 'put'; id: string; rev: number }
  | { kind: 'erase'; id: string }
  | { kind: 'import'; importId: string }
)

/** The only row of `meta`. */
export const META = 'database'

export interface Meta {
  /** Made with the database: another one means another database. */
  databaseId: string
  /** Writes so far. */
  lastWrite: number
  /** The highest `order`, doc and number of a segment given so far. */
  lastOrder: number
  lastDoc: number
  lastSegment: number
  /** Clippings that are seen, without those in the trash. */
  count: number
  /** Changes of the index so far, as far as they are seen. */
  stamp: number
  /** Of the index, with which all of `fresh` was written. */
  freshVersion: number
  /** How far clippings of version 2 have moved; missing when all have. */
  moving?: Moving
  /** How far heads have been looked through for one that the index does not know; missing when none is to be. */
  numbering?: { after?: string }
  /** Clippings that a search does not find yet; missing when it finds all. */
  preparing?: Progress
}

export interface Progress {
  done: number
  total: number
}

/** First all are copied, then all are compared, then the old ones go. */
export interface Moving {
  step: 'copy' | 'verify' | 'clear'
  /** The last id that this step has done. */
  after?: string
  /** For the next that is copied. */
  doc: number
}

export interface ImportRow {
  importId: string
  isFlipped: boolean
  /** The highest `order` when it began: what is higher was kept meanwhile. */
  lastOrder: number
  /** Of the staged clippings, how many are not in the trash. */
  count: number
  /** Docs kept for it, [first, last]: no segment of others may reach over them. */
  docs: [first: number, last: number][]
}

export interface JoinRow {
  importId: string
  clipping: Clipping
  /** It comes from a backup, of this library or another one: see `restoredOnto`. */
  restored?: { isSameLibrary: boolean }
}

export type Table = StoreNames<Schema>

export type Database = IDBPDatabase<Schema>

/** Tables that hold a clipping. */
export const KEPT: Table[] = ['heads', 'clippings', 'revisions', 'annotations', 'texts', 'imports']

/** Tables that a search reads. */
export const INDEX: Table[] = ['segments', 'postings', 'positions', 'columns', 'fresh', 'dead', 'imports', 'meta']

export type ReadTransaction = IDBPTransaction<Schema, Table[], 'readonly'>

export type WriteTransaction = IDBPTransaction<Schema, Table[], 'readwrite'>

export type UpgradeTransaction = IDBPTransaction<Schema, Table[], 'versionchange'>
