import type { Clipping } from '../clipping/clipping'
import { joined } from '../clipping/join'
import type { StoreFailure } from '../clipping/kept'
import { restoredOnto } from '../clipping/restored'
import { ok, type Result } from '../result'
import type { Connection } from './connection'
import type { StagedAs } from './import-counts'
import { metaOf } from './reads'
import { opsSince } from './whole-reads'

/** Where the clippings of a restore come from: what the last backup of a chain says of itself. */
export interface Restoring {
  databaseId: string
  /** Its place in the log. */
  to: number
  lastOrder: number
  /** What was erased here since the backup stays erased. */
  leavesErased?: boolean
}

/** How the clippings of a file are taken. */
export interface Judgement {
  /** What one comes to whose page the library has. */
  judge(held: Clipping, other: Clipping): Exclude<StagedAs, 'added' | 'erasedSince'>
  /** Ids of clippings that were erased here since. */
  erasedSince: ReadonlySet<string>
  leavesErased: boolean
  /** Missing where it is no restore. */
  restored?: { isSameLibrary: boolean; lastOrder: number }
}

export async function judgementOn(
  connection: Connection,
  restoring: Restoring | undefined,
): Promise<Result<Judgement, StoreFailure>> {
  if (!restoring) return ok(IMPORTING)
  const { databaseId, to, lastOrder, leavesErased = false } = restoring
  const meta = await connection.use(metaOf)
  if (!meta.ok) return meta
  const isSameLibrary = meta.value.databaseId === databaseId
  const erased = isSameLibrary ? await erasedAfter(connection, to) : ok(new Set<string>())
  if (!erased.ok) return erased
  return ok({
    judge(held, other) {
      const { standing } = restoredOnto(held, other, isSameLibrary)
      return standing === 'newerThere' ? 'enriched' : standing
    },
    erasedSince: erased.value,
    leavesErased,
    restored: { isSameLibrary, lastOrder },
  })
}

const IMPORTING: Judgement = {
  judge: (held, other) => (joined(held, other) ? 'enriched' : 'same'),
  erasedSince: new Set(),
  leavesErased: false,
}

async function erasedAfter(connection: Connection, seq: number): Promise<Result<Set<string>, StoreFailure>> {
  const erased = new Set<string>()
  for (let last = seq, isLast = false; !isLast; ) {
    const step = await connection.use((database) => opsSince(database, last, OPS))
    if (!step.ok) return step
    for (const { op } of step.value) if (op.kind === 'erase') erased.add(op.id)
    last = step.value.at(-1)?.seq ?? last
    isLast = step.value.length < OPS
  }
  return ok(erased)
}

const OPS = 1_000
