/** Where in the library one is. Each place has an address of its own, so that Back leads back. */
export type Place =
  | { page: 'list'; shelf: Shelf }
  | { page: 'clipping'; id: string }
  | { page: 'export' | 'import' | 'settings' }

/** A part of the library: what its list shows. */
export type Shelf = { name: PlainShelf } | { name: 'tag' | 'agency' | 'search'; value: string }

/** In the order in which they are shown. */
export const PLAIN_SHELVES = ['all', 'unread', 'starred', 'archived', 'trash'] as const

export type PlainShelf = (typeof PLAIN_SHELVES)[number]

/** The place that the fragment of an address means; the list of everything if it means none. */
export function placeAt(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#?\/?/, '').split('/')
  const value = decoded(rest.join('/'))
  if (name === 'clipping' && value !== '') return { page: 'clipping', id: value }
  if (name === 'export' || name === 'import' || name === 'settings') return { page: name }
  if ((name === 'tag' || name === 'agency' || name === 'search') && value !== '')
    return { page: 'list', shelf: { name, value } }
  const plain = PLAIN_SHELVES.find((shelf) => shelf === name)
  return { page: 'list', shelf: { name: plain ?? 'all' } }
}

export function hashOf(place: Place): string {
  if (place.page === 'clipping') return `#/clipping/${encodeURIComponent(place.id)}`
  if (place.page !== 'list') return `#/${place.page}`
  const { shelf } = place
  if ('value' in shelf) return `#/${shelf.name}/${encodeURIComponent(shelf.value)}`
  return shelf.name === 'all' ? '#/' : `#/${shelf.name}`
}

export function isSameShelf(one: Shelf, other: Shelf): boolean {
  return one.name === other.name && nameIn(one) === nameIn(other)
}

function nameIn(shelf: Shelf): string | undefined {
  return 'value' in shelf ? shelf.value : undefined
}

/** An address typed by hand may hold anything. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
