import { partsOf, type Stored, storedUnder } from './held'
import type { AnnotationRow, ReadTransaction, RevisionRow } from './schema'

/**
 * As `storedUnder`, for ids most of which lie side by side in the database: three looks find them with all their parts,
 * where one by one every clipping takes a look and every one with highlights another (measured in Chromium: 10,000 in 0.4 s,
 * not in 2).
 */
export async function storedAmong(tx: ReadTransaction, ids: readonly string[]): Promise<(Stored | undefined)[]> {
  const sorted = ids.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined || ids.length < FEW) return storedUnder(tx, ids)
  const rows = await tx.objectStore('clippings').getAll(IDBKeyRange.bound(first, last), ids.length + OTHERS)
  const known = new Map(rows.map((row) => [row.id, row]))
  // Too many others lie between them, or some lie elsewhere.
  if (ids.some((id) => !known.has(id))) return storedUnder(tx, ids)
  const parts = IDBKeyRange.bound(partsOf(first).lower, partsOf(last).upper)
  const [revisions, annotations] = await Promise.all([
    tx.objectStore('revisions').getAll(parts),
    tx.objectStore('annotations').getAll(parts),
  ])
  const revisionsOf = byClipping(revisions)
  const annotationsOf = byClipping(annotations)
  return ids.map((id) => {
    const row = known.get(id)
    return row && { isOld: false, row, revisions: revisionsOf.get(id) ?? [], annotations: annotationsOf.get(id) ?? [] }
  })
}

/** So few are found as quickly one by one. */
const FEW = 4

/** Clippings between them that are read for nothing. */
const OTHERS = 10

/** Each one's from the first. */
function byClipping<Row extends RevisionRow | AnnotationRow>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const grouped = new Map<string, Row[]>()
  for (const row of rows) {
    const others = grouped.get(row.id)
    if (others) others.push(row)
    else grouped.set(row.id, [row])
  }
  return grouped
}
