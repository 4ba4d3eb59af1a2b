import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import { clippingFrom, storedUnder } from './held'
import { hiddenIn, isSeen } from './hidden'
import { headsAt, metaIn } from './lookups'
import { type Database, type HeadRow, KEPT, type Meta } from './schema'

/** The clipping of an address, unless it is in the trash. */
export async function clippingAt(database: Database, address: string): Promise<Clipping | undefined> {
  const tx = database.transaction(KEPT)
  const [hidden, heads] = await Promise.all([hiddenIn(tx), headsAt(tx, address)])
  const head = heads.find((row) => isSeen(row, hidden) && isKept(row))
  const [stored] = head ? await storedUnder(tx, [head.id]) : []
  return stored && clippingFrom(stored)
}

/** Newest first, without those in the trash. */
export async function latestHeads(database: Database, count: number): Promise<ClippingHead[]> {
  const tx = database.transaction(['heads', 'imports'])
  const byOrder = tx.objectStore('heads').index('order')
  const [hidden, newest] = await Promise.all([hiddenIn(tx), byOrder.openKeyCursor(null, 'prev')])
  if (!newest) return []
  const isListed = (row: HeadRow) => isSeen(row, hidden) && isKept(row)
  // Orders leave few gaps: mostly this is enough, and much quicker than row by row.
  const start = Number(newest.key) - 2 * count
  const heads = (await byOrder.getAll(IDBKeyRange.lowerBound(start))).reverse().filter(isListed)
  let cursor = heads.length < count ? await byOrder.openCursor(IDBKeyRange.upperBound(start, true), 'prev') : null
  for (; cursor && heads.length < count; cursor = await cursor.continue()) {
    if (isListed(cursor.value)) heads.push(cursor.value)
  }
  return heads.slice(0, count).map(headFrom)
}

/** What the database says of itself. */
export function metaOf(database: Database): Promise<Meta> {
  return metaIn(database.transaction(['meta'], 'readonly'))
}

/** Not in the trash. */
export function isKept({ trashedAt }: ClippingHead): boolean {
  return trashedAt === undefined
}

export function headFrom({ order: _, importId: __, doc: ___, ...head }: HeadRow): ClippingHead {
  return head
}
