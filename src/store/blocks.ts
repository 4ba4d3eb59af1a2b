import type { BlockRange } from '../search/moment'
import type { Block, BlockKey, BlockKind, Columns } from '../search/segment'
import type { ReadTransaction } from './schema'

/** The first `count` blocks of a segment whose keys lie in a range, in their order. */
export async function blocksIn(
  tx: ReadTransaction,
  kind: BlockKind,
  segment: number,
  range: BlockRange | undefined,
  count?: number,
): Promise<Block[]> {
  const rows = await tx.objectStore(kind).getAll(keysIn(segment, range), count)
  return rows.map(({ last, part, bytes }): Block => ({ kind, key: [last, part], bytes }))
}

/** The blocks of a segment that follow one. */
export async function blocksAfter(
  tx: ReadTransaction,
  kind: BlockKind,
  segment: number,
  after: BlockKey | undefined,
  count: number,
): Promise<Block[]> {
  const end: [number] = [segment + 1]
  const keys = after ? IDBKeyRange.bound([segment, ...after], end, true, true) : allOf(segment)
  const rows = await tx.objectStore(kind).getAll(keys, count)
  return rows.map(({ last, part, bytes }): Block => ({ kind, key: [last, part], bytes }))
}

/** In chunks. */
export async function columnsIn(tx: ReadTransaction, segment: number): Promise<Columns[]> {
  const rows = await tx.objectStore('columns').getAll(allOf(segment))
  return rows.map(({ docs, orders, kept, published }) => ({ docs, orders, kept, published }))
}

/** Every key that belongs to a segment. */
export function allOf(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment], [segment + 1], false, true)
}

function keysIn(segment: number, range: BlockRange | undefined): IDBKeyRange {
  if (!range) return allOf(segment)
  const from = [segment, ...range.from]
  return range.to
    ? IDBKeyRange.bound(from, [segment, ...range.to])
    : IDBKeyRange.bound(from, [segment + 1], false, true)
}
