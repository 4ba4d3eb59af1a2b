import type { Clipping } from '../clipping/clipping'
import { highestId, idAfter } from '../clipping/id'
import { metaOf } from './held'
import type { WriteTransaction } from './schema'

/**
 * A clipping of a file with its own id, unless another clipping has that, or it would sort after all that are still to
 * be made. `now`: milliseconds since 1970, UTC.
 */
export async function withFreeId(tx: WriteTransaction, clipping: Clipping, now: number): Promise<Clipping> {
  const isTaken = (await tx.objectStore('texts').getKey(clipping.id)) !== undefined
  if (!isTaken && clipping.id <= highestId(now)) return clipping
  const random = crypto.getRandomValues(new Uint8Array(10))
  return { ...clipping, id: idAfter(undefined, { now: Math.min(clipping.clippedAt, now), random }) }
}

/** Below everything that is there: files give their newest clipping first. */
export async function lowestOrder(tx: WriteTransaction): Promise<number> {
  const first = await tx.objectStore('heads').index('order').openKeyCursor()
  return first ? Number(first.key) - 1 : (await metaOf(tx)).lastOrder
}

/** One order for all its texts: a file does not say when they stood where. */
export function ordersFor({ revisions }: Clipping, order: number): number[] {
  return Array(revisions.length + 1).fill(order)
}
