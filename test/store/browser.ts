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
  loseDatabase()
  vi.stubGlobal('navigator', { locks: locks() })
  return { openWindow: () => opened(port), sentinel, loseDatabase }
}

async function opened(port: Parameters<typeof openStore>[0]): Promise<Store> {
  const store = await openStore(port)
  if (!store.ok) throw new Error(store.reason)
  return store.value
}

/** `navigator.locks`, which Node has not: one holder of a name at a time, in the order of asking. */
function locks() {
  const last = new Map<string, Promise<unknown>>()
  return {
    request<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
      const done = (last.get(name) ?? Promise.resolve()).then(work)
      last.set(
        name,
        done.catch(() => undefined),
      )
      return done
    },
  }
}
