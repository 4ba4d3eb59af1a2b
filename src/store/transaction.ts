import { type Database, STORES, type UpgradeTransaction, type WriteTransaction } from './schema'

/**
 * Does the work in one transaction; a 'strict' one has reached the disk before it counts as done. Rejects with what ended
 * the transaction, if anything did: then nothing of it is left.
 */
export async function inWriteTransaction<Value>(
  database: Database,
  work: (tx: WriteTransaction) => Promise<Value>,
  durability: 'strict' | 'relaxed',
): Promise<Value> {
  const tx = database.transaction(STORES, 'readwrite', { durability })
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
export function abort(tx: WriteTransaction | UpgradeTransaction): void {
  try {
    tx.abort()
  } catch {
    // The browser has ended it already.
  }
}
