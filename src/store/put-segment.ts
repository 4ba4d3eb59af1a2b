import type { BuiltSegment } from '../search/build'
import { type Block, type Columns, INDEX_VERSION } from '../search/segment'
import { allOf } from './blocks'
import { areSameBytes } from './packing'
import type { BlockRow, Bytes, Imported, ReadTransaction, Table, WriteTransaction } from './schema'

/** Tables of a segment. */
export const SEGMENT: Table[] = ['segments', 'postings', 'positions', 'columns']

/** A segment that was built in memory, as it is read from then on. */
export async function putSegment(
  tx: WriteTransaction,
  segment: number,
  { base, top, docs, blocks, columns }: BuiltSegment,
  imported: Imported = {},
): Promise<void> {
  for (const block of blocks) await putBlock(tx, segment, block)
  await putColumns(tx, segment, columns)
  const row = { segment, base, top, from: base, docs, version: INDEX_VERSION, ...imported }
  await tx.objectStore('segments').put(row)
}

/** Whether it can be read as it was written. */
export async function isSegmentThere(
  tx: ReadTransaction,
  segment: number,
  { base, top, docs, blocks, columns }: BuiltSegment,
): Promise<boolean> {
  const [row, chunks, ...found] = await Promise.all([
    tx.objectStore('segments').get(segment),
    tx.objectStore('columns').count(allOf(segment)),
    ...blocks.map(({ kind, key }) => tx.objectStore(kind).get([segment, ...key])),
  ])
  const isRow = row?.base === base && row.top === top && row.docs === docs
  const areBlocks = blocks.every(({ bytes }, at) => hasBytes(found[at], bytes))
  return isRow && areBlocks && chunks === columns.length
}

function hasBytes(found: BlockRow | undefined, bytes: Bytes): boolean {
  return found !== undefined && areSameBytes(found.bytes, bytes)
}

export async function putBlock(tx: WriteTransaction, segment: number, { kind, key, bytes }: Block): Promise<void> {
  const [last, part] = key
  await tx.objectStore(kind).put({ segment, last, part, bytes })
}

export async function putColumns(tx: WriteTransaction, segment: number, chunks: readonly Columns[]): Promise<void> {
  for (const [chunk, columns] of chunks.entries()) await tx.objectStore('columns').put({ segment, chunk, ...columns })
}
