import type { SearchOrder } from '../search/saved-search'

/** Where in the library one is. Each place has an address of its own, so that Back leads back. */
export type Place =
  | { page: 'list'; shelf: Shelf }
  /** With the id of a mark, at that. */
  | { page: 'clipping'; id: string; mark?: string }
  | { page: 'highlights' | 'export' | 'import' | 'settings' | 'backup' | 'welcome' }
  /** At the page of backups, and one is made at once. */
  | { page: 'backup/now' }

/** A part of the library: what its list shows. */
export type Shelf = { name: PlainShelf } | { name: 'tag' | 'agency'; value: string } | SearchShelf

export interface SearchShelf {
  name: 'search'
  /** What is looked for. */
  value: string
  /** The best first if missing. */
  order?: Exclude<SearchOrder, 'rank'>
}

/** In the order in which they are shown. */
export const PLAIN_SHELVES = ['all', 'unread', 'starred', 'archived', 'trash'] as const

export type PlainShelf = (typeof PLAIN_SHELVES)[number]

export function hashOf(place: Place): string {
  if (place.page === 'clipping') {
    return `#/${['clipping', place.id, ...(place.mark ? [place.mark] : [])].map(encodeURIComponent).join('/')}`
  }
  if (place.page !== 'list') return `#/${place.page}`
  const { shelf } = place
  if (shelf.name === 'search' && shelf.order) return `#/search/${encodeURIComponent(shelf.value)}/${shelf.order}`
  if ('value' in shelf) return `#/${shelf.name}/${encodeURIComponent(shelf.value)}`
  return shelf.name === 'all' ? '#/' : `#/${shelf.name}`
}

/** Where a search stands. */
export function searchFor(value: string, order: SearchOrder = 'rank'): SearchShelf {
  return { name: 'search', value, ...(order !== 'rank' && { order }) }
}

export function isSameShelf(one: Shelf, other: Shelf): boolean {
  return hashOf({ page: 'list', shelf: one }) === hashOf({ page: 'list', shelf: other })
}
