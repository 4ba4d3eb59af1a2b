import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { SearchRow } from '../search/search'
import { type Database, META, STORES } from './schema'
import type { Sentinel } from './sentinel'

/** The clipping of an address. */
export async function clippingAt(database: Database, address: string): Promise<Clipping | undefined> {
  const id = await database.getKeyFromIndex('heads', 'address', address)
  return id === undefined ? undefined : clippingById(database, id)
}

export async function clippingById(database: Database, id: string): Promise<Clipping | undefined> {
  return (await database.get('texts', id))?.clipping
}

/** Newest first. */
export async function latestHeads(database: Database, count: number): Promise<ClippingHead[]> {
  const heads: ClippingHead[] = []
  const tx = database.transaction('heads', 'readonly')
  let cursor = await tx.store.index('order').openCursor(null, 'prev')
  while (cursor && heads.length < count) {
    const { order: _, ...head } = cursor.value
    heads.push(head)
    cursor = await cursor.continue()
  }
  return heads
}

/** Newest first. */
export async function idsNewestFirst(database: Database): Promise<string[]> {
  return (await database.getAllKeysFromIndex('heads', 'order')).reverse()
}

/** Newest first. */
export async function searchRows(database: Database): Promise<SearchRow[]> {
  return (await database.getAllFromIndex('search', 'order')).reverse()
}

/** The highest id there is. */
export async function lastIdOf(database: Database): Promise<string | undefined> {
  const cursor = await database.transaction('texts', 'readonly').store.openKeyCursor(null, 'prev')
  return cursor?.key
}

/** What the database says of itself, all from one moment. */
export async function selfOf(database: Database): Promise<Sentinel> {
  const tx = database.transaction(STORES, 'readonly')
  const meta = await tx.objectStore('meta').get(META)
  const count = await tx.objectStore('heads').count()
  if (!meta) throw new Error('The database does not know itself')
  return { databaseId: meta.databaseId, count, lastWrite: meta.lastWrite }
}
