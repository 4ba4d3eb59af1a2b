import { changed, changeFor, type SharedChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Changed, StoreFailure } from '../clipping/kept'
import { ok, type Result } from '../result'
import type { Change } from './changes'
import { type Found, foundUnder } from './ground'
import type { Database } from './schema'
import type { Planned } from './writer'

type Plan = Promise<Result<Planned<Changed>, StoreFailure>>

export function changingMany(database: Database, ids: string[], shared: SharedChange): Plan {
  return rewriting(database, ids, (clipping) => {
    const change = changeFor(clipping, shared)
    return change && changed(clipping, change)
  })
}

/** `now`: milliseconds since 1970, UTC. */
export function trashing(database: Database, ids: string[], now: number): Plan {
  return rewriting(database, ids, (clipping) =>
    clipping.trashedAt === undefined ? { ...clipping, trashedAt: now, rev: clipping.rev + 1 } : undefined,
  )
}

export function restoring(database: Database, ids: string[]): Plan {
  return rewriting(database, ids, ({ trashedAt, ...clipping }) =>
    trashedAt === undefined ? undefined : { ...clipping, rev: clipping.rev + 1 },
  )
}

/** Only what is in the trash. */
export function erasing(database: Database, ids: string[]): Plan {
  return eachFound(database, ids, (before) =>
    before.clipping.trashedAt === undefined ? undefined : { before, orders: [] },
  )
}

/** Writes what becomes of each clipping that is still there; undefined if it stays as it is. */
export function rewriting(
  database: Database,
  ids: string[],
  becomes: (clipping: Clipping) => Clipping | undefined,
): Plan {
  return eachFound(database, ids, (before) => {
    const after = becomes(before.clipping)
    return after && { before, after, orders: before.stored.row.orders }
  })
}

/** What has been in the trash for thirty days. `now`: milliseconds since 1970, UTC. */
export async function sweepingTrash(database: Database, now: number): Plan {
  const old = IDBKeyRange.upperBound(now - THIRTY_DAYS)
  return erasing(database, await database.getAllKeysFromIndex('heads', 'trashedAt', old))
}

/** How long what was thrown away can be taken back; in milliseconds. */
export const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000

async function eachFound(database: Database, ids: string[], becomes: (found: Found) => Change | undefined): Plan {
  const { found, ...ground } = await foundUnder(database, [...new Set(ids)])
  const changes = found.flatMap((before) => becomes(before) ?? [])
  return ok({ value: { ids: changes.map(({ before }) => before?.clipping.id ?? '') }, ground, changes })
}
