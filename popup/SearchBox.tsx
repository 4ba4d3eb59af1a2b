import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { Icon } from '../src/ui/Icon'
import { focusFirstLink } from '../src/ui/LinkList'
import { counted, text } from '../src/ui/text'
import { webAddress } from '../src/ui/web-address'
import { isSearch } from './finder'
import type { Model } from './model'

/** Always in focus first: letters search, Enter keeps the page while nothing is typed. */
export function SearchBox({ model }: { model: Model }): JSX.Element {
  const { finder, session, shelf } = model
  const input = useRef<HTMLInputElement>(null)
  const count = shelf.value?.count ?? 0
  const query = finder.query.value

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  function pressed(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing) return
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      focusFirstLink(document.querySelector('.link-list'))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isSearch(finder.query.value)) openFirst(event.ctrlKey || event.metaKey)
      else void session.keep()
    }
  }

  function openFirst(isAside: boolean): void {
    const found = finder.found.value
    const first = found?.query === finder.query.value ? found.hits[0] : undefined
    if (first) model.open(webAddress(first.head.address), isAside ? 'background' : 'front')
  }

  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        id="search"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-label={text('search_label')}
        placeholder={count > 0 ? counted('search_placeholder', count) : text('search_label')}
        value={query}
        onInput={(event) => finder.type(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      {query !== '' && (
        <button
          id="search-clear"
          type="button"
          class="button button-icon"
          aria-label={text('search_clear')}
          title={text('search_clear')}
          onClick={() => {
            finder.type('')
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  )
}
