import { type Database, STORES, type WriteTransaction } from './schema'

/**
 * Does the work in one transaction that reaches the disk before it counts as done. Rejects with what ended the
 * transaction, if anything did: then nothing of it is left.
 */
export async function inWriteTransaction<Value>(
  database: Database,
  work: (tx: WriteTransaction) => Promise<Value>,
): Promise<Value> {
  const tx = database.transaction(STORES, 'readwrite', { durability: 'strict' })
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

/** A put that throws leaves its transaction open, to complete as if nothing had happened. */
function abort(tx: WriteTransaction): void {
  try {
    tx.abort()
  } catch {
    // The browser has ended it already.
  }
}
