import type { Shelf } from '../src/ui/place'
import { text } from '../src/ui/text'

/** What a shelf is called. */
export function shelfLabel(shelf: Shelf): string {
  if (shelf.name === 'search') return text('shelf_search')
  return 'value' in shelf ? shelf.value : text(`shelf_${shelf.name}`)
}
