import { abort } from './abort'
import type { Database, Table, WriteTransaction } from './schema'

/**
 * Does the work in one transaction; a 'strict' one has reached the disk before it counts as done. Rejects with what ended
 * the transaction, if anything did: then nothing of it is left.
 */
export async function inWriteTransaction<Value>(
  database: Database,
  tables: Table[],
  work: (tx: WriteTransaction) => Promise<Value>,
  durability: 'strict' | 'relaxed',
): Promise<Value> {
  const tx = database.transaction(tables, 'readwrite', { durability })
  const ended = tx.done.catch(() => undefined)
  try {
    const value = await work(tx)
    await tx.done
    return value
  } catch (error) {
    abort(tx)
    await ended
    throw tx.error ?? error
  }
}

/**
 * Has several puts under way at once. Only for what nobody sees yet: of such a transaction Firefox keeps some rows when the
 * quota ends it.
 */
export async function atOnce(puts: (() => Promise<unknown>)[]): Promise<void> {
  const done = await Promise.allSettled(puts.map(async (put) => put()))
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
