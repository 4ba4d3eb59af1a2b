import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import { unpackNow } from './deflated'
import { clippingFrom, type Stored } from './held'
import { hiddenIn, isSeen } from './hidden'
import { headFrom, isKept } from './reads'
import { type Database, KEPT, type OpRow } from './schema'
import { storedAmong } from './stored-among'

/** In the trash or not. */
export async function clippingById(database: Database, id: string): Promise<Clipping | undefined> {
  const [clipping] = await clippingsById(database, [id])
  return clipping
}

/** In the order of the ids; those that are gone are left out. */
export async function clippingsById(database: Database, ids: string[]): Promise<Clipping[]> {
  const tx = database.transaction(KEPT)
  const [hidden, stored] = await Promise.all([hiddenIn(tx), storedAmong(tx, ids)])
  const seen = stored.filter((one): one is Stored => one !== undefined && isSeen(one.row, hidden))
  return Promise.all(seen.map((one) => clippingFrom(one, unpackNow)))
}

/** Every one, newest first, with those in the trash. */
export async function allHeads(database: Database): Promise<ClippingHead[]> {
  const tx = database.transaction(['heads', 'imports'])
  const [hidden, rows] = await Promise.all([hiddenIn(tx), tx.objectStore('heads').getAll()])
  return rows
    .filter((row) => isSeen(row, hidden))
    .sort((one, other) => other.order - one.order)
    .map(headFrom)
}

/** Newest first, without those in the trash. */
export async function idsNewestFirst(database: Database): Promise<string[]> {
  const heads = await allHeads(database)
  return heads.filter(isKept).map(({ id }) => id)
}

/** The highest id there is. */
export async function lastIdOf(database: Database): Promise<string | undefined> {
  const cursor = await database.transaction('heads').store.openKeyCursor(null, 'prev')
  return cursor?.key
}

/** What was done after a moment that `lastOpOf` gave, `count` of it at most, each with its own such moment. */
export async function opsSince(database: Database, seq: number, count: number): Promise<{ seq: number; op: OpRow }[]> {
  const { store } = database.transaction('ops')
  const later = IDBKeyRange.lowerBound(seq, true)
  const [keys, ops] = await Promise.all([store.getAllKeys(later, count), store.getAll(later, count)])
  return ops.map((op, at) => ({ seq: keys[at] ?? seq, op }))
}

/** 0 before anything was done. */
export async function lastOpOf(database: Database): Promise<number> {
  const cursor = await database.transaction('ops').store.openKeyCursor(null, 'prev')
  return cursor?.key ?? 0
}
