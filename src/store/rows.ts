import type { Clipping } from '../clipping/clipping'
import { headOf } from '../clipping/head'
import { isSame } from '../clipping/same'
import { searchTextOf } from '../search/match'
import { type Database, META, type Meta, STORES, type WriteTransaction } from './schema'

/** What a write has left behind under an id: the clipping, or nothing. */
export interface Written {
  id: string
  clipping: Clipping | undefined
}

/**
 * Puts all rows of a clipping. One awaited put at a time: when the quota ends a transaction of several open puts, Firefox
 * keeps some of their rows (measured in Firefox 153).
 */
export async function putClipping(tx: WriteTransaction, clipping: Clipping, orders: number[]): Promise<void> {
  const order = orders[0] ?? 0
  await tx.objectStore('texts').put({ id: clipping.id, clipping, orders })
  await tx.objectStore('search').put({ id: clipping.id, searchText: searchTextOf(clipping), order })
  await tx.objectStore('heads').put({ ...headOf(clipping), order })
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
export async function isWritten(database: Database, { id, clipping }: Written): Promise<boolean> {
  const tx = database.transaction(STORES, 'readonly')
  const text = await tx.objectStore('texts').get(id)
  const head = await tx.objectStore('heads').get(id)
  const isSearchable = (await tx.objectStore('search').getKey(id)) !== undefined
  await tx.done
  if (!clipping) return !text && !head && !isSearchable
  return isSame(text?.clipping, clipping) && head?.rev === clipping.rev && isSearchable
}
