import type { Clipping } from '../clipping/clipping'
import { joined } from '../clipping/join'
import type { StoreFailure } from '../clipping/kept'
import { restoredOnto } from '../clipping/restored'
import { fail, ok, type Result } from '../result'
import type { Change } from './changes'
import { type Found, foundAt, groundIn, READ } from './ground'
import { clippingFrom, partsOf, storedUnder } from './held'
import { type ImportTrace, traceOn } from './import-undo'
import { headsAt } from './lookups'
import { isTaken, lowestOrder, withFreeId } from './placing'
import { ordersFor } from './preparer'
import type { Database, HeadRow, JoinRow, WriteTransaction } from './schema'
import type { Planned } from './writer'

/** Rows of a step. */
const ROWS_A_STEP = 25

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

/**
 * Joins some of what a flipped import adds to clippings that are there, and forgets the import after the last; notes in
 * `trace`, where there is one, what was done.
 */
export async function finishing(
  database: Database,
  importId: string,
  now: number,
  trace?: ImportTrace,
): Promise<Result<Planned<{ isLast: boolean; joined: number }>, StoreFailure>> {
  const { store } = database.transaction('joins')
  const [keys, rows] = await Promise.all([
    store.index('importId').getAllKeys(importId, ROWS_A_STEP),
    store.index('importId').getAll(importId, ROWS_A_STEP),
  ])
  const isLast = rows.length < ROWS_A_STEP
  const tx = database.transaction(READ)
  const [ground, order] = [await groundIn(tx), await lowestOrder(tx)]
  const changes = await joiningChanges(database, rows, order, now)
  if (trace) traceOn(trace, changes)
  return ok({
    value: { isLast, joined: rows.length },
    ground,
    changes,
    also: {
      async write(to) {
        for (const key of keys) await to.objectStore('joins').delete(key)
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

/** The clipping that was to be added to may have been erased since: then it comes back as the file has it. */
async function joiningChanges(database: Database, rows: JoinRow[], order: number, now: number): Promise<Change[]> {
  const changes = new Map<string, Change>()
  for (const { clipping, restored } of rows) {
    const known = changes.get(clipping.address)
    const before = known ? known.before : (await foundAt(database, clipping.address)).found
    const held = known?.after ?? before?.clipping
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
