import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { counted, text } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { EmptyHighlights } from './EmptyHighlights'
import { HighlightFilters } from './HighlightFilters'
import { HighlightList } from './HighlightList'
import { HighlightSelectionBar } from './HighlightSelectionBar'
import { HighlightSheet } from './HighlightSheet'

/** Everything marked in whatever clipping: found, put in order, and changed, one by one or many at once. */
export function HighlightsPage({ model }: { model: Model }): JSX.Element {
  const { all, listed, prepare } = model.highlights
  const isRead = all.value !== undefined

  useEffect(() => {
    if (isRead) prepare()
  }, [isRead, prepare])

  return (
    <>
      <main class="list-pane highlights" aria-labelledby="highlights-title">
        <SearchBar model={model} />
        <Head model={model} />
        {(all.value?.length ?? 0) > 0 && <HighlightFilters model={model} />}
        {listed.value.length > 0 ? <HighlightList model={model} /> : all.value && <EmptyHighlights model={model} />}
        <HighlightSelectionBar model={model} />
      </main>
      <HighlightSheet model={model} />
    </>
  )
}

function SearchBar({ model }: { model: Model }): JSX.Element {
  const { filter, listed, cursor } = model.highlights
  return (
    <header class="list-bar">
      <button
        id="rail-open"
        type="button"
        class="button button-icon"
        popovertarget="rail"
        aria-label={text('rail_label')}
        title={text('rail_label')}
      >
        <Icon name="menu" />
      </button>
      <div class="search">
        <Icon name="search" />
        <input
          id="search"
          type="search"
          dir="auto"
          autocomplete="off"
          spellcheck={false}
          aria-label={text('highlights_search')}
          placeholder={text('highlights_search')}
          value={filter.value.words}
          onInput={({ currentTarget }) => {
            filter.value = { ...filter.value, words: currentTarget.value }
          }}
          onKeyDown={(event) => {
            if (event.isComposing || !['Enter', 'ArrowDown', 'Escape'].includes(event.key)) return
            event.preventDefault()
            if (event.key === 'Escape') filter.value = { ...filter.value, words: '' }
            cursor.value ??= listed.value[0]?.key
            document.getElementById('list')?.focus()
          }}
        />
      </div>
    </header>
  )
}

/** Whoever comes here hears its name first. */
function Head({ model }: { model: Model }): JSX.Element {
  const { all, listed } = model.highlights
  const heading = useRef<HTMLHeadingElement>(null)
  const [shown, count] = [listed.value.length, all.value?.length ?? 0]

  useEffect(() => {
    heading.current?.focus()
  }, [])

  return (
    <header class="list-top">
      <h1 ref={heading} id="highlights-title" class="list-name" tabIndex={-1}>
        {text('highlights_title')}
      </h1>
      {count > 0 && (
        <p id="highlights-count" class="list-count" role="status">
          {shown < count ? text('highlights_some', { shown, count }) : counted('highlights_count', count)}
        </p>
      )}
    </header>
  )
}
