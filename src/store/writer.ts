import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import type { Connection } from './connection'
import { areWritten, type Done } from './rows'
import type { WriteTransaction } from './schema'
import type { SharedState } from './state'
import { inWriteTransaction } from './transaction'

/** One writer at a time, in whatever window; a write is answered after it was read back. */
export interface Writer {
  /** A write that every window hears of. */
  write<Value>(work: Work<Value>): Promise<Result<Value, StoreFailure>>
  /** A step of an import: nobody sees it yet, and what is lost of it in a power cut is done again. */
  writeUnseen<Value>(work: Work<Value>): Promise<Result<Value, StoreFailure>>
}

export type Work<Value> = (tx: WriteTransaction) => Promise<Result<Done<Value>, StoreFailure>>

export function writerOn(connection: Connection, shared: SharedState): Writer {
  async function done<Value>(
    work: Work<Value>,
    durability: 'strict' | 'relaxed',
  ): Promise<Result<Value, StoreFailure>> {
    const outcome = await connection.use((database) => inWriteTransaction(database, work, durability))
    if (!outcome.ok) return outcome
    if (!outcome.value.ok) return outcome.value
    const { value, written } = outcome.value.value
    const areThere = await connection.use((database) => areWritten(database, written))
    return areThere.ok && areThere.value ? ok(value) : fail('storageFailed')
  }

  async function write<Value>(work: Work<Value>): Promise<Result<Value, StoreFailure>> {
    const outcome = await done(work, 'strict')
    if (outcome.ok) await shared.announce()
    return outcome
  }

  return {
    write: (work) => navigator.locks.request(WRITER, () => write(work)),
    writeUnseen: (work) => navigator.locks.request(WRITER, () => done(work, 'relaxed')),
  }
}

/** The lock that every writer holds. */
const WRITER = 'borideh-writer'
