import type { StoreFailure } from '../clipping/kept'
import { type BeforeJoin, beforeBoth, beforeJoin, unjoined } from '../clipping/unjoined'
import { ok, type Result } from '../result'
import type { Change } from './changes'
import { foundUnder } from './ground'
import { trashing } from './many'
import type { Database } from './schema'
import type { Plan, Planned } from './writer'

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

/** Takes all of it back. What was taken back goes out of the trace: see `forget`. `now`: milliseconds since 1970, UTC. */
export function takingBackSteps({ added, enriched }: ImportTrace, now: number): Plan<TakenBackIds>[] {
  return [
    ...inSteps(added).map(
      (ids): Plan<TakenBackIds> =>
        (database) =>
          trashingAdded(database, ids, now),
    ),
    ...inSteps([...enriched.keys()]).map(
      (ids): Plan<TakenBackIds> =>
        (database) =>
          reverting(database, ids, enriched),
    ),
  ]
}

/** With the ids that it was about. */
export interface TakenBackIds extends TakenBack {
  ids: readonly string[]
}

/** What a step has just taken back goes out of the trace. */
export function forget({ added, enriched }: ImportTrace, ids: readonly string[]): void {
  if (added.length > 0) added.splice(0, ids.length)
  else for (const id of ids) enriched.delete(id)
}

async function trashingAdded(
  database: Database,
  ids: string[],
  now: number,
): Promise<Result<Planned<TakenBackIds>, StoreFailure>> {
  const planned = await trashing(database, ids, now)
  if (!planned.ok) return planned
  const trashed = planned.value.value.ids.length
  return ok({ ...planned.value, value: { ids, trashed, reverted: 0, changedSince: 0 } })
}

async function reverting(
  database: Database,
  ids: readonly string[],
  enriched: ImportTrace['enriched'],
): Promise<Result<Planned<TakenBackIds>, StoreFailure>> {
  const { found, ...ground } = await foundUnder(database, ids)
  const changes = found.flatMap((before): Change[] => {
    const was = enriched.get(before.clipping.id)
    const after = was && unjoined(before.clipping, was)
    return after ? [{ before, after, orders: was.orders }] : []
  })
  const reverted = changes.length
  return ok({ value: { ids, trashed: 0, reverted, changedSince: ids.length - reverted }, ground, changes })
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

function inSteps(ids: readonly string[]): string[][] {
  const steps: string[][] = []
  for (let at = 0; at < ids.length; at += STEP) steps.push(ids.slice(at, at + STEP))
  return steps
}

/** Clippings of a step. */
const STEP = 64
