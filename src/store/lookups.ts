import { type HeadRow, META, type Meta, type ReadTransaction, type WriteTransaction } from './schema'

/** What the database says of itself. */
export async function metaIn(tx: ReadTransaction | WriteTransaction): Promise<Meta> {
  const meta = await tx.objectStore('meta').get(META)
  if (!meta) throw new Error('The database does not know itself')
  return meta
}

/** Seen or not. */
export function headsAt(tx: ReadTransaction | WriteTransaction, address: string): Promise<HeadRow[]> {
  return tx.objectStore('heads').index('address').getAll(address)
}
