import type { Clipping } from '../clipping/clipping'
import { headOf } from '../clipping/head'
import { isSame } from '../clipping/same'
import { searchTextOf } from '../search/match'
import {
  type Database,
  type Imported,
  META,
  type Meta,
  type ReadTransaction,
  STORES,
  type WriteTransaction,
} from './schema'

/** What a write has left behind under an id: the clipping, or nothing. */
export interface Written {
  id: string
  clipping: Clipping | undefined
}

/** What a write answers, and what must then be found in the database. */
export interface Done<Value> {
  value: Value
  written: Written[]
}

/**
 * Puts all rows of a clipping; those of a staged one name their import. One awaited put at a time: when the quota ends a
 * transaction of several open puts, Firefox keeps some of their rows (measured in Firefox 153).
 */
export async function putClipping(
  tx: WriteTransaction,
  clipping: Clipping,
  orders: number[],
  imported: Imported = {},
): Promise<void> {
  const { id, trashedAt } = clipping
  const order = orders[0] ?? 0
  await tx.objectStore('texts').put({ id, clipping, orders, ...imported })
  if (trashedAt !== undefined) await tx.objectStore('search').delete(id)
  else await tx.objectStore('search').put({ id, searchText: searchTextOf(clipping), order, ...imported })
  await tx.objectStore('heads').put({ ...headOf(clipping), order, ...imported })
}

export async function removeClipping(tx: WriteTransaction, id: string): Promise<void> {
  await tx.objectStore('heads').delete(id)
  await tx.objectStore('search').delete(id)
  await tx.objectStore('texts').delete(id)
}

/** Counts a write; the last put of each. */
export async function countWrite(tx: WriteTransaction, meta: Meta): Promise<void> {
  await tx.objectStore('meta').put({ ...meta, lastWrite: meta.lastWrite + 1 }, META)
}

/** Reads what was written, in a transaction of its own. */
export async function areWritten(database: Database, written: Written[]): Promise<boolean> {
  const tx = database.transaction(STORES, 'readonly')
  const found = await Promise.all(written.map((row) => isWritten(tx, row)))
  await tx.done
  return found.every(Boolean)
}

async function isWritten(tx: ReadTransaction, { id, clipping }: Written): Promise<boolean> {
  const [text, head, searchKey] = await Promise.all([
    tx.objectStore('texts').get(id),
    tx.objectStore('heads').get(id),
    tx.objectStore('search').getKey(id),
  ])
  if (!clipping) return !text && !head && searchKey === undefined
  const isSearchable = clipping.trashedAt === undefined
  return isSame(text?.clipping, clipping) && head?.rev === clipping.rev && (searchKey !== undefined) === isSearchable
}
