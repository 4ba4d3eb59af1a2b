import type { OpenFailure } from '../clipping/kept'
import type { Result } from '../result'
import type { KnownName } from '../search/names'
import type { Known } from '../search/query/complete'
import type { SearchOptions, SearchResults } from '../search/search'
import type { StoreReader } from '../store/reader'
import type { Preparing, StoreState } from '../store/state'

/** A store that is being opened, read by pages: where it cannot be opened it looks empty, and `failure` says why. */
export interface OpenedStore<Opened extends StoreReader> {
  failure(): Promise<OpenFailure | undefined>
  /** What is read from the store once it is open; `nothing` where it is not. */
  from<Value>(nothing: Value, read: (store: Opened) => Value | Promise<Value>): Promise<Value>
  /** Rejects when the signal ends it. */
  search(query: string, options: Omit<SearchOptions, 'now' | 'zone'>): Promise<SearchResults>
  known: Known
  /** Calls back after every change, whoever made it. */
  watch(changed: () => void): void
  /** How far clippings are prepared for searching; undefined when all are. */
  preparing(): Promise<Preparing | undefined>
  /** How many clippings the browser has thrown away with its storage; 0 for none. */
  lost(): Promise<number>
  /** The reader knows of the loss. */
  lossSeen(): Promise<void>
}

export function openedStore<Opened extends StoreReader>(
  opening: Promise<Result<Opened, OpenFailure>>,
): OpenedStore<Opened> {
  /** The engine is loaded while the store opens. */
  const searching = Promise.all([opening, import('./engine')]).then(
    ([opened, engine]) => opened.ok && { ...engine, library: engine.searchLibraryOver(opened.value.read) },
  )

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
    async search(query, options) {
      const engine = await searching
      if (!engine) return NOTHING_FOUND
      return engine.search(query, engine.library, { ...options, now: Date.now(), zone: Temporal.Now.timeZoneId() })
    },
    async known(scope, begun) {
      const engine = await searching
      return engine ? namesOf(await engine.knownNames(scope, begun, engine.library, NAMES)) : []
    },
    // The first reading of the state changes nothing.
    watch: (changed) =>
      void from(undefined, async (store) => {
        await store.known
        store.state.watch(changed)
      }),
    preparing: () => from(undefined, async (store) => (await stateOf(store)).preparing),
    lost: () => from(0, async (store) => (await stateOf(store)).storageReset?.lost ?? 0),
    lossSeen: () => from(undefined, (store) => store.acknowledgeReset()),
  }
}

async function stateOf({ known, state }: StoreReader): Promise<StoreState> {
  await known
  return state.get()
}

/** More than are ever offered: some are the same in another writing. */
const NAMES = 24

function namesOf(known: KnownName[]): string[] {
  return known.map(({ name }) => name)
}

const NOTHING_FOUND: SearchResults = { total: 0, hits: [], problems: [], more: async () => [] }
