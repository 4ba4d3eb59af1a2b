import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { SearchRow } from '../search/search'

export const DATABASE = 'borideh'
export const VERSION = 1

/** What is stored of a clipping has one row in `heads`, `texts` and `search` each, all under its id. */
export interface Schema extends DBSchema {
  heads: { key: string; value: HeadRow; indexes: { address: string; order: number } }
  texts: { key: string; value: TextRow }
  search: { key: string; value: SearchRow & Ordered; indexes: { order: number } }
  meta: { key: typeof META; value: Meta }
}

export type HeadRow = ClippingHead & Ordered

/** Grows with every keeping, whatever the clock says: newest first is highest first. */
export interface Ordered {
  order: number
}

export interface TextRow {
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

export type Database = IDBPDatabase<Schema>

export const STORES: StoreNames<Schema>[] = ['heads', 'texts', 'search', 'meta']

export type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>

/** Makes the first version of the database. */
export function createStores(
  database: Database,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) {
  const heads = database.createObjectStore('heads', { keyPath: 'id' })
  heads.createIndex('address', 'address', { unique: true })
  heads.createIndex('order', 'order')
  database.createObjectStore('texts', { keyPath: 'id' })
  database.createObjectStore('search', { keyPath: 'id' }).createIndex('order', 'order')
  database.createObjectStore('meta')
  transaction.objectStore('meta').put({ databaseId: crypto.randomUUID(), lastWrite: 0, lastOrder: 0 }, META)
}
