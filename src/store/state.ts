import type { StoreFailure } from '../clipping/kept'
import { isSame } from '../clipping/same'
import { ok, type Result } from '../result'
import { type Watchable, watchable } from '../watchable'
import type { Connection } from './connection'
import { metaOf } from './reads'
import type { Meta, Progress } from './schema'
import { lostSince, type Sentinel, type SentinelPort, sentinelFrom } from './sentinel'

/** How many clippings of those that are to be prepared for searching are. */
export type Preparing = Progress

export interface StoreState {
  count: number
  /** Grows with every write, in whatever window. */
  lastWrite: number
  /** A search does not find everything yet. */
  preparing?: Preparing
  /** Clippings move into the shape of this version; the old rows stay until every one was compared. */
  isMoving?: true
  /** The browser has replaced the database, or set it back; `lost` clippings went with that. */
  storageReset?: { lost: number }
}

/** The state of the store as every window follows it. */
export interface SharedState {
  state: Watchable<StoreState>
  /** Reads the state anew and compares it with the sentinel. */
  refresh(): Promise<Result<undefined, StoreFailure>>
  /** Says here and in all other windows what the database has become, and is done when the sentinel has it too. */
  announce(meta: Meta): Promise<void>
  acknowledgeReset(): Promise<void>
  close(): void
}

export function sharedState(connection: Connection, sentinel: SentinelPort): SharedState {
  const state = watchable<StoreState>({ count: 0, lastWrite: 0 })
  const channel = new BroadcastChannel('borideh')
  /** Clippings of whose loss nobody has been told yet. */
  let untold = 0

  /** The sentinel is read first: so it can lag behind the database, but never be ahead of it. */
  async function refresh(): Promise<Result<undefined, StoreFailure>> {
    const before = await noted(sentinel)
    const meta = await connection.use(metaOf)
    if (!meta.ok) return meta
    untold = lostSince(before, selfOf(meta.value))
    const now = noteOf(meta.value, untold)
    if (!isSame(before, now)) await note(sentinel, now)
    set(meta.value)
    return ok(undefined)
  }

  function set(meta: Meta): void {
    const next = stateOf(meta, untold)
    if (!isSame(next, state.get())) state.set(next)
  }

  /** Nothing is read for that: what a write has left behind is known. */
  function announce(meta: Meta): Promise<void> {
    set(meta)
    channel.postMessage(state.get())
    return note(sentinel, noteOf(meta, untold))
  }

  async function acknowledgeReset(): Promise<void> {
    untold = 0
    const meta = await connection.use(metaOf)
    if (meta.ok) await announce(meta.value)
  }

  channel.onmessage = ({ data }: MessageEvent<StoreState>) => {
    untold = data.storageReset?.lost ?? 0
    state.set(data)
  }
  return { state, refresh, announce, acknowledgeReset, close: () => channel.close() }
}

function stateOf({ count, lastWrite, preparing, moving }: Meta, lost: number): StoreState {
  return {
    ...{ count, lastWrite },
    ...(preparing && { preparing }),
    ...(moving && { isMoving: true }),
    ...(lost > 0 && { storageReset: { lost } }),
  }
}

function selfOf({ databaseId, count, lastWrite }: Meta): Sentinel {
  return { databaseId, count, lastWrite }
}

function noteOf(meta: Meta, lost: number): Sentinel {
  return { ...selfOf(meta), ...(lost > 0 && { lost }) }
}

/** A sentinel that cannot be read or written must not keep anybody from their clippings. */
async function noted(sentinel: SentinelPort): Promise<Sentinel | undefined> {
  return sentinelFrom(await sentinel.read().catch(nothing))
}

async function note(sentinel: SentinelPort, now: Sentinel): Promise<void> {
  await sentinel.write(now).catch(nothing)
}

function nothing(): void {}
