import type { SearchRow, SearchSource } from '../search/search'
import type { Watchable } from '../watchable'
import { clippingById, searchRows } from './reads'
import type { Database } from './schema'
import type { StoreState } from './state'

/** The store's rows as search reads them. They are held until the next write: whoever types searches again and again. */
export function searchSource(
  read: <Value>(work: (database: Database) => Promise<Value>) => Promise<Value>,
  state: Watchable<StoreState>,
): SearchSource {
  let held: Promise<SearchRow[]> | undefined
  const drop = () => {
    held = undefined
  }
  state.watch(drop)
  return {
    rows: () => {
      held ??= read(searchRows)
      held.catch(drop)
      return held
    },
    byId: (id) => read((database) => clippingById(database, id)),
  }
}
