import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { isSearch } from '../src/ui/finder'
import { text } from '../src/ui/text'
import { Announcer } from './Announcer'
import { Lately } from './Lately'
import type { Model } from './model'
import { PageCard } from './PageCard'
import { SavedChips } from './SavedChips'
import { SearchBox } from './SearchBox'

/** Search on top; below it what was found, or this page and what was kept lately. */
export function Popup({ model }: { model: Model }): JSX.Element {
  const isSearching = isSearch(model.finder.query.value)
  const later = model.later.value
  // What is listed below the highlights waits for them, so that it stays where it is.
  const isKept = model.session.state.value.clipping !== undefined

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => leadBack(event, model)
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [model])

  return (
    <div class="popup">
      <SearchBox model={model} />
      <main class="below">
        <h1 class="unseen">{text('manifestName')}</h1>
        {isSearching ? (
          later && <later.Results model={model} onLeave={focusSearch} />
        ) : (
          <>
            <SavedChips model={model} onChosen={focusSearch} />
            <PageCard model={model} />
            {later && <later.marks.Panel />}
            {(later || !isKept) && <Lately model={model} onLeave={focusSearch} />}
          </>
        )}
      </main>
      {!isSearching && later && <later.Backup />}
      <Announcer model={model} />
    </div>
  )
}

/** Escape returns from the results; a letter typed on a row goes on in the search box. */
function leadBack(event: KeyboardEvent, { finder }: Model): void {
  if (event.key === 'Escape' && finder.query.value !== '' && !event.defaultPrevented) {
    event.preventDefault()
    finder.type('')
    focusSearch()
  }
  if (event.target instanceof HTMLAnchorElement && isLetter(event)) focusSearch()
}

function focusSearch(): void {
  document.getElementById('search')?.focus()
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
}
