import type { Clipping } from '../clipping/clipping'
import { highestId, idAfter } from '../clipping/id'
import { metaIn } from './lookups'
import type { ReadTransaction } from './schema'

/**
 * A clipping of a file with its own id, unless another clipping has that, or it would sort after all that are still to
 * be made. `now`: milliseconds since 1970, UTC.
 */
export function withFreeId(clipping: Clipping, isTaken: boolean, now: number): Clipping {
  if (!isTaken && clipping.id <= highestId(now)) return clipping
  const random = crypto.getRandomValues(new Uint8Array(10))
  return { ...clipping, id: idAfter(undefined, { now: Math.min(clipping.clippedAt, now), random }) }
}

export async function isTaken(tx: ReadTransaction, id: string): Promise<boolean> {
  return (await tx.objectStore('heads').getKey(id)) !== undefined
}

/** Below everything that is there: files give their newest clipping first. */
export async function lowestOrder(tx: ReadTransaction): Promise<number> {
  const first = await tx.objectStore('heads').index('order').openKeyCursor()
  return first ? Number(first.key) - 1 : (await metaIn(tx)).lastOrder
}
