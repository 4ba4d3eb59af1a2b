import { headOf } from '../clipping/head'
import { upgraded } from '../clipping/upgrade'
import { type Database, META, type UpgradeTransaction } from './schema'
import { abort } from './transaction'

/**
 * Brings a database of an earlier version to today's; a new one begins at version 0. Where a step fails none is done, and
 * opening the database fails.
 */
export async function migrate(database: Database, tx: UpgradeTransaction, version: number): Promise<void> {
  const ended = tx.done.catch(() => undefined)
  try {
    for (const step of STEPS.slice(version)) await step(database, tx)
  } catch {
    abort(tx)
  }
  await ended
}

/** The step at place n leads to version n + 1. */
const STEPS = [firstLight, trashAndImports]

function firstLight(database: Database, tx: UpgradeTransaction): void {
  const heads = database.createObjectStore('heads', { keyPath: 'id' })
  heads.createIndex('address', 'address', { unique: true })
  heads.createIndex('order', 'order')
  database.createObjectStore('texts', { keyPath: 'id' })
  database.createObjectStore('search', { keyPath: 'id' }).createIndex('order', 'order')
  database.createObjectStore('meta')
  tx.objectStore('meta').put({ databaseId: crypto.randomUUID(), lastWrite: 0, lastOrder: 0 }, META)
}

/** A page may now be staged while it is kept: an address is no longer unique. Heads tell more than they did. */
async function trashAndImports(database: Database, tx: UpgradeTransaction): Promise<void> {
  const heads = tx.objectStore('heads')
  heads.deleteIndex('address')
  heads.createIndex('address', 'address')
  heads.createIndex('importId', 'importId')
  heads.createIndex('trashedAt', 'trashedAt')
  tx.objectStore('search').createIndex('importId', 'importId')
  database.createObjectStore('imports', { keyPath: 'importId' })
  database.createObjectStore('joins', { autoIncrement: true }).createIndex('importId', 'importId')
  await renewHeads(tx)
}

/** A clipping that cannot be read any more as it should be stays as it is. */
async function renewHeads(tx: UpgradeTransaction): Promise<void> {
  for (let row = await tx.objectStore('texts').openCursor(); row; row = await row.continue()) {
    const { clipping, orders } = row.value
    const renewed = upgraded(clipping)
    await tx.objectStore('heads').put({ ...headOf(renewed.ok ? renewed.value : clipping), order: orders[0] ?? 0 })
  }
}
