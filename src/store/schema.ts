import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { SearchRow } from '../search/search'

export const DATABASE = 'borideh'
export const VERSION = 2

/**
 * What is stored of a clipping has one row in `heads`, `texts` and `search` each, all under its id; one in the trash has
 * none in `search`.
 */
export interface Schema extends DBSchema {
  heads: {
    key: string
    value: HeadRow
    indexes: { address: string; order: number; importId: string; trashedAt: number }
  }
  texts: { key: string; value: TextRow }
  search: { key: string; value: SearchRow & Ordered & Imported; indexes: { order: number; importId: string } }
  meta: { key: typeof META; value: Meta }
  /** Imports that are not finished. */
  imports: { key: string; value: ImportRow }
  /** Imported clippings of pages that the library has: what they add is written when their import is finished. */
  joins: { key: number; value: JoinRow; indexes: { importId: string } }
}

export type HeadRow = ClippingHead & Ordered & Imported

/** Grows with every keeping, whatever the clock says: newest first is highest first. Imports go below what was there. */
export interface Ordered {
  order: number
}

/** The import with which a row came; it is not seen while that one is in `imports` and not flipped. */
export interface Imported {
  importId?: string
}

export interface TextRow extends Imported {
  id: string
  clipping: Clipping
  /** The order of this keeping, then those of the revisions, newest first. */
  orders: number[]
}

/** The only row of `meta`. */
export const META = 'database'

export interface Meta {
  /** Made with the database: another one means another database. */
  databaseId: string
  /** Writes so far. */
  lastWrite: number
  /** The highest `order` given so far. */
  lastOrder: number
}

export interface ImportRow {
  importId: string
  isFlipped: boolean
  /** The highest `order` when it began: what is higher was kept meanwhile. */
  lastOrder: number
}

export interface JoinRow {
  importId: string
  clipping: Clipping
}

export type Database = IDBPDatabase<Schema>

export const STORES: StoreNames<Schema>[] = ['heads', 'texts', 'search', 'meta', 'imports', 'joins']

export type ReadTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly'>

export type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>

export type UpgradeTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>
