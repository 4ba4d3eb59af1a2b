import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { OpenFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import type { SearchSource } from '../search/search'
import type { Watchable } from '../watchable'
import { type Connection, databaseConnection } from './connection'
import {
  allHeads,
  clippingAt,
  clippingById,
  clippingsById,
  countIn,
  idsNewestFirst,
  lastIdOf,
  latestHeads,
} from './reads'
import { type Database, STORES } from './schema'
import { searchSource } from './search-source'
import type { SentinelPort } from './sentinel'
import { type SharedState, type StoreState, sharedState } from './state'

/** What is kept on this computer, to be read. A read rejects when the browser's database is out of order. */
export interface StoreReader {
  at(address: string): Promise<Clipping | undefined>
  byId(id: string): Promise<Clipping | undefined>
  /** Newest first. */
  latest(count: number): Promise<ClippingHead[]>
  /** Every clipping, newest first, with those in the trash. */
  heads(): Promise<ClippingHead[]>
  count(): Promise<number>
  /** The highest id there is: the next one must follow it. */
  lastId(): Promise<string | undefined>
  /** The clippings of these ids, in their order; every one, newest first, if none are named. */
  each(ids?: string[]): AsyncGenerator<Clipping>
  searchSource: SearchSource
  state: Watchable<StoreState>
  /** Somebody was told that clippings were lost. */
  acknowledgeReset(): Promise<void>
  close(): void
}

/** Opens the database to read it; what was left in `sentinel` tells whether it is still the same one. */
export function openReader(sentinel: SentinelPort): Promise<Result<StoreReader, OpenFailure>> {
  return openOver(sentinel, readerOver)
}

/** Opens the database and builds on it; the connection is closed again where its state cannot be read. */
export async function openOver<Built extends StoreReader>(
  sentinel: SentinelPort,
  built: (connection: Connection, shared: SharedState) => Built,
): Promise<Result<Built, OpenFailure>> {
  const connection = databaseConnection()
  const opened = await connection.open()
  if (!opened.ok) return opened
  const shared = sharedState(connection, sentinel)
  const store = built(connection, shared)
  const known = await shared.refresh()
  if (known.ok) return ok(store)
  store.close()
  return fail('storageUnavailable')
}

export function readerOver(connection: Connection, shared: SharedState): StoreReader {
  const read = readOver(connection)
  return {
    at: (address) => read((database) => clippingAt(database, address)),
    byId: (id) => read((database) => clippingById(database, id)),
    latest: (count) => read((database) => latestHeads(database, count)),
    heads: () => read(allHeads),
    count: () => read((database) => countIn(database.transaction(STORES))),
    lastId: () => read(lastIdOf),
    async *each(chosen) {
      const ids = chosen ?? (await read(idsNewestFirst))
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        yield* await read((database) => clippingsById(database, ids.slice(at, at + AT_ONCE)))
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

/** Reads that reject where the database cannot be used. */
export function readOver(
  connection: Connection,
): <Value>(work: (database: Database) => Promise<Value>) => Promise<Value> {
  return async (work) => {
    const result = await connection.use(work)
    if (!result.ok) throw new Error(result.reason)
    return result.value
  }
}

/** Clippings that are read together: one by one takes several times as long, and more are too many to hold. */
const AT_ONCE = 25
