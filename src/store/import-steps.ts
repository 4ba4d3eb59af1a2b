import type { Clipping } from '../clipping/clipping'
import { joined } from '../clipping/join'
import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { heldAt, metaOf } from './held'
import { lowestOrder, ordersFor, withFreeId } from './placing'
import { countWrite, type Done, putClipping, removeClipping, type Written } from './rows'
import type { WriteTransaction } from './schema'

/** A part of what is to be done of an import, small enough for other writers to come in between. */
export type StepIn = (
  tx: WriteTransaction,
  importId: string,
) => Promise<Result<Done<{ isLast: boolean }>, StoreFailure>>

/** Rows of a step. */
export const ROWS_A_STEP = 25

/** Joins some of what a flipped import adds to clippings that are there, and forgets the import after the last. */
export const finishIn: StepIn = async (tx, importId) => {
  const written = new Map<string, Written>()
  let cursor = await tx.objectStore('joins').index('importId').openCursor(importId)
  for (let left = ROWS_A_STEP; cursor && left > 0; left -= 1) {
    const row = await joinIn(tx, cursor.value.clipping)
    if (row) written.set(row.id, row)
    await cursor.delete()
    cursor = await cursor.continue()
  }
  if (!cursor) await tx.objectStore('imports').delete(importId)
  await countWrite(tx, await metaOf(tx))
  return ok({ value: { isLast: !cursor }, written: [...written.values()] })
}

/** Removes some of the rows of an import that was never flipped, and its marker after the last. */
export const dropIn: StepIn = async (tx, importId) => {
  const marker = await tx.objectStore('imports').get(importId)
  if (!marker || marker.isFlipped) return fail('gone')
  const ids = await tx.objectStore('heads').index('importId').getAllKeys(importId, ROWS_A_STEP)
  for (const id of ids) await removeClipping(tx, id)
  const joins = await tx.objectStore('joins').index('importId').getAllKeys(importId, ROWS_A_STEP)
  for (const key of joins) await tx.objectStore('joins').delete(key)
  const isLast = ids.length + joins.length === 0
  if (isLast) await tx.objectStore('imports').delete(importId)
  return ok({ value: { isLast }, written: ids.map((id) => ({ id, clipping: undefined })) })
}

/** The clipping that was to be added to may have been erased since: then it comes back as the file has it. */
async function joinIn(tx: WriteTransaction, clipping: Clipping): Promise<Written | undefined> {
  const held = await heldAt(tx, clipping.address)
  const after = held ? joined(held.clipping, clipping) : await withFreeId(tx, clipping, clipping.clippedAt)
  if (!after) return undefined
  await putClipping(tx, after, ordersFor(after, held?.orders[0] ?? (await lowestOrder(tx))))
  return { id: after.id, clipping: after }
}
