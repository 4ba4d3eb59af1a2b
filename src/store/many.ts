import { changed, changeFor, type SharedChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Changed } from '../clipping/kept'
import { heldUnder, metaOf } from './held'
import { hiddenIn, isSeen } from './hidden'
import { countWrite, type Done, putClipping, removeClipping, type Written } from './rows'
import type { TextRow, WriteTransaction } from './schema'

export function changeManyIn(tx: WriteTransaction, ids: string[], shared: SharedChange): Promise<Done<Changed>> {
  return rewriteIn(tx, ids, (clipping) => {
    const change = changeFor(clipping, shared)
    return change && changed(clipping, change)
  })
}

/** `now`: milliseconds since 1970, UTC. */
export function trashIn(tx: WriteTransaction, ids: string[], now: number): Promise<Done<Changed>> {
  return rewriteIn(tx, ids, (clipping) =>
    clipping.trashedAt === undefined ? { ...clipping, trashedAt: now, rev: clipping.rev + 1 } : undefined,
  )
}

export function restoreIn(tx: WriteTransaction, ids: string[]): Promise<Done<Changed>> {
  return rewriteIn(tx, ids, ({ trashedAt, ...clipping }) =>
    trashedAt === undefined ? undefined : { ...clipping, rev: clipping.rev + 1 },
  )
}

/** Only what is in the trash. */
export function eraseIn(tx: WriteTransaction, ids: string[]): Promise<Done<Changed>> {
  return eachHeldIn(tx, ids, async ({ id, clipping }) => {
    if (clipping.trashedAt === undefined) return undefined
    await removeClipping(tx, id)
    return { id, clipping: undefined }
  })
}

/** What has been in the trash for thirty days. `now`: milliseconds since 1970, UTC. */
export async function sweepTrashIn(tx: WriteTransaction, now: number): Promise<Done<Changed>> {
  const hidden = await hiddenIn(tx)
  const old = IDBKeyRange.upperBound(now - THIRTY_DAYS)
  const heads = await tx.objectStore('heads').index('trashedAt').getAll(old)
  const ids = heads.filter((head) => isSeen(head, hidden)).map(({ id }) => id)
  return eraseIn(tx, ids)
}

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000

/** Writes what becomes of each clipping that is still there; undefined if it stays as it is. */
function rewriteIn(
  tx: WriteTransaction,
  ids: string[],
  becomes: (clipping: Clipping) => Clipping | undefined,
): Promise<Done<Changed>> {
  return eachHeldIn(tx, ids, async ({ id, clipping, orders }) => {
    const after = becomes(clipping)
    if (!after) return undefined
    await putClipping(tx, after, orders)
    return { id, clipping: after }
  })
}

async function eachHeldIn(
  tx: WriteTransaction,
  ids: string[],
  write: (held: TextRow) => Promise<Written | undefined>,
): Promise<Done<Changed>> {
  const written: Written[] = []
  for (const id of new Set(ids)) {
    const held = await heldUnder(tx, id)
    const row = held && (await write(held))
    if (row) written.push(row)
  }
  if (written.length > 0) await countWrite(tx, await metaOf(tx))
  return { value: { ids: written.map(({ id }) => id) }, written }
}
