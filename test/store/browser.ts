import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { openStore, type Store } from '../../src/store/store'

/** A browser's storage as one profile has it: a database, a lock for all its windows, and a place for the sentinel. */
export interface Profile {
  /** Opens the store in one more window. */
  openWindow(): Promise<Store>
  /** What stands in the sentinel's place. */
  sentinel: { value: unknown }
  /** The database is gone, as after damage; the sentinel stays. */
  loseDatabase(): void
  /** All windows have gone without a word: the browser frees what they held. */
  dropLocks(): void
}

export function newProfile(): Profile {
  const sentinel: Profile['sentinel'] = { value: undefined }
  const loseDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory())
  const port = {
    read: async () => structuredClone(sentinel.value),
    write: async (value: unknown) => {
      sentinel.value = structuredClone(value)
    },
  }
  const dropLocks = () => vi.stubGlobal('navigator', { locks: locks() })
  loseDatabase()
  dropLocks()
  return { openWindow: () => opened(port), sentinel, loseDatabase, dropLocks }
}

async function opened(port: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(port)
  if (!store.ok) throw new Error(store.reason)
  return store.value
}

type Work = (lock: object | null) => unknown

/** `navigator.locks`, which Node has not: one holder of a name at a time, in the order of asking. */
function locks() {
  const waiting = new Map<string, number>()
  const last = new Map<string, Promise<unknown>>()
  return {
    async request(name: string, ...[options, given]: [Work] | [{ ifAvailable: boolean }, Work]): Promise<unknown> {
      const work = typeof options === 'function' ? options : given
      const isTaken = (waiting.get(name) ?? 0) > 0
      if (typeof options === 'object' && options.ifAvailable && isTaken) return work?.(null)
      waiting.set(name, (waiting.get(name) ?? 0) + 1)
      const done = (last.get(name) ?? Promise.resolve()).then(() => work?.({ name }))
      const ended = done.catch(() => undefined).then(() => waiting.set(name, (waiting.get(name) ?? 1) - 1))
      last.set(name, ended)
      return done
    },
  }
}
