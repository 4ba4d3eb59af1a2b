import type { ClippingChange, SharedChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Changed, Kept, Marked, OpenFailure, StoreFailure, Undone } from '../clipping/kept'
import type { MarkFacts, NewMark } from '../clipping/marks'
import type { MarksChangeOf } from '../clipping/marks-schema'
import { fail, ok, type Result } from '../result'
import { type Connection, databaseConnection } from './connection'
import { type Imports, importsOn } from './imports'
import { changingMany, erasing, restoring, sweepingTrash, trashing } from './many'
import { changingMarks, idsWithOldMarks, marking, sweepingMarks } from './marking'
import { type Frugality, localPreparer, type Preparer } from './preparer'
import type { SentinelPort } from './sentinel'
import { type SharedState, sharedState } from './state'
import { type Upkeep, upkeepOn } from './upkeep/upkeep'
import { type WholeReader, wholeReaderOver } from './whole-reader'
import { writerOn } from './writer'
import { changing, keeping, undoing } from './writes'

/**
 * Everything kept on this computer, to be read and written. A write is answered after it was read back; where it fails,
 * nothing was changed.
 */
export interface Store extends WholeReader {
  keep(clipping: Clipping): Promise<Result<Kept, StoreFailure>>
  /** Takes back the last keeping of a clipping that was last seen at revision number `rev`. */
  undo(id: string, rev: number): Promise<Result<Undone, StoreFailure>>
  /** Changes a clipping that was last seen at revision number `rev`; answers its next one. */
  change(id: string, rev: number, change: ClippingChange): Promise<Result<{ rev: number }, StoreFailure>>
  /** Changes many clippings, as far as they are still there. */
  changeMany(ids: string[], change: SharedChange): Promise<Result<Changed, StoreFailure>>
  /** Marks a passage of a clipping. */
  mark(id: string, mark: NewMark, facts: MarkFacts): Promise<Result<Marked, StoreFailure>>
  /** Changes marks of many clippings, as far as they are still there. `now`: milliseconds since 1970, UTC. */
  changeMarks(changes: readonly MarksChangeOf[], now: number): Promise<Result<Changed, StoreFailure>>
  /** Puts clippings into the trash: `byId` and `heads` still give them, nothing else does. */
  trash(ids: string[], now: number): Promise<Result<Changed, StoreFailure>>
  restore(ids: string[]): Promise<Result<Changed, StoreFailure>>
  /** Removes for good what is in the trash. */
  erase(ids: string[]): Promise<Result<Changed, StoreFailure>>
  /** Erases what has been in the trash for thirty days. `now`: milliseconds since 1970, UTC. */
  sweepTrash(now: number): Promise<Result<Changed, StoreFailure>>
  /** Removes for good the marks that have been in the trash for thirty days. `now`: milliseconds since 1970, UTC. */
  sweepMarks(now: number): Promise<Result<Changed, StoreFailure>>
  imports: Imports
  upkeep: Upkeep
}

/** How imports are prepared; in this thread if nothing else is said. */
export interface StoreOptions {
  preparer?: (frugality: Frugality) => Preparer
}

/**
 * Opens the database; what was left in `sentinel` tells whether it is still the same one. The connection is closed again
 * where its state cannot be read.
 */
export async function openStore(
  sentinel: SentinelPort,
  options: StoreOptions = {},
): Promise<Result<Store, OpenFailure>> {
  const connection = databaseConnection()
  const opened = await connection.open()
  if (!opened.ok) return opened
  const store = storeOver(connection, sharedState(connection, sentinel), options)
  const known = await store.known
  if (known.ok) return ok(store)
  store.close()
  return fail('storageUnavailable')
}

function storeOver(connection: Connection, shared: SharedState, { preparer = localPreparer }: StoreOptions): Store {
  const writer = writerOn(connection, shared)
  const { write } = writer

  /** Some clippings at a time: nobody waits long for a turn to write. */
  async function sweepMarks(now: number): Promise<Result<Changed, StoreFailure>> {
    const old = await connection.use((database) => idsWithOldMarks(database, now))
    if (!old.ok) return old
    const ids: string[] = []
    for (let at = 0; at < old.value.length; at += SWEPT_AT_ONCE) {
      const some = old.value.slice(at, at + SWEPT_AT_ONCE)
      const swept = await write((database) => sweepingMarks(database, some, now))
      if (!swept.ok) return swept
      ids.push(...swept.value.ids)
    }
    return ok({ ids })
  }

  return {
    ...wholeReaderOver(connection, shared),
    keep: (clipping) => write((database) => keeping(database, clipping)),
    undo: (id, rev) => write((database) => undoing(database, id, rev)),
    change: (id, rev, change) => write((database) => changing(database, id, rev, change)),
    changeMany: (ids, change) => write((database) => changingMany(database, ids, change)),
    mark: (id, mark, facts) => write((database) => marking(database, id, mark, facts)),
    changeMarks: (changes, now) => write((database) => changingMarks(database, changes, now)),
    trash: (ids, now) => write((database) => trashing(database, ids, now)),
    restore: (ids) => write((database) => restoring(database, ids)),
    erase: (ids) => write((database) => erasing(database, ids)),
    sweepTrash: (now) => write((database) => sweepingTrash(database, now)),
    sweepMarks,
    imports: importsOn({ connection, writer, shared, preparer }),
    upkeep: upkeepOn(connection, shared),
  }
}

const SWEPT_AT_ONCE = 100
