import type { Clipping } from '../clipping/clipping'
import { joined } from '../clipping/join'
import type { StoreFailure } from '../clipping/kept'
import { restoredOnto } from '../clipping/restored'
import { fail, ok, type Result } from '../result'
import type { Change } from './changes'
import { type Found, foundAtEach, groundIn, READ } from './ground'
import { clippingFrom, partsOf, storedUnder } from './held'
import { headsAt } from './lookups'
import { isTaken, lowestOrder, withFreeId } from './placing'
import { ordersFor } from './preparer'
import type { Database, HeadRow, JoinRow, WriteTransaction } from './schema'
import type { Plan, Planned } from './writer'

/** Rows of a step. */
const ROWS_A_STEP = 64

/** The one put after which everything is seen. What was kept of the same pages since the import began is joined later. */
export async function flipping(
  database: Database,
  importId: string,
  at: number,
): Promise<Result<Planned<undefined>, StoreFailure>> {
  const tx = database.transaction(READ)
  const [ground, marker] = await Promise.all([groundIn(tx), tx.objectStore('imports').get(importId)])
  if (!marker) return fail('gone')
  if (marker.isFlipped) return ok({ value: undefined, ground, changes: [] })
  const keptSince = await tx.objectStore('heads').index('order').getAll(IDBKeyRange.lowerBound(marker.lastOrder, true))
  const heads = (await Promise.all(keptSince.map(({ address }) => headsAt(tx, address)))).flat()
  const twins = heads.filter((head) => head.importId === importId)
  const stored = await storedUnder(
    tx,
    twins.map(({ id }) => id),
  )
  const joins = await Promise.all(stored.flatMap((one) => (one ? clippingFrom(one) : [])))
  const count = marker.count - twins.filter(({ trashedAt }) => trashedAt === undefined).length
  return ok({
    value: undefined,
    ground,
    changes: [],
    also: {
      async write(to) {
        for (const head of twins) await removeStaged(to, head)
        for (const clipping of joins) await to.objectStore('joins').put({ importId, clipping })
        await to.objectStore('imports').put({ ...marker, isFlipped: true })
      },
      meta: (meta) => ({ ...meta, count: meta.count + count }),
      ops: [{ kind: 'import', importId, at }],
    },
  })
}

/** What a step of finishing an import came to. */
export interface Joined {
  joined: number
  changes: readonly Change[]
}

/**
 * Joins what a flipped import adds to clippings that are there, and forgets the import after the last. `keys`: of its rows
 * in `joins`.
 */
export function finishingSteps(importId: string, keys: readonly number[]): Plan<Joined>[] {
  const plans: Plan<Joined>[] = []
  for (let at = 0; at === 0 || at < keys.length; at += ROWS_A_STEP) {
    const [first, last] = [keys[at], keys[Math.min(at + ROWS_A_STEP, keys.length) - 1]]
    const some = first === undefined ? undefined : IDBKeyRange.bound(first, last)
    const isLast = at + ROWS_A_STEP >= keys.length
    plans.push((database) => finishing(database, importId, { some, isLast }))
  }
  return plans
}

/** Of the rows of an import. No rows of others lie among them: one imports at a time. */
export function joinKeysOf(database: Database, importId: string): Promise<number[]> {
  return database.getAllKeysFromIndex('joins', 'importId', importId)
}

async function finishing(
  database: Database,
  importId: string,
  { some, isLast }: { some: IDBKeyRange | undefined; isLast: boolean },
): Promise<Result<Planned<Joined>, StoreFailure>> {
  const rows = some ? await database.getAll('joins', some) : []
  const order = await lowestOrder(database.transaction(['heads', 'meta']))
  const addresses = rows.map(({ clipping }) => clipping.address)
  const { found, ...ground } = await foundAtEach(database, addresses)
  const changes = await joiningChanges(database, { rows, found, order }, Date.now())
  return ok({
    value: { joined: rows.length, changes },
    ground,
    changes,
    also: {
      async write(to) {
        if (some) await to.objectStore('joins').delete(some)
        if (isLast) await to.objectStore('imports').delete(importId)
      },
    },
  })
}

/** What a clipping of the file leaves of one that was staged. */
export async function removeStaged(tx: WriteTransaction, { id, doc }: Pick<HeadRow, 'id' | 'doc'>): Promise<void> {
  await tx.objectStore('heads').delete(id)
  await tx.objectStore('clippings').delete(id)
  await tx.objectStore('revisions').delete(partsOf(id))
  await tx.objectStore('annotations').delete(partsOf(id))
  await tx.objectStore('texts').delete(id)
  if (doc !== undefined) await tx.objectStore('dead').put({ doc })
}

/** What is to be joined, and what is there. */
interface Joining {
  rows: readonly JoinRow[]
  found: readonly Found[]
  /** Below everything that is there. */
  order: number
}

/** The clipping that was to be added to may have been erased since: then it comes back as the file has it. */
async function joiningChanges(database: Database, { rows, found, order }: Joining, now: number): Promise<Change[]> {
  const there = new Map(found.map((one) => [one.clipping.address, one]))
  const changes = new Map<string, Change>()
  for (const { clipping, restored } of rows) {
    const before = there.get(clipping.address)
    const held = changes.get(clipping.address)?.after ?? before?.clipping
    const after = held ? bothOf(held, clipping, restored) : await withIdOf(database, clipping, now)
    if (after) changes.set(clipping.address, changeOf(before, after, order))
  }
  return [...changes.values()]
}

function bothOf(held: Clipping, other: Clipping, restored: JoinRow['restored']): Clipping | undefined {
  return restored ? restoredOnto(held, other, restored.isSameLibrary).after : joined(held, other)
}

async function withIdOf(database: Database, clipping: Clipping, now: number): Promise<Clipping> {
  return withFreeId(clipping, await isTaken(database.transaction(['heads']), clipping.id), now)
}

function changeOf(before: Found | undefined, after: Clipping, order: number): Change {
  return { ...(before && { before }), after, orders: ordersFor(after, before?.stored.row.orders[0] ?? order) }
}
