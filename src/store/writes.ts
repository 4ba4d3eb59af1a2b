import { type ClippingChange, changed } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Kept, StoreFailure, Undone } from '../clipping/kept'
import { type KeptAgain, keptAgain, takenBack } from '../clipping/revision'
import { ok, type Result } from '../result'
import { heldAs, heldAt, metaOf } from './held'
import { countWrite, type Done, putClipping, removeClipping } from './rows'
import type { WriteTransaction } from './schema'

/** Keeps a page: as a new clipping, or as the next revision of the one that its address has. */
export async function keepIn(tx: WriteTransaction, clipping: Clipping): Promise<Result<Done<Kept>, StoreFailure>> {
  const held = await heldAt(tx, clipping.address)
  const { outcome, clipping: after }: KeptAgain | { outcome: 'new'; clipping: Clipping } = held
    ? keptAgain(held.clipping, clipping)
    : { outcome: 'new', clipping }
  if (outcome !== 'same') {
    const meta = await metaOf(tx)
    const order = meta.lastOrder + 1
    await putClipping(tx, after, [order, ...(held?.orders ?? [])])
    await countWrite(tx, { ...meta, lastOrder: order })
  }
  const { id, rev, clippedAt } = after
  return ok({ value: { id, rev, clippedAt, outcome }, written: [{ id, clipping: after }] })
}

/** Takes the last keeping back: its revision goes, or the clipping if it had only been kept once. */
export async function undoIn(
  tx: WriteTransaction,
  id: string,
  rev: number,
): Promise<Result<Done<Undone>, StoreFailure>> {
  const held = await heldAs(tx, id, rev)
  if (!held.ok) return held
  const before = takenBack(held.value.clipping)
  if (before) await putClipping(tx, before, held.value.orders.slice(1))
  else await removeClipping(tx, id)
  await countWrite(tx, await metaOf(tx))
  return ok({ value: { outcome: before ? 'restored' : 'removed' }, written: [{ id, clipping: before }] })
}

export async function changeIn(
  tx: WriteTransaction,
  id: string,
  rev: number,
  change: ClippingChange,
): Promise<Result<Done<{ rev: number }>, StoreFailure>> {
  const held = await heldAs(tx, id, rev)
  if (!held.ok) return held
  const after = changed(held.value.clipping, change)
  await putClipping(tx, after, held.value.orders)
  await countWrite(tx, await metaOf(tx))
  return ok({ value: { rev: after.rev }, written: [{ id, clipping: after }] })
}
