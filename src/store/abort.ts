import type { UpgradeTransaction, WriteTransaction } from './schema'

/** A put that throws leaves its transaction open, to complete as if nothing had happened. */
export function abort(tx: WriteTransaction | UpgradeTransaction): void {
  try {
    tx.abort()
  } catch {
    // The browser has ended it already.
  }
}
