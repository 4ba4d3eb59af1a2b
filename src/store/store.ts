import type { ClippingChange, SharedChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Changed, Kept, OpenFailure, StoreFailure, Undone } from '../clipping/kept'
import { ok, type Result } from '../result'
import type { Connection } from './connection'
import { type Imports, importsOn } from './imports'
import { changeManyIn, eraseIn, restoreIn, sweepTrashIn, trashIn } from './many'
import { openOver, readerOver, readOver, type StoreReader } from './reader'
import type { SentinelPort } from './sentinel'
import type { SharedState } from './state'
import { writerOn } from './writer'
import { changeIn, keepIn, undoIn } from './writes'

/**
 * Everything kept on this computer, to be read and written. A write is answered after it was read back; where it fails,
 * nothing was changed.
 */
export interface Store extends StoreReader {
  keep(clipping: Clipping): Promise<Result<Kept, StoreFailure>>
  /** Takes back the last keeping of a clipping that was last seen at revision number `rev`. */
  undo(id: string, rev: number): Promise<Result<Undone, StoreFailure>>
  /** Changes a clipping that was last seen at revision number `rev`; answers its next one. */
  change(id: string, rev: number, change: ClippingChange): Promise<Result<{ rev: number }, StoreFailure>>
  /** Changes many clippings, as far as they are still there. */
  changeMany(ids: string[], change: SharedChange): Promise<Result<Changed, StoreFailure>>
  /** Puts clippings into the trash: `byId` and `heads` still give them, nothing else does. */
  trash(ids: string[], now: number): Promise<Result<Changed, StoreFailure>>
  restore(ids: string[]): Promise<Result<Changed, StoreFailure>>
  /** Removes for good what is in the trash. */
  erase(ids: string[]): Promise<Result<Changed, StoreFailure>>
  /** Erases what has been in the trash for thirty days. `now`: milliseconds since 1970, UTC. */
  sweepTrash(now: number): Promise<Result<Changed, StoreFailure>>
  imports: Imports
}

/** Opens the database; what was left in `sentinel` tells whether it is still the same one. */
export function openStore(sentinel: SentinelPort): Promise<Result<Store, OpenFailure>> {
  return openOver(sentinel, storeOver)
}

function storeOver(connection: Connection, shared: SharedState): Store {
  const writer = writerOn(connection, shared)
  const { write } = writer
  return {
    ...readerOver(connection, shared),
    keep: (clipping) => write((tx) => keepIn(tx, clipping)),
    undo: (id, rev) => write((tx) => undoIn(tx, id, rev)),
    change: (id, rev, change) => write((tx) => changeIn(tx, id, rev, change)),
    changeMany: (ids, change) => write(async (tx) => ok(await changeManyIn(tx, ids, change))),
    trash: (ids, now) => write(async (tx) => ok(await trashIn(tx, ids, now))),
    restore: (ids) => write(async (tx) => ok(await restoreIn(tx, ids))),
    erase: (ids) => write(async (tx) => ok(await eraseIn(tx, ids))),
    sweepTrash: (now) => write(async (tx) => ok(await sweepTrashIn(tx, now))),
    imports: importsOn({ writer, read: readOver(connection), announce: shared.announce }),
  }
}
