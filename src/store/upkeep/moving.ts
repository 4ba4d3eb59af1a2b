import { isSame } from '../../clipping/same'
import { packedOf } from '../changes'
import { groundIn, READ } from '../ground'
import { clippingFrom, partsOf, type Stored, storedUnder } from '../held'
import { isSeen } from '../hidden'
import { areSameBytes } from '../packing'
import type { Database, HeadRow, Meta, Moving, Table, TextRow } from '../schema'
import type { Task } from './work'

/** Copies clippings of version 2 into the tables of today, and gives them docs. They are read wherever they lie. */
export const copying: Task = async (database, { meta }) => {
  const { moving } = meta
  if (moving?.step !== 'copy') return undefined
  const { rows, heads, stored } = await nextRows(database, moving)
  const copies: Copy[] = []
  let { doc } = moving
  for (const [at, text] of rows.entries()) {
    const head = heads[at]
    if (!head || !stored[at]?.isOld) continue
    const isSearched = head.trashedAt === undefined
    copies.push({ ...(await copyOf(text)), head: isSearched ? { ...head, doc } : head })
    if (isSearched) doc += 1
  }
  const after = nextMoving(rows, { ...moving, doc }, 'verify')
  return {
    before: meta,
    after: { ...meta, moving: after, ...(meta.preparing && { preparing: counted(meta.preparing, rows.length) }) },
    tables: COPIED,
    async write(tx) {
      for (const { row, revisions, head } of copies) {
        for (const revision of revisions) await tx.objectStore('revisions').put(revision)
        await tx.objectStore('clippings').put(row)
        await tx.objectStore('heads').put(head)
      }
    },
    check: () => expectCopied(database, copies),
  }
}

/** Compares every copy with what it was made from; one that differs goes, and its clipping stays where it was. */
export const verifying: Task = async (database, { meta }) => {
  const { moving } = meta
  if (moving?.step !== 'verify') return undefined
  const { rows, stored } = await nextRows(database, moving)
  const areCopies = await Promise.all(rows.map((text, at) => isCopy(text, stored[at])))
  const wrong = rows.filter((_, at) => !areCopies[at]).map(({ id }) => id)
  return {
    before: meta,
    after: { ...meta, moving: nextMoving(rows, moving, 'clear') },
    tables: COPIED,
    durability: 'strict',
    async write(tx) {
      for (const id of wrong) {
        await tx.objectStore('clippings').delete(id)
        await tx.objectStore('revisions').delete(partsOf(id))
      }
    },
  }
}

/** Removes what has been copied. */
export const clearing: Task = async (database, { meta }) => {
  const { moving, ...moved } = meta
  if (moving?.step !== 'clear') return undefined
  const tx = database.transaction(['texts', 'clippings'])
  const ids = await tx.objectStore('texts').getAllKeys(idsAfter(moving), ROWS_CLEARED)
  const copies = await Promise.all(ids.map((id) => tx.objectStore('clippings').getKey(id)))
  const [last] = ids.slice(-1)
  const isLast = ids.length < ROWS_CLEARED
  return {
    before: meta,
    after: isLast ? moved : { ...meta, moving: { ...moving, ...(last !== undefined && { after: last }) } },
    tables: ['texts'],
    async write(tx) {
      for (const id of copies) if (id !== undefined) await tx.objectStore('texts').delete(id)
    },
  }
}

const ROWS = 25
const ROWS_CLEARED = 200
const COPIED: Table[] = ['clippings', 'revisions', 'heads']

interface Copy extends ReturnType<typeof packedOf> {
  head: HeadRow
}

interface OldRows {
  rows: TextRow[]
  heads: (HeadRow | undefined)[]
  /** Where each is read from now. */
  stored: (Stored | undefined)[]
}

/** What comes next of the old table, without imports that nobody will ever see. */
async function nextRows(database: Database, moving: Moving): Promise<OldRows> {
  const tx = database.transaction(READ)
  const [{ hidden }, all] = await Promise.all([groundIn(tx), tx.objectStore('texts').getAll(idsAfter(moving), ROWS)])
  const [heads, stored] = await Promise.all([
    Promise.all(all.map(({ id }) => tx.objectStore('heads').get(id))),
    storedUnder(
      tx,
      all.map(({ id }) => id),
    ),
  ])
  return { rows: all, heads: heads.map((head) => (head && isSeen(head, hidden) ? head : undefined)), stored }
}

function idsAfter({ after }: Moving): IDBKeyRange | undefined {
  return after === undefined ? undefined : IDBKeyRange.lowerBound(after, true)
}

/** A step ends with the last row. */
function nextMoving(rows: TextRow[], moving: Moving, next: Moving['step']): Moving {
  const last = rows.at(-1)
  return last && rows.length === ROWS ? { ...moving, after: last.id } : { step: next, doc: moving.doc }
}

function counted({ done, total }: NonNullable<Meta['preparing']>, rows: number) {
  return { done: Math.min(done + rows, total), total }
}

async function copyOf({ clipping, orders, importId }: TextRow): Promise<Omit<Copy, 'head'>> {
  const { row, ...parts } = packedOf(clipping, orders)
  return { row: { ...row, ...(importId !== undefined && { importId }) }, ...parts }
}

/** JSON leaves out what says nothing, such as a property without a value. */
async function isCopy({ clipping }: TextRow, stored: Stored | undefined): Promise<boolean> {
  if (!stored || stored.isOld) return true
  return isSame(JSON.parse(JSON.stringify(clipping)), await clippingFrom(stored))
}

async function expectCopied(database: Database, copies: Copy[]): Promise<void> {
  const tx = database.transaction(['clippings'])
  const found = await Promise.all(copies.map(({ row }) => tx.objectStore('clippings').get(row.id)))
  const areThere = copies.every(({ row }, at) => areSameBytes(found[at]?.article ?? new Uint8Array(), row.article))
  if (!areThere) throw new Error('What was copied is not there')
}
