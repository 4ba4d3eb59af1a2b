import type { OpenFailure } from '../src/clipping/kept'
import type { Result } from '../src/result'
import { search } from '../src/search/search'
import type { StoreReader } from '../src/store/reader'
import type { Library } from './ports'

/** The library of a store that is being opened; nothing waits for it that does not need it. */
export function libraryIn(opening: Promise<Result<StoreReader, OpenFailure>>): Library {
  async function from<Value>(nothing: Value, read: (store: StoreReader) => Value | Promise<Value>): Promise<Value> {
    const opened = await opening
    return opened.ok ? read(opened.value) : nothing
  }

  return {
    async failure() {
      const opened = await opening
      return opened.ok ? undefined : opened.reason
    },
    at: (address) => from(undefined, (store) => store.at(address)),
    latest: (limit) => from([], (store) => store.latest(limit)),
    count: () => from(0, (store) => store.count()),
    watch: (changed) => void from(undefined, (store) => void store.state.watch(changed)),
    search: (query, signal) =>
      from({ total: 0, hits: [] }, (store) => search(query, store.searchSource, { limit: HITS, signal })),
    lost: () => from(0, (store) => store.state.get().storageReset?.lost ?? 0),
    lossSeen: () => from(undefined, (store) => store.acknowledgeReset()),
  }
}

const HITS = 50
