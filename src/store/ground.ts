import { unpackNow } from './deflated'
import { type Held, heldFrom, type Stored, storedUnder } from './held'
import { type Hidden, hiddenIn, isSeen } from './hidden'
import { headsAt, metaIn } from './lookups'
import {
  type Database,
  type HeadRow,
  KEPT,
  type Meta,
  type ReadTransaction,
  type Table,
  type WriteTransaction,
} from './schema'

/** Tables that are read before a write. */
export const READ = [...KEPT, 'fresh' as const, 'meta' as const]

/** What a write finds where it begins. Under the writer's lock it stays true until the write is done. */
export interface Ground {
  meta: Meta
  hidden: Hidden
}

/** A clipping as a write finds it. */
export interface Found extends Held {
  head: HeadRow
  /** Its words are in `fresh`, and in no segment yet. */
  isFresh: boolean
}

/** The clipping of an address, in the trash or not. */
export async function foundAt(database: Database, address: string): Promise<Ground & { found: Found | undefined }> {
  const { found, ...ground } = await foundAtEach(database, [address])
  return { ...ground, found: found[0] }
}

/** The clippings of addresses, of each once, in the trash or not; those that have none are left out. */
export async function foundAtEach(
  database: Database,
  addresses: readonly string[],
): Promise<Ground & { found: Found[] }> {
  const tx = database.transaction(READ)
  const [ground, heads] = await Promise.all([
    groundIn(tx),
    Promise.all([...new Set(addresses)].map((address) => headsAt(tx, address))),
  ])
  const seen = heads.flatMap((rows) => rows.find((row) => isSeen(row, ground.hidden)) ?? [])
  return { ...ground, found: await foundFrom(await storedOf(tx, seen)) }
}

/** In the order of the ids, in the trash or not; those that are gone are left out. */
export async function foundUnder(database: Database, ids: readonly string[]): Promise<Ground & { found: Found[] }> {
  const tx = database.transaction(READ)
  const [ground, heads] = await Promise.all([
    groundIn(tx),
    Promise.all(ids.map((id) => tx.objectStore('heads').get(id))),
  ])
  const seen = heads.filter((head): head is HeadRow => head !== undefined && isSeen(head, ground.hidden))
  return { ...ground, found: await foundFrom(await storedOf(tx, seen)) }
}

const GROUND: Table[] = ['imports', 'meta']

export function groundOf(database: Database): Promise<Ground> {
  return groundIn(database.transaction(GROUND, 'readonly'))
}

export async function groundIn(tx: ReadTransaction | WriteTransaction): Promise<Ground> {
  const [meta, hidden] = await Promise.all([metaIn(tx), hiddenIn(tx)])
  return { meta, hidden }
}

/** What is read of a clipping, still packed: `foundFrom` cannot be awaited in a transaction. */
interface Packed {
  head: HeadRow
  stored: Stored | undefined
  isFresh: boolean
}

async function storedOf(tx: ReadTransaction, heads: readonly HeadRow[]): Promise<Packed[]> {
  const [stored, fresh] = await Promise.all([
    storedUnder(
      tx,
      heads.map(({ id }) => id),
    ),
    freshAmong(
      tx,
      heads.flatMap(({ doc }) => doc ?? []),
    ),
  ])
  return heads.map((head, at) => ({ head, stored: stored[at], isFresh: head.doc !== undefined && fresh.has(head.doc) }))
}

/** One look for all: hardly ever are there many that have no segment yet. */
async function freshAmong(tx: ReadTransaction, docs: readonly number[]): Promise<ReadonlySet<number>> {
  const sorted = docs.toSorted((one, other) => one - other)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined) return new Set()
  return new Set(await tx.objectStore('fresh').getAllKeys(IDBKeyRange.bound(first, last)))
}

async function foundFrom(packed: readonly Packed[]): Promise<Found[]> {
  const found = await Promise.all(
    packed.map(
      async ({ head, stored, isFresh }) => stored && { ...(await heldFrom(stored, unpackNow)), head, isFresh },
    ),
  )
  return found.filter((one) => one !== undefined)
}
