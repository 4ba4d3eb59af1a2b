import { type Stored, type StoredClipping, storedUnder, withParts } from './held'
import type { ClippingRow, ReadTransaction } from './schema'

/** As `storedUnder`, for ids that lie close together: one look finds most of them, and some of others. */
export async function storedAmong(tx: ReadTransaction, ids: readonly string[]): Promise<(Stored | undefined)[]> {
  const sorted = ids.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const near = await tx.objectStore('clippings').getAll(IDBKeyRange.bound(first, last), 2 * ids.length)
  const known = new Map(near.map((row) => [row.id, row]))
  const far = ids.filter((id) => !known.has(id))
  const [others, stored] = await Promise.all([
    storedUnder(tx, far),
    Promise.all(ids.map((id) => withPartsOf(tx, known.get(id)))),
  ])
  const found = new Map(far.map((id, at) => [id, others[at]]))
  return ids.map((id, at) => stored[at] ?? found.get(id))
}

async function withPartsOf(tx: ReadTransaction, row: ClippingRow | undefined): Promise<StoredClipping | undefined> {
  return row && withParts(tx, row)
}
