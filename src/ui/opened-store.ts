import type { OpenFailure } from '../clipping/kept'
import type { Result } from '../result'
import { type SearchResults, search } from '../search/search'
import type { StoreReader } from '../store/reader'

/** A store that is being opened, read by pages: where it cannot be opened it looks empty, and `failure` says why. */
export interface OpenedStore<Opened extends StoreReader> {
  failure(): Promise<OpenFailure | undefined>
  /** What is read from the store once it is open; `nothing` where it is not. */
  from<Value>(nothing: Value, read: (store: Opened) => Value | Promise<Value>): Promise<Value>
  /** Rejects when the signal ends it. */
  search(query: string, limit: number, signal: AbortSignal): Promise<SearchResults>
  /** Calls back after every change, whoever made it. */
  watch(changed: () => void): void
  /** How many clippings the browser has thrown away with its storage; 0 for none. */
  lost(): Promise<number>
  /** The reader knows of the loss. */
  lossSeen(): Promise<void>
}

export function openedStore<Opened extends StoreReader>(
  opening: Promise<Result<Opened, OpenFailure>>,
): OpenedStore<Opened> {
  async function from<Value>(nothing: Value, read: (store: Opened) => Value | Promise<Value>): Promise<Value> {
    const opened = await opening
    return opened.ok ? read(opened.value) : nothing
  }

  return {
    from,
    async failure() {
      const opened = await opening
      return opened.ok ? undefined : opened.reason
    },
    search: (query, limit, signal) =>
      from({ total: 0, hits: [] }, (store) => search(query, store.searchSource, { limit, signal })),
    watch: (changed) => void from(undefined, (store) => void store.state.watch(changed)),
    lost: () => from(0, (store) => store.state.get().storageReset?.lost ?? 0),
    lossSeen: () => from(undefined, (store) => store.acknowledgeReset()),
  }
}
