import type { Clipping } from '../clipping/clipping'
import { joined } from '../clipping/join'
import { unpackNow } from './deflated'
import { clippingFrom, storedUnder } from './held'
import { hiddenIn, isSeen } from './hidden'
import type { Told } from './import-lines'
import { headsAt } from './lookups'
import { isTaken } from './placing'
import type { Judgement } from './restore'
import { type Database, type HeadRow, KEPT, type ReadTransaction } from './schema'

/** What the library says to a clipping of a file. */
export interface Match extends Told {
  /** Another clipping has its id. */
  isTaken: boolean
}

/** In the order of the clippings; all are looked up at once. */
export async function matchesOf(
  database: Database,
  clippings: readonly Clipping[],
  { judge, erasedSince, isEmpty }: Judgement & { isEmpty: boolean },
): Promise<Match[]> {
  const absent = ({ id }: Clipping): Told => ({ as: erasedSince.has(id) ? 'erasedSince' : 'added' })
  if (isEmpty) return clippings.map((clipping) => ({ ...absent(clipping), isTaken: false }))
  const tx = database.transaction(KEPT)
  const [hidden, heads, taken] = await Promise.all([
    hiddenIn(tx),
    Promise.all(clippings.map(({ address }) => headsAt(tx, address))),
    takenOf(tx, clippings),
  ])
  const ids = heads.map((rows) => rows.find((row) => isSeen(row, hidden))?.id)
  const known = ids.filter((id) => id !== undefined)
  const stored = await storedUnder(tx, known)
  return Promise.all(
    clippings.map(async (clipping, at): Promise<Match> => {
      const id = ids[at]
      const held = id === undefined ? undefined : stored[known.indexOf(id)]
      const told = held ? judge(await clippingFrom(held, unpackNow), clipping) : absent(clipping)
      return { ...told, isTaken: taken[at] === true }
    }),
  )
}

/** Mostly one look is enough: what comes in was made at another time than what is here. */
async function takenOf(tx: ReadTransaction, clippings: readonly Clipping[]): Promise<boolean[]> {
  const ids = clippings.map(({ id }) => id).sort()
  const [first, last] = [ids[0], ids.at(-1)]
  if (first === undefined || last === undefined) return []
  const [near] = await tx.objectStore('heads').getAllKeys(IDBKeyRange.bound(first, last), 1)
  return near === undefined ? ids.map(() => false) : Promise.all(clippings.map(({ id }) => isTaken(tx, id)))
}

/** A clipping of the same page that this import has staged, and both in one; nothing in `both` if it has everything. */
export interface Twin {
  head: HeadRow
  held: Clipping
  both: Clipping | undefined
}

export async function twinOf(database: Database, clipping: Clipping, importId: string): Promise<Twin | undefined> {
  const tx = database.transaction(KEPT)
  const head = (await headsAt(tx, clipping.address)).find((row) => row.importId === importId)
  const [stored] = head ? await storedUnder(tx, [head.id]) : []
  if (!head || !stored) return undefined
  const held = await clippingFrom(stored)
  return { head, held, both: joined(held, clipping) }
}
