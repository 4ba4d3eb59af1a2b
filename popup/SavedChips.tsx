import type { JSX } from 'preact'
import { Icon } from '../src/ui/Icon'
import { orderOf } from '../src/ui/saved-searches'
import { text } from '../src/ui/text'
import type { Model } from './model'

interface SavedChipsProps {
  model: Model
  onChosen: () => void
}

/** What can be asked again with one press; the library has them all. */
export function SavedChips({ model: { finder, saved }, onChosen }: SavedChipsProps): JSX.Element | null {
  const some = saved.all.value.slice(-MOST_CHIPS)
  if (some.length === 0) return null
  return (
    <ul id="saved" class="chips" aria-label={text('saved_label')}>
      {some.map((search) => (
        <li key={`${search.query} ${orderOf(search)}`}>
          <button
            type="button"
            class="chip"
            title={search.query}
            onClick={() => {
              finder.type(search.query, orderOf(search))
              onChosen()
            }}
          >
            <Icon name="saved" size={16} />
            <bdi>{search.name}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** More would stand between the search box and the page. */
const MOST_CHIPS = 8
