import type { Clipping } from '../clipping/clipping'
import { joined } from '../clipping/join'
import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { metaOf } from './held'
import { type Hidden, hiddenIn, isSeen } from './hidden'
import type { StagedAs } from './import-counts'
import { lowestOrder, ordersFor, withFreeId } from './placing'
import { countWrite, type Done, putClipping, removeClipping, type Written } from './rows'
import type { HeadRow, TextRow, WriteTransaction } from './schema'

/** Before the first row of an import there is a marker by which it is found again. */
export async function beginIn(tx: WriteTransaction, importId: string): Promise<Done<undefined>> {
  const { lastOrder } = await metaOf(tx)
  await tx.objectStore('imports').put({ importId, isFlipped: false, lastOrder })
  return { value: undefined, written: [] }
}

/** `now`: milliseconds since 1970, UTC. */
export async function stageIn(
  tx: WriteTransaction,
  importId: string,
  clippings: Clipping[],
  now: number,
): Promise<Done<StagedAs[]>> {
  const ground: Ground = { importId, now, hidden: await hiddenIn(tx), order: await lowestOrder(tx) }
  const written = new Map<string, Written>()
  const value: StagedAs[] = []
  for (const clipping of clippings) {
    const { as, row } = await stageOneIn(tx, ground, clipping)
    value.push(as)
    if (row) written.set(row.id, row)
  }
  return { value, written: [...written.values()] }
}

/** The one put after which everything is seen. What was kept of the same pages since the import began is joined later. */
export async function flipIn(tx: WriteTransaction, importId: string): Promise<Result<Done<undefined>, StoreFailure>> {
  const marker = await tx.objectStore('imports').get(importId)
  if (!marker) return fail('gone')
  const keptSince = IDBKeyRange.lowerBound(marker.lastOrder, true)
  for (const { address } of await tx.objectStore('heads').index('order').getAll(keptSince)) {
    const staged = await firstText(tx, await headsAt(tx, address), isOf(importId))
    if (!staged) continue
    await removeClipping(tx, staged.id)
    await tx.objectStore('joins').put({ importId, clipping: staged.clipping })
  }
  await countWrite(tx, await metaOf(tx))
  await tx.objectStore('imports').put({ ...marker, isFlipped: true })
  return ok({ value: undefined, written: [] })
}

/** What a step finds where it begins. */
interface Ground {
  importId: string
  now: number
  hidden: Hidden
  /** Of the next clipping that is added. */
  order: number
}

interface StagedOne {
  as: StagedAs
  row?: Written
}

/** The page may be in the library; it may have been in the file before; else it is added. */
async function stageOneIn(tx: WriteTransaction, ground: Ground, clipping: Clipping): Promise<StagedOne> {
  const { importId, now, hidden } = ground
  const heads = await headsAt(tx, clipping.address)
  const held = await firstText(tx, heads, (head) => isSeen(head, hidden))
  if (held) {
    if (!joined(held.clipping, clipping)) return { as: 'same' }
    await tx.objectStore('joins').put({ importId, clipping })
    return { as: 'enriched' }
  }
  const twin = await firstText(tx, heads, isOf(importId))
  if (twin) {
    const both = joined(twin.clipping, clipping)
    if (!both) return { as: 'same' }
    await putClipping(tx, both, ordersFor(both, twin.orders[0] ?? ground.order), { importId })
    return { as: 'enriched', row: { id: both.id, clipping: both } }
  }
  const added = await withFreeId(tx, clipping, now)
  await putClipping(tx, added, ordersFor(added, ground.order), { importId })
  ground.order -= 1
  return { as: 'added', row: { id: added.id, clipping: added } }
}

/** Seen or not. */
function headsAt(tx: WriteTransaction, address: string): Promise<HeadRow[]> {
  return tx.objectStore('heads').index('address').getAll(address)
}

async function firstText(
  tx: WriteTransaction,
  heads: HeadRow[],
  isMeant: (head: HeadRow) => boolean,
): Promise<TextRow | undefined> {
  const head = heads.find(isMeant)
  return head && tx.objectStore('texts').get(head.id)
}

function isOf(importId: string): (head: HeadRow) => boolean {
  return (head) => head.importId === importId
}
