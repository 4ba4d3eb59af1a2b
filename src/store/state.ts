import type { StoreFailure } from '../clipping/kept'
import { isSame } from '../clipping/same'
import { ok, type Result } from '../result'
import { type Watchable, watchable } from '../watchable'
import type { Connection } from './connection'
import { selfOf } from './reads'
import { lostSince, type Sentinel, type SentinelPort, sentinelFrom } from './sentinel'

export interface StoreState {
  count: number
  /** Grows with every write, in whatever window. */
  lastWrite: number
  /** The browser has replaced the database, or set it back; `lost` clippings went with that. */
  storageReset?: { lost: number }
}

/** The state of the store as every window follows it. */
export interface SharedState {
  state: Watchable<StoreState>
  /** Reads the state anew and compares it with the sentinel. */
  refresh(): Promise<Result<undefined, StoreFailure>>
  /** Refreshes here and in all other windows. */
  announce(): Promise<void>
  acknowledgeReset(): Promise<void>
  close(): void
}

export function sharedState(connection: Connection, sentinel: SentinelPort): SharedState {
  const state = watchable<StoreState>({ count: 0, lastWrite: 0 })
  const channel = new BroadcastChannel('borideh')

  /** The sentinel is read first: so it can lag behind the database, but never be ahead of it. */
  async function refresh(): Promise<Result<undefined, StoreFailure>> {
    const before = await noted(sentinel)
    const now = await connection.use(selfOf)
    if (!now.ok) return now
    const lost = lostSince(before, now.value)
    await note(sentinel, before, lost > 0 ? { ...now.value, lost } : now.value)
    const { count, lastWrite } = now.value
    state.set({ count, lastWrite, ...(lost > 0 && { storageReset: { lost } }) })
    return ok(undefined)
  }

  async function announce(): Promise<void> {
    await refresh()
    channel.postMessage('changed')
  }

  async function acknowledgeReset(): Promise<void> {
    const now = await connection.use(selfOf)
    if (now.ok) await note(sentinel, undefined, now.value)
    await announce()
  }

  channel.onmessage = refresh
  return { state, refresh, announce, acknowledgeReset, close: () => channel.close() }
}

/** A sentinel that cannot be read or written must not keep anybody from their clippings. */
async function noted(sentinel: SentinelPort): Promise<Sentinel | undefined> {
  return sentinelFrom(await sentinel.read().catch(nothing))
}

async function note(sentinel: SentinelPort, before: Sentinel | undefined, now: Sentinel): Promise<void> {
  if (!isSame(before, now)) await sentinel.write(now).catch(nothing)
}

function nothing(): void {}
