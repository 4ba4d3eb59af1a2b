import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { isSearch } from '../src/ui/finder'
import { focusFirstLink } from '../src/ui/LinkList'
import { SearchField } from '../src/ui/SearchField'
import { counted, text } from '../src/ui/text'
import type { Model } from './model'

/** Always in focus first: letters search, Enter keeps the page while nothing is typed. */
export function SearchBox({ model }: { model: Model }): JSX.Element {
  const { completing, finder, session, shelf } = model
  const input = useRef<HTMLInputElement>(null)
  const count = shelf.value?.count ?? 0

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  function pressed(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown') {
      if (focusFirstLink(document.querySelector('.link-list'))) event.preventDefault()
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (isSearch(finder.query.value)) void openFirst(event.ctrlKey || event.metaKey)
      else void session.keep()
    }
  }

  /** Who types and presses Enter at once is quicker than the answer. */
  async function openFirst(isAside: boolean): Promise<void> {
    const answer = await finder.answer()
    const first = answer?.hits[0]
    if (first) model.openClipping(first.head, isAside)
  }

  return (
    <SearchField
      input={input}
      placeholder={count > 0 ? counted('search_placeholder', count) : text('search_label')}
      query={finder.query.value}
      completing={completing}
      onType={finder.type}
      onKeyDown={pressed}
    />
  )
}
