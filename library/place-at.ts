import { SEARCH_ORDERS } from '../src/search/saved-search'
import { PLAIN_SHELVES, type Place, type SearchShelf, searchFor } from '../src/ui/place'

/** The place that the fragment of an address means; the list of everything if it means none. */
export function placeAt(hash: string): Place {
  const [name = '', ...rest] = hash.replace(/^#?\/?/, '').split('/')
  const value = decoded(rest.join('/'))
  if (name === 'clipping' && value !== '') return clippingAt(rest)
  if (name === 'backup') return { page: rest[0] === 'now' ? 'backup/now' : 'backup' }
  const page = PAGES.find((one) => one === name)
  if (page) return { page }
  if ((name === 'tag' || name === 'agency') && value !== '') return { page: 'list', shelf: { name, value } }
  if (name === 'search' && value !== '') return { page: 'list', shelf: searchShelf(rest) }
  const plain = PLAIN_SHELVES.find((shelf) => shelf === name)
  return { page: 'list', shelf: { name: plain ?? 'all' } }
}

const PAGES = ['highlights', 'export', 'import', 'settings', 'welcome'] as const

/** A mark of the clipping may stand behind it. */
function clippingAt([id = '', mark = '']: string[]): Place {
  return { page: 'clipping', id: decoded(id), ...(mark !== '' && { mark: decoded(mark) }) }
}

/** The order stands behind the query; a slash in the query itself is written in another way. */
function searchShelf(written: string[]): SearchShelf {
  const last = written.length > 1 ? SEARCH_ORDERS.find((one) => one === written.at(-1)) : undefined
  const value = decoded(written.slice(0, last ? -1 : undefined).join('/'))
  return searchFor(value, last)
}

/** An address typed by hand may hold anything. */
function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}
