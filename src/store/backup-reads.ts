import { clippingJson } from './clipping-json'
import { hiddenIdsIn, hiddenIn, isSeen } from './hidden'
import { metaIn } from './lookups'
import type { Read } from './reader'
import { type Bytes, type Database, KEPT } from './schema'
import { storedAmong } from './stored-among'
import { opsSince } from './whole-reads'

/** What backups are made of. A read rejects when the browser's database is out of order. */
export interface BackupReads {
  moment(): Promise<LibraryMoment>
  /** Ids of all clippings, those in the trash too, from the last. */
  allIds(): Promise<string[]>
  changesSince(seq: number): Promise<LibraryChanges>
  /** How many clippings were put since, and are there. */
  unsavedSince(seq: number): Promise<number>
  /**
   * The clippings of these ids, as far as they are still there, with their orders: JSON in UTF-8, in pieces. Ids in their
   * own order lie side by side, and are read in a fraction of the time.
   */
  each(ids: readonly string[]): AsyncGenerator<Bytes[]>
}

/** Where a library stands. */
export interface LibraryMoment {
  databaseId: string
  /** The place of what was done last in the log of what was done; 0 before anything was. */
  seq: number
  /** The highest `order` that was given. */
  lastOrder: number
}

export interface LibraryChanges {
  /** Ids of clippings that are there, from the last. */
  put: string[]
  /** Ids of clippings that are no longer there. */
  erased: string[]
}

export function backupReadsOver(read: Read): BackupReads {
  /** Ids of clippings that were put or erased. */
  async function touchedSince(seq: number): Promise<Set<string>> {
    const touched = new Set<string>()
    for (let last = seq, isLast = false; !isLast; ) {
      const step = await read((database) => opsSince(database, last, OPS))
      for (const { op } of step) {
        const ids = op.kind === 'import' ? await read((database) => idsWith(database, op.importId)) : [op.id]
        for (const id of ids) touched.add(id)
      }
      last = step.at(-1)?.seq ?? last
      isLast = step.length < OPS
    }
    return touched
  }

  async function changesSince(seq: number): Promise<LibraryChanges> {
    const touched = await touchedSince(seq)
    if (touched.size === 0) return { put: [], erased: [] }
    const there = await read(seenIds)
    const known = new Set(there)
    return { put: there.filter((id) => touched.has(id)), erased: [...touched].filter((id) => !known.has(id)) }
  }

  return {
    moment: () => read(momentOf),
    allIds: () => read(seenIds),
    changesSince,
    async unsavedSince(seq) {
      if (seq === 0) return read(countOf)
      const touched = await touchedSince(seq)
      if (touched.size === 0) return 0
      const there = await read((database) => database.getAllKeys('heads'))
      return there.filter((id) => touched.has(id)).length
    },
    async *each(ids) {
      const someFrom = (at: number) => read((database) => jsonUnder(database, ids.slice(at, at + AT_ONCE)))
      let next = someFrom(0)
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const some = await next
        // The database answers while what it has given is written.
        next = someFrom(at + AT_ONCE)
        next.catch(ignore)
        yield* some
      }
    },
  }
}

/** Whoever waits for it hears of it. */
function ignore(): void {}

const OPS = 1_000

/** Clippings that are read together; more of them are no quicker, but have to be held. */
const AT_ONCE = 50

/** All of one moment: what is done after it stands later in the log. */
async function momentOf(database: Database): Promise<LibraryMoment> {
  const tx = database.transaction(['ops', 'meta'])
  const [cursor, { databaseId, lastOrder }] = await Promise.all([
    tx.objectStore('ops').openKeyCursor(null, 'prev'),
    metaIn(tx),
  ])
  return { databaseId, lastOrder, seq: cursor?.key ?? 0 }
}

/** From the last. */
async function seenIds(database: Database): Promise<string[]> {
  const tx = database.transaction(['heads', 'imports'])
  const [ids, hidden] = await Promise.all([tx.objectStore('heads').getAllKeys(), hiddenIdsIn(tx)])
  const unseen = new Set(hidden)
  return ids.filter((id) => !unseen.has(id)).reverse()
}

/** How many clippings there are, those in the trash too. */
async function countOf(database: Database): Promise<number> {
  const heads = database.transaction(['heads', 'imports'])
  const [hidden, all] = await Promise.all([hiddenIn(heads), heads.objectStore('heads').count()])
  const unseen = await Promise.all([...hidden].map((id) => heads.objectStore('heads').index('importId').count(id)))
  return unseen.reduce((rest, count) => rest - count, all)
}

/** What came with an import, and was not changed since: else the log says so. */
function idsWith(database: Database, importId: string): Promise<string[]> {
  return database.getAllKeysFromIndex('heads', 'importId', importId)
}

async function jsonUnder(database: Database, ids: readonly string[]): Promise<Bytes[][]> {
  const tx = database.transaction(KEPT)
  const [hidden, stored] = await Promise.all([hiddenIn(tx), storedAmong(tx, ids)])
  return stored.flatMap((one) => (one && isSeen(one.row, hidden) ? [clippingJson(one)] : []))
}
