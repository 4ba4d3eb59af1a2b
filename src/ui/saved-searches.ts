import { computed, type ReadonlySignal } from '@preact/signals'
import type { Settings, SettingsStore } from '../browser/settings'
import { LONGEST_NAME, LONGEST_QUERY, MOST_SAVED, type SavedSearch, type SearchOrder } from '../search/saved-search'

/** Searches that a reader asks again and again; they are kept among the settings. */
export interface SavedSearches {
  all: ReadonlySignal<readonly SavedSearch[]>
  /** The saved one that asks just this; undefined if there is none. */
  savedAs(query: string, order: SearchOrder): SavedSearch | undefined
  /** Whether there is room for one more, and this is none too long. */
  canSave(query: string): boolean
  /** Under what it asks as its name; at the end. */
  save(query: string, order: SearchOrder): Promise<void>
  /** A name of nothing changes nothing. */
  rename(saved: SavedSearch, name: string): Promise<void>
  remove(saved: SavedSearch): Promise<void>
  /** Puts a removed one back to its place, or to the end of what is left. */
  restore(saved: SavedSearch, place: number): Promise<void>
}

/** `chosen` follows the store. */
export function savedSearchesIn(store: Pick<SettingsStore, 'change'>, chosen: ReadonlySignal<Settings>): SavedSearches {
  const all = computed(() => chosen.value.savedSearches ?? [])
  const change = (savedSearches: SavedSearch[]) => store.change({ savedSearches })

  function savedAs(query: string, order: SearchOrder): SavedSearch | undefined {
    return all.value.find((saved) => saved.query === query.trim() && orderOf(saved) === order)
  }

  return {
    all,
    savedAs,
    canSave: (query) => all.value.length < MOST_SAVED && query.trim().length <= LONGEST_QUERY,
    async save(typed, order) {
      const query = typed.trim()
      if (savedAs(query, order)) return
      const name = query.slice(0, LONGEST_NAME)
      await change([...all.value, { name, query, ...(order !== 'rank' && { order }) }])
    },
    async rename(saved, typed) {
      const name = typed.trim().slice(0, LONGEST_NAME)
      if (name === '' || name === saved.name) return
      await change(all.value.map((one) => (isSameSearch(one, saved) ? { ...one, name } : one)))
    },
    remove: (saved) => change(all.value.filter((one) => !isSameSearch(one, saved))),
    restore: (saved, place) => change(all.value.toSpliced(place, 0, saved)),
  }
}

export function orderOf({ order = 'rank' }: SavedSearch): SearchOrder {
  return order
}

function isSameSearch(one: SavedSearch, other: SavedSearch): boolean {
  return one.query === other.query && orderOf(one) === orderOf(other)
}
