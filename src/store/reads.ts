import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { SearchRow } from '../search/search'
import { hiddenIn, isSeen } from './hidden'
import { type Database, type HeadRow, META, type ReadTransaction, STORES, type TextRow } from './schema'
import type { Sentinel } from './sentinel'

/** The clipping of an address, unless it is in the trash. */
export async function clippingAt(database: Database, address: string): Promise<Clipping | undefined> {
  const tx = database.transaction(STORES)
  const hidden = await hiddenIn(tx)
  const heads = await tx.objectStore('heads').index('address').getAll(address)
  const head = heads.find((row) => isSeen(row, hidden) && isKept(row))
  return head && (await tx.objectStore('texts').get(head.id))?.clipping
}

/** In the trash or not. */
export async function clippingById(database: Database, id: string): Promise<Clipping | undefined> {
  const [clipping] = await clippingsById(database, [id])
  return clipping
}

/** In the order of the ids; those that are gone are left out. */
export async function clippingsById(database: Database, ids: string[]): Promise<Clipping[]> {
  const tx = database.transaction(STORES)
  const hidden = await hiddenIn(tx)
  const rows = await Promise.all(ids.map((id) => tx.objectStore('texts').get(id)))
  return rows.flatMap((row: TextRow | undefined) => (row && isSeen(row, hidden) ? [row.clipping] : []))
}

/** Newest first, without those in the trash. */
export async function latestHeads(database: Database, count: number): Promise<ClippingHead[]> {
  const heads: ClippingHead[] = []
  const tx = database.transaction(STORES)
  const hidden = await hiddenIn(tx)
  let cursor = await tx.objectStore('heads').index('order').openCursor(null, 'prev')
  while (cursor && heads.length < count) {
    if (isSeen(cursor.value, hidden) && isKept(cursor.value)) heads.push(headFrom(cursor.value))
    cursor = await cursor.continue()
  }
  return heads
}

/** Every one, newest first, with those in the trash. */
export async function allHeads(database: Database): Promise<ClippingHead[]> {
  const tx = database.transaction(STORES)
  const hidden = await hiddenIn(tx)
  const rows = await tx.objectStore('heads').getAll()
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

/** Newest first. */
export async function searchRows(database: Database): Promise<SearchRow[]> {
  const tx = database.transaction(STORES)
  const hidden = await hiddenIn(tx)
  const rows = await tx.objectStore('search').index('order').getAll()
  const seen = rows.filter((row) => isSeen(row, hidden)).reverse()
  return seen.map(({ id, searchText }) => ({ id, searchText }))
}

/** How many clippings there are, without those in the trash. */
export async function countIn(tx: ReadTransaction): Promise<number> {
  const search = tx.objectStore('search')
  let count = await search.count()
  for (const importId of await hiddenIn(tx)) count -= await search.index('importId').count(importId)
  return count
}

/** The highest id there is. */
export async function lastIdOf(database: Database): Promise<string | undefined> {
  const cursor = await database.transaction('texts', 'readonly').store.openKeyCursor(null, 'prev')
  return cursor?.key
}

/** What the database says of itself, all from one moment. */
export async function selfOf(database: Database): Promise<Sentinel> {
  const tx = database.transaction(STORES)
  const meta = await tx.objectStore('meta').get(META)
  const count = await countIn(tx)
  if (!meta) throw new Error('The database does not know itself')
  return { databaseId: meta.databaseId, count, lastWrite: meta.lastWrite }
}

function isKept({ trashedAt }: ClippingHead): boolean {
  return trashedAt === undefined
}

function headFrom({ order: _, importId: __, ...head }: HeadRow): ClippingHead {
  return head
}
