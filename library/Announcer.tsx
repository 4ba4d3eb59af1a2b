import type { JSX } from 'preact'
import { isSearch } from '../src/ui/finder'
import { foundWords } from '../src/ui/found-words'
import { counted } from '../src/ui/text'
import type { Model } from './model'
import { shelfLabel } from './shelf-label'

/** Says what the list shows now to those who do not see it. What was done is said by the toast. */
export function Announcer({ model }: { model: Model }): JSX.Element {
  return (
    <p id="announcer" class="unseen" role="status">
      {announcement(model)}
    </p>
  )
}

function announcement({ catalogue, highlights, place, saved, selection }: Model): string {
  if (place.value.page === 'highlights') {
    const count = highlights.selection.value.ids.size
    return count > 0 ? counted('highlights_selected', count) : ''
  }
  const { finder, heads, shelf, total } = catalogue
  const query = finder.query.value
  if (selection.value.ids.size > 0) return counted('selected', selection.value.ids.size)
  if (isSearch(query)) {
    return finder.found.value?.query === query ? foundWords(finder.found.value) : ''
  }
  return heads.value ? `${shelfLabel(shelf.value, saved)}: ${counted('list_count', total.value)}` : ''
}
