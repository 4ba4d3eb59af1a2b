import { unwrap, wrap } from 'idb'
import { headOf } from '../clipping/head'
import { INDEX_VERSION } from '../search/segment'
import { abort } from './abort'
import { type Database, type ImportRow, META, type UpgradeTransaction } from './schema'
import { unbuiltSegment } from './unbuilt'

/**
 * Brings a database of an earlier version to today's; a new one begins at version 0. Where a step fails none is done, and
 * opening the database fails. What takes long is not done here: see `moving`.
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
const STEPS = [firstLight, trashAndImports, packedAndIndexed, trashedMarks]

function firstLight(database: Database, tx: UpgradeTransaction): void {
  const heads = database.createObjectStore('heads', { keyPath: 'id' })
  heads.createIndex('address', 'address', { unique: true })
  heads.createIndex('order', 'order')
  database.createObjectStore('texts', { keyPath: 'id' })
  database.createObjectStore('meta')
  const meta = {
    lastWrite: 0,
    lastOrder: 0,
    lastDoc: 0,
    lastSegment: 0,
    count: 0,
    stamp: 0,
    freshVersion: INDEX_VERSION,
  }
  tx.objectStore('meta').put({ databaseId: crypto.randomUUID(), ...meta }, META)
}

/** A page may now be staged while it is kept: an address is no longer unique. Heads tell more than they did. */
async function trashAndImports(database: Database, tx: UpgradeTransaction): Promise<void> {
  const heads = tx.objectStore('heads')
  heads.deleteIndex('address')
  heads.createIndex('address', 'address')
  heads.createIndex('importId', 'importId')
  heads.createIndex('trashedAt', 'trashedAt')
  database.createObjectStore('imports', { keyPath: 'importId' })
  database.createObjectStore('joins', { autoIncrement: true }).createIndex('importId', 'importId')
  for (let row = await tx.objectStore('texts').openCursor(); row; row = await row.continue()) {
    const { clipping, orders } = row.value
    await tx.objectStore('heads').put({ ...headOf(clipping), order: orders[0] ?? 0 })
  }
}

/** Clippings lie packed, and are found by an index. The old rows move later, in steps; until then they are read. */
async function packedAndIndexed(database: Database, tx: UpgradeTransaction): Promise<void> {
  await beginMoving(tx)
  const plain = unwrap(database)
  if (plain.objectStoreNames.contains('search')) plain.deleteObjectStore('search')
  tx.objectStore('heads').createIndex('doc', 'doc')
  database.createObjectStore('clippings', { keyPath: 'id' })
  database.createObjectStore('revisions', { keyPath: ['id', 'n'] })
  database.createObjectStore('annotations', { keyPath: ['id', 'n'] })
  for (const kind of ['postings', 'positions'] as const) {
    database.createObjectStore(kind, { keyPath: ['segment', 'last', 'part'] })
  }
  database.createObjectStore('columns', { keyPath: ['segment', 'chunk'] })
  for (const table of ['fresh', 'dead'] as const) database.createObjectStore(table, { keyPath: 'doc' })
  database.createObjectStore('merges', { keyPath: 'segment' })
  database.createObjectStore('ops', { autoIncrement: true })
}

/** Marks have a trash of their own, which is swept without a look at all others. */
function trashedMarks(_: Database, tx: UpgradeTransaction): void {
  tx.objectStore('annotations').createIndex('trashedAt', 'annotation.trashedAt')
}

/** Every clipping gets a doc as it moves; the segment that will hold them all is yet to be built. */
async function beginMoving(tx: UpgradeTransaction): Promise<void> {
  const meta = await tx.objectStore('meta').get(META)
  const texts = await tx.objectStore('texts').count()
  tx.db.createObjectStore('segments', { keyPath: 'segment' })
  if (!meta) return
  // What version 1 or 2 says of itself lacks all of this.
  const added = { lastDoc: texts, lastSegment: 1, count: 0, stamp: 0, freshVersion: INDEX_VERSION }
  await tx.objectStore('meta').put({ ...meta, ...added }, META)
  const imports = await tx.objectStore('imports').getAll()
  for (const row of imports) await tx.objectStore('imports').put({ ...row, count: 0, docs: [] })
  if (texts === 0) return
  await tx.objectStore('segments').put(unbuiltSegment({ segment: 1, base: 1, top: texts, docs: texts }))
  const count = await countInVersion2(tx, imports)
  const moving = { step: 'copy' as const, doc: 1 }
  const preparing = { done: 0, total: 2 * texts }
  await tx.objectStore('meta').put({ ...meta, ...added, count, moving, preparing }, META)
}

/** Every clipping that was seen and not in the trash had a row in a table that is going. */
async function countInVersion2(tx: UpgradeTransaction, imports: ImportRow[]): Promise<number> {
  const search = unwrap(tx).objectStore('search')
  let count = await wrap(search.count())
  for (const { importId, isFlipped } of imports) {
    if (!isFlipped) count -= await wrap(search.index('importId').count(importId))
  }
  return count
}
