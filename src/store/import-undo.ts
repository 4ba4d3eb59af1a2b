import type { StoreFailure } from '../clipping/kept'
import { type BeforeJoin, beforeBoth, beforeJoin, unjoined } from '../clipping/unjoined'
import { ok, type Result } from '../result'
import type { Change } from './changes'
import { foundUnder } from './ground'
import { trashing } from './many'
import type { Database } from './schema'
import type { Planned } from './writer'

/**
 * What an import has done, by which it can be taken back. Held by the page that imported, not in the database; what was
 * taken back goes out of it, so that one can go on after a failure.
 */
export interface ImportTrace {
  /** Ids of clippings that were not there before. */
  added: string[]
  /** By id. */
  enriched: Map<string, Enriched>
}

/** A clipping that was there, and what it was before. `orders`: of its texts, the newest first. */
export interface Enriched extends BeforeJoin {
  orders: number[]
}

/** What a step of taking back came to. */
export interface TakenBack {
  /** Clippings that went into the trash. */
  trashed: number
  /** Clippings that are as they were. */
  reverted: number
  /** Clippings that somebody has changed or removed since: they stay as they are. */
  changedSince: number
}

/** Takes the first of them back. `now`: milliseconds since 1970, UTC. */
export async function takingBack(
  database: Database,
  { added, enriched }: ImportTrace,
  now: number,
): Promise<Result<Planned<TakenBack>, StoreFailure>> {
  if (added.length > 0) {
    const planned = await trashing(database, added.slice(0, STEP), now)
    if (!planned.ok) return planned
    const trashed = planned.value.value.ids.length
    return ok({ ...planned.value, value: { trashed, reverted: 0, changedSince: 0 } })
  }
  const some = firstIds(enriched)
  const { found, ...ground } = await foundUnder(database, some)
  const changes = found.flatMap((before): Change[] => {
    const was = enriched.get(before.clipping.id)
    const after = was && unjoined(before.clipping, was)
    return after ? [{ before, after, orders: was.orders }] : []
  })
  const reverted = changes.length
  return ok({ value: { trashed: 0, reverted, changedSince: some.length - reverted }, ground, changes })
}

/** What `takingBack` has just done goes out of the trace. */
export function forgetFirst({ added, enriched }: ImportTrace): void {
  if (added.splice(0, STEP).length > 0) return
  for (const id of firstIds(enriched)) enriched.delete(id)
}

/** Adds what a step of finishing an import does. */
export function traceOn({ added, enriched }: ImportTrace, changes: readonly Change[]): void {
  for (const { before, after } of changes) {
    if (!after) continue
    if (!before) {
      added.push(after.id)
      continue
    }
    const now = beforeJoin(before.clipping, after)
    const earlier = enriched.get(after.id)
    const isNext = earlier?.rev === before.clipping.rev
    enriched.set(
      after.id,
      earlier && isNext
        ? { ...beforeBoth(earlier, now), orders: earlier.orders }
        : { ...now, orders: before.stored.row.orders },
    )
  }
}

/** Of the clippings that came with an import, as long as nobody has changed them. */
export function idsOf(database: Database, importId: string): Promise<string[]> {
  return database.getAllKeysFromIndex('heads', 'importId', importId)
}

export function emptyTrace(): ImportTrace {
  return { added: [], enriched: new Map() }
}

export function isDone({ added, enriched }: ImportTrace): boolean {
  return added.length + enriched.size === 0
}

function firstIds(enriched: ImportTrace['enriched']): string[] {
  const ids: string[] = []
  for (const id of enriched.keys()) {
    if (ids.length === STEP) break
    ids.push(id)
  }
  return ids
}

/** Clippings of a step. */
const STEP = 25
