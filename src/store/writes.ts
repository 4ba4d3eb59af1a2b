import { type ClippingChange, changed } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Kept, StoreFailure, Undone } from '../clipping/kept'
import { type KeptAgain, keptAgain, takenBack } from '../clipping/revision'
import { fail, ok, type Result } from '../result'
import { freshWordsOf } from '../search/fresh'
import { pack } from './deflated'
import { type Found, foundAt, foundUnder, type Ground } from './ground'
import type { Database } from './schema'
import type { Planned } from './writer'

type Plan<Value> = Promise<Result<Planned<Value>, StoreFailure>>

/** Keeps a page: as a new clipping, or as the next revision of the one that its address has. */
export async function keeping(database: Database, clipping: Clipping): Plan<Kept> {
  const asking = foundAt(database, clipping.address)
  // While the database is answering; the words are of use if the page was not kept before.
  const [article, words] = [pack(clipping.article), freshWordsOf(clipping)]
  const { found: before, ...ground } = await asking
  const { outcome, clipping: after }: KeptAgain | { outcome: 'new'; clipping: Clipping } = before
    ? keptAgain(before.clipping, clipping)
    : { outcome: 'new', clipping }
  const { id, rev, clippedAt } = after
  const value = { id, rev, clippedAt, outcome }
  if (outcome === 'same') return ok({ value, ground, changes: [] })
  const orders = [ground.meta.lastOrder + 1, ...(before?.stored.row.orders ?? [])]
  return ok({
    value,
    ground,
    changes: [{ ...(before ? { before } : { words }), after, orders, packed: new Map([[clipping.article, article]]) }],
  })
}

/** Takes the last keeping back: its revision goes, or the clipping if it had only been kept once. */
export async function undoing(database: Database, id: string, rev: number): Plan<Undone> {
  const seen = await foundAs(database, id, rev)
  if (!seen.ok) return seen
  const { before, ground } = seen.value
  const after = takenBack(before.clipping)
  return ok({
    value: { outcome: after ? 'restored' : 'removed' },
    ground,
    changes: [{ before, ...(after && { after }), orders: before.stored.row.orders.slice(1) }],
  })
}

export async function changing(
  database: Database,
  id: string,
  rev: number,
  change: ClippingChange,
): Plan<{ rev: number }> {
  const seen = await foundAs(database, id, rev)
  if (!seen.ok) return seen
  const { before, ground } = seen.value
  const after = changed(before.clipping, change)
  return ok({ value: { rev: after.rev }, ground, changes: [{ before, after, orders: before.stored.row.orders }] })
}

/** The clipping as the asker last saw it. */
async function foundAs(
  database: Database,
  id: string,
  rev: number,
): Promise<Result<{ before: Found; ground: Ground }, StoreFailure>> {
  const { found, ...ground } = await foundUnder(database, [id])
  const [before] = found
  if (!before) return fail('gone')
  return before.clipping.rev === rev ? ok({ before, ground }) : fail('changedElsewhere')
}
