import type { Changed, Marked, StoreFailure } from '../clipping/kept'
import { type MarkFacts, type NewMark, withMark, withMarksChanged, withoutOldMarks } from '../clipping/marks'
import type { MarksChangeOf } from '../clipping/marks-schema'
import { fail, ok, type Result } from '../result'
import { foundUnder } from './ground'
import { rewriting, THIRTY_DAYS } from './many'
import type { Database } from './schema'
import type { Planned } from './writer'

/** Marks a passage of a clipping, in the trash or not. */
export async function marking(
  database: Database,
  id: string,
  mark: NewMark,
  facts: MarkFacts,
): Promise<Result<Planned<Marked>, StoreFailure>> {
  const { found, ...ground } = await foundUnder(database, [id])
  const [before] = found
  if (!before) return fail('gone')
  const after = withMark(before.clipping, mark, facts)
  if (!after) return fail('tooManyMarks')
  const value = { id: facts.id, clipping: { id: after.id, rev: after.rev } }
  return ok({ value, ground, changes: [{ before, after, orders: before.stored.row.orders }] })
}

/** Changes marks of several clippings, as far as they are still there. `now`: milliseconds since 1970, UTC. */
export function changingMarks(
  database: Database,
  changes: readonly MarksChangeOf[],
  now: number,
): Promise<Result<Planned<Changed>, StoreFailure>> {
  const byId = new Map(changes.map(({ id, change }) => [id, change]))
  return rewriting(database, [...byId.keys()], (clipping) => {
    const change = byId.get(clipping.id)
    return change && withMarksChanged(clipping, change, now)
  })
}

/** The clippings with marks that have been in the trash for thirty days. `now`: milliseconds since 1970, UTC. */
export async function idsWithOldMarks(database: Database, now: number): Promise<string[]> {
  const old = IDBKeyRange.upperBound(now - THIRTY_DAYS)
  const keys = await database.getAllKeysFromIndex('annotations', 'trashedAt', old)
  return [...new Set(keys.map(([id]) => id))]
}

/** Removes such marks for good. */
export function sweepingMarks(
  database: Database,
  ids: string[],
  now: number,
): Promise<Result<Planned<Changed>, StoreFailure>> {
  return rewriting(database, ids, (clipping) => withoutOldMarks(clipping, now - THIRTY_DAYS))
}
