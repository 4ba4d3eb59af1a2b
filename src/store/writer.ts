import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import type { BuiltSegment } from '../search/build'
import { type Change, rowsFor, type Written } from './changes'
import { areWritten, isAsRead, putMeta, putOp, putRows, WRITTEN } from './commit'
import type { Connection } from './connection'
import type { Ground } from './ground'
import { putSegment, SEGMENT } from './put-segment'
import type { Database, Meta, OpRow, WriteTransaction } from './schema'
import type { SharedState } from './state'
import { inWriteTransaction } from './transaction'

/** One writer at a time, in whatever window; a write is answered after it was read back. */
export interface Writer {
  /** Every window hears of it. */
  write<Value>(plan: Plan<Value>): Promise<Result<Value, StoreFailure>>
  /** No window hears of it: it is one of several steps. Answers too what the database then says of itself. */
  writeStep<Value>(plan: Plan<Value>): Promise<Result<Step<Value>, StoreFailure>>
}

export interface Step<Value> {
  value: Value
  meta: Meta
}

/** Reads what is there, and decides what becomes of it. */
export type Plan<Value> = (database: Database) => Promise<Result<Planned<Value>, StoreFailure>>

export interface Planned<Value> {
  value: Value
  /** As it was read. */
  ground: Ground
  changes: Change[]
  /** See `rowsFor`. */
  words?: BuiltSegment
  /** What else is done in the same transaction, and what the database then says of itself. */
  also?: Also
}

export interface Also {
  write(tx: WriteTransaction): Promise<void>
  meta?(meta: Meta): Meta
  ops?: OpRow[]
}

export function writerOn(connection: Connection, shared: SharedState): Writer {
  async function write<Value>(plan: Plan<Value>, isQuiet: boolean): Promise<Result<Step<Value>, StoreFailure>> {
    const outcome = await connection.use((database) => done(database, plan))
    if (!outcome.ok) return outcome
    if (!outcome.value.ok) return outcome.value
    const { value, meta, written } = outcome.value.value
    if (!written) return ok({ value, meta })
    if (!isQuiet) void shared.announce(written.meta)
    const areThere = await connection.use((database) => areWritten(database, written))
    return areThere.ok && areThere.value ? ok({ value, meta }) : fail('storageFailed')
  }

  return {
    async write(plan) {
      const written = await inTurn(() => write(plan, false))
      return written.ok ? ok(written.value.value) : written
    },
    writeStep: (plan) => inTurn(() => write(plan, true)),
  }
}

/** Does the work while no one else writes, in whatever window. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(WRITER, work)
}

const WRITER = 'borideh-writer'

/** Nothing is written where nothing changes. */
async function done<Value>(
  database: Database,
  plan: Plan<Value>,
): Promise<Result<Step<Value> & { written?: Written }, StoreFailure>> {
  const planned = await plan(database)
  if (!planned.ok) return planned
  const { value, ground, changes, words, also } = planned.value
  if (changes.length === 0 && !also) return ok({ value, meta: ground.meta })
  const made = await rowsFor(changes, ground.meta, words)
  const meta = also?.meta?.(made.meta) ?? made.meta
  const written = { ...made, meta }
  const ops = [...changes.map((change) => opOf(change, Date.now())), ...(also?.ops ?? [])]
  const isDone = await inWriteTransaction(
    database,
    written.segment ? [...WRITTEN, ...SEGMENT] : WRITTEN,
    async (tx) => {
      if (!(await isAsRead(tx, ground.meta))) return false
      for (const row of written.rows) await putRows(tx, row)
      if (written.segment) await putSegment(tx, meta.lastSegment, written.segment)
      await also?.write(tx)
      for (const op of ops) await putOp(tx, op)
      await putMeta(tx, meta)
      return true
    },
    'strict',
  )
  return isDone ? ok({ value, meta, written }) : fail('changedElsewhere')
}

/** `at`: milliseconds since 1970, UTC. */
function opOf({ before, after }: Change, at: number): OpRow {
  if (after) return { kind: 'put', id: after.id, rev: after.rev, at }
  return { kind: 'erase', id: before?.clipping.id ?? '', at }
}
