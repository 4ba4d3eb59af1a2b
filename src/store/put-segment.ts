import type { BuiltSegment } from '../search/build'
import { type Block, type Columns, INDEX_VERSION } from '../search/segment'
import type { Imported, WriteTransaction } from './schema'

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

export async function putBlock(tx: WriteTransaction, segment: number, { kind, key, bytes }: Block): Promise<void> {
  const [last, part] = key
  await tx.objectStore(kind).put({ segment, last, part, bytes })
}

export async function putColumns(tx: WriteTransaction, segment: number, chunks: readonly Columns[]): Promise<void> {
  for (const [chunk, columns] of chunks.entries()) await tx.objectStore('columns').put({ segment, chunk, ...columns })
}
