import type { JSX } from 'preact'
import type { Found } from './finder'
import { Icon } from './Icon'
import type { SavedSearches } from './saved-searches'
import { text } from './text'

interface SaveSearchProps {
  found: Found
  saved: SavedSearches
}

/** Keeps the search to be asked again; pressed once more, it is kept no longer. */
export function SaveSearch({ found: { query, order }, saved }: SaveSearchProps): JSX.Element | null {
  const held = saved.savedAs(query, order)
  if (!held && !saved.canSave(query)) return null
  const label = text(held ? 'saved_forget' : 'saved_save')
  return (
    <button
      id="save-search"
      type="button"
      class="button button-icon save-search"
      aria-label={text('saved_save')}
      title={label}
      aria-pressed={held !== undefined}
      onClick={() => (held ? saved.remove(held) : saved.save(query, order))}
    >
      <Icon name="saved" isFilled={held !== undefined} />
    </button>
  )
}
