import type { Shelf } from '../src/ui/place'
import type { SavedSearches } from '../src/ui/saved-searches'
import { text } from '../src/ui/text'

/** What a shelf is called. */
export function shelfLabel(shelf: Shelf, saved: SavedSearches): string {
  if (shelf.name === 'search') return saved.savedAs(shelf.value, shelf.order ?? 'rank')?.name ?? text('shelf_search')
  return 'value' in shelf ? shelf.value : text(`shelf_${shelf.name}`)
}
