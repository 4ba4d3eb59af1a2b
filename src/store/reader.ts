import type { Clipping } from '../clipping/clipping'
import type { ClippingHead } from '../clipping/head'
import type { OpenFailure, StoreFailure } from '../clipping/kept'
import { ok, type Result } from '../result'
import type { Watchable } from '../watchable'
import { type Connection, databaseConnection } from './connection'
import { clippingAt, latestHeads, metaOf } from './reads'
import type { Database } from './schema'
import type { SentinelPort } from './sentinel'
import { type SharedState, type StoreState, sharedState } from './state'

/**
 * What any page reads of what is kept on this computer; `WholeReader` reads the rest. A read rejects when the browser's
 * database is out of order.
 */
export interface StoreReader {
  at(address: string): Promise<Clipping | undefined>
  /** Newest first. */
  latest(count: number): Promise<ClippingHead[]>
  count(): Promise<number>
  /** Any other reading, for what a page loads later. */
  read: Read
  /** Right once it is `known`. */
  state: Watchable<StoreState>
  /** Why the state could not be read, if so. */
  known: Promise<Result<undefined, StoreFailure>>
  /** Somebody was told that clippings were lost. */
  acknowledgeReset(): Promise<void>
  close(): void
}

/**
 * Opens the database to read it; what was left in `sentinel` tells whether it is still the same one. The first reads do
 * not wait for that.
 */
export async function openReader(sentinel: SentinelPort): Promise<Result<StoreReader, OpenFailure>> {
  const connection = databaseConnection()
  const opened = await connection.open()
  return opened.ok ? ok(readerOver(connection, sharedState(connection, sentinel))) : opened
}

export function readerOver(connection: Connection, shared: SharedState): StoreReader {
  const read = readOver(connection)
  return {
    at: (address) => read((database) => clippingAt(database, address)),
    latest: (count) => read((database) => latestHeads(database, count)),
    count: async () => (await read(metaOf)).count,
    read,
    state: shared.state,
    known: shared.refresh(),
    acknowledgeReset: shared.acknowledgeReset,
    close: () => {
      shared.close()
      connection.close()
    },
  }
}

/** Reads that reject where the database cannot be used. */
export type Read = <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>

function readOver(connection: Connection): Read {
  return async (work) => {
    const result = await connection.use(work)
    if (!result.ok) throw new Error(result.reason)
    return result.value
  }
}
