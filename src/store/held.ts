import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { hiddenIn, isSeen } from './hidden'
import { META, type Meta, type TextRow, type WriteTransaction } from './schema'

/** The clipping of an address, in the trash or not. */
export async function heldAt(tx: WriteTransaction, address: string): Promise<TextRow | undefined> {
  const hidden = await hiddenIn(tx)
  const heads = await tx.objectStore('heads').index('address').getAll(address)
  const head = heads.find((row) => isSeen(row, hidden))
  return head && tx.objectStore('texts').get(head.id)
}

/** In the trash or not. */
export async function heldUnder(tx: WriteTransaction, id: string): Promise<TextRow | undefined> {
  const held = await tx.objectStore('texts').get(id)
  return held && isSeen(held, await hiddenIn(tx)) ? held : undefined
}

/** The clipping as the asker last saw it. */
export async function heldAs(tx: WriteTransaction, id: string, rev: number): Promise<Result<TextRow, StoreFailure>> {
  const held = await heldUnder(tx, id)
  if (!held) return fail('gone')
  return held.clipping.rev === rev ? ok(held) : fail('changedElsewhere')
}

export async function metaOf(tx: WriteTransaction): Promise<Meta> {
  const meta = await tx.objectStore('meta').get(META)
  if (!meta) throw new Error('The database does not know itself')
  return meta
}
