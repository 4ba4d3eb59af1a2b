import type { ClippingChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { Kept, OpenFailure, StoreFailure, Undone } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import type { SearchSource } from '../search/search'
import type { Watchable } from '../watchable'
import { type Connection, databaseConnection } from './connection'
import { clippingAt, clippingById, idsNewestFirst, lastIdOf, latestHeads } from './reads'
import { isWritten } from './rows'
import type { Database, WriteTransaction } from './schema'
import { searchSource } from './search-source'
import type { SentinelPort } from './sentinel'
import { type SharedState, type StoreState, sharedState } from './state'
import { inWriteTransaction } from './transaction'
import { changeIn, type Done, keepIn, undoIn } from './writes'

/**
 * Everything kept on this computer. A write is answered after it was read back; where it fails, nothing was changed.
 * A read rejects when the browser's database is out of order.
 */
export interface Store {
  keep(clipping: Clipping): Promise<Result<Kept, StoreFailure>>
  /** Takes back the last keeping of a clipping that was last seen at revision number `rev`. */
  undo(id: string, rev: number): Promise<Result<Undone, StoreFailure>>
  /** Changes a clipping that was last seen at revision number `rev`; answers its next one. */
  change(id: string, rev: number, change: ClippingChange): Promise<Result<{ rev: number }, StoreFailure>>
  at(address: string): Promise<Clipping | undefined>
  byId(id: string): Promise<Clipping | undefined>
  /** Newest first. */
  latest(count: number): Promise<ClippingHead[]>
  count(): Promise<number>
  /** The highest id there is: the next one must follow it. */
  lastId(): Promise<string | undefined>
  /** Every clipping, newest first, one at a time. */
  each(): AsyncGenerator<Clipping>
  searchSource: SearchSource
  state: Watchable<StoreState>
  /** Somebody was told that clippings were lost. */
  acknowledgeReset(): Promise<void>
  close(): void
}

/** Opens the database; what was left in `sentinel` tells whether it is still the same one. */
export async function openStore(sentinel: SentinelPort): Promise<Result<Store, OpenFailure>> {
  const connection = databaseConnection()
  const opened = await connection.open()
  if (!opened.ok) return opened
  const shared = sharedState(connection, sentinel)
  const store = storeOver(connection, shared)
  const known = await shared.refresh()
  if (known.ok) return ok(store)
  store.close()
  return fail('storageUnavailable')
}

/** The lock that every writer holds, in whatever window it runs. */
const WRITER = 'borideh-writer'

function storeOver(connection: Connection, shared: SharedState): Store {
  async function read<Value>(work: (database: Database) => Promise<Value>): Promise<Value> {
    const result = await connection.use(work)
    if (!result.ok) throw new Error(result.reason)
    return result.value
  }

  function write<Value>(
    work: (tx: WriteTransaction) => Promise<Result<Done<Value>, StoreFailure>>,
  ): Promise<Result<Value, StoreFailure>> {
    return navigator.locks.request(WRITER, async () => {
      const done = await connection.use((database) => inWriteTransaction(database, work))
      if (!done.ok) return done
      if (!done.value.ok) return done.value
      const { value, written } = done.value.value
      const isThere = await connection.use((database) => isWritten(database, written))
      if (!isThere.ok || !isThere.value) return fail('storageFailed')
      await shared.announce()
      return ok(value)
    })
  }

  const byId = (id: string) => read((database) => clippingById(database, id))

  return {
    keep: (clipping) => write((tx) => keepIn(tx, clipping)),
    undo: (id, rev) => write((tx) => undoIn(tx, id, rev)),
    change: (id, rev, change) => write((tx) => changeIn(tx, id, rev, change)),
    at: (address) => read((database) => clippingAt(database, address)),
    byId,
    latest: (count) => read((database) => latestHeads(database, count)),
    count: () => read((database) => database.count('heads')),
    lastId: () => read(lastIdOf),
    async *each() {
      for (const id of await read(idsNewestFirst)) {
        const clipping = await byId(id)
        if (clipping) yield clipping
      }
    },
    searchSource: searchSource(read, shared.state),
    state: shared.state,
    acknowledgeReset: shared.acknowledgeReset,
    close: () => {
      shared.close()
      connection.close()
    },
  }
}
