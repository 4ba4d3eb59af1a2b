import type { JSX } from 'preact'
import { text } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { EVERY_HIGHLIGHT, isEvery } from './filter'

/** Nothing here: how highlights are made, or that none is like what was asked for. */
export function EmptyHighlights({ model: { catalogue, highlights } }: { model: Model }): JSX.Element | null {
  if (catalogue.failure.value || catalogue.preparing.value) return null
  if (isEvery(highlights.filter.value)) {
    return (
      <div class="empty">
        <Icon name="highlight" />
        <h2 class="empty-title">{text('highlights_empty')}</h2>
        <p>{text('highlights_emptyHint')}</p>
      </div>
    )
  }
  return (
    <div class="empty">
      <h2 class="empty-title">{text('highlights_none')}</h2>
      <button
        id="highlights-all"
        type="button"
        class="button"
        onClick={() => {
          highlights.filter.value = EVERY_HIGHLIGHT
        }}
      >
        {text('highlights_showAll')}
      </button>
    </div>
  )
}
