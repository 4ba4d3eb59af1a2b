import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { SearchHit } from '../src/search/search'
import { shortDayOf } from '../src/ui/dates'
import { type Found, hasMore } from '../src/ui/finder'
import { countWords } from '../src/ui/found-words'
import { HeadRow } from '../src/ui/HeadRow'
import { Icon } from '../src/ui/Icon'
import { LinkList } from '../src/ui/LinkList'
import { OrderChoice } from '../src/ui/OrderChoice'
import { Problems } from '../src/ui/Problems'
import { SaveSearch } from '../src/ui/SaveSearch'
import { MarkedText, Snippet } from '../src/ui/Snippet'
import { text, uiLanguage } from '../src/ui/text'
import { whereLabel } from '../src/ui/where-label'
import { Lately } from './Lately'
import type { Model } from './model'
import { Warnings } from './Warnings'

export interface ResultsProps {
  model: Model
  onLeave: () => void
}

/** What the search box found; the last answer stays until the next is there. */
export function Results({ model, onLeave }: ResultsProps): JSX.Element {
  const found = model.finder.found.value
  if (model.shelf.value?.failure) return <Lately model={model} onLeave={onLeave} />
  if (!found) return <p class="list-title">{text('results_searching')}</p>
  return (
    <section id="results" class="results" aria-label={text('results_label')}>
      <Problems problems={found.problems} />
      <Warnings model={model} />
      {found.hits.length === 0 ? (
        isSaidToBeNothing(model) && <NothingFound query={found.query} />
      ) : (
        <>
          <ResultsHead found={found} model={model} />
          <LinkList id="results-list" label={text('results_label')} onLeave={onLeave}>
            {found.hits.map((hit) => (
              <Result key={hit.head.id} hit={hit} model={model} />
            ))}
          </LinkList>
          {hasMore(found) && <More found={found} onSeen={model.finder.more} />}
        </>
      )}
    </section>
  )
}

function ResultsHead({ found, model }: { found: Found; model: Model }): JSX.Element {
  return (
    <div class="list-head">
      <h2 id="results-count" class="list-title">
        {countWords(found)}
      </h2>
      <OrderChoice order={model.finder.order.value} onChoose={model.sort} />
      <SaveSearch found={found} saved={model.saved} />
      <button
        id="open-results"
        type="button"
        class="button button-icon"
        aria-label={text('library_openAll')}
        title={text('library_openAll')}
        onClick={() => model.openLibrary()}
      >
        <Icon name="shelf" />
      </button>
    </div>
  )
}

/** A hit in the headline is marked there; any other is shown below it. */
function Result({ hit: { head, where, snippet: piece }, model }: { hit: SearchHit; model: Model }): JSX.Element {
  const isWholeHeadline = where === 'headline' && !piece.hasBefore && !piece.hasAfter
  const label = whereLabel(where)
  return (
    <HeadRow
      head={head}
      {...(isWholeHeadline && { headline: <MarkedText {...piece} /> })}
      {...(head.published && { when: shortDayOf(head.published, uiLanguage.value) })}
      onOpen={(isAside) => model.openClipping(head, isAside)}
    >
      {!isWholeHeadline && <Snippet {...piece} {...(label && { label })} {...(head.lang && { lang: head.lang })} />}
    </HeadRow>
  )
}

/** The foot of what is shown so far; more is found before it comes into sight. */
function More({ found, onSeen }: { found: Found; onSeen: () => Promise<void> }): JSX.Element {
  const foot = useRef<HTMLParagraphElement>(null)

  useEffect(() => {
    const { current } = foot
    if (!current) return undefined
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && void onSeen(), {
      root: current.closest('.below'),
      rootMargin: '50%',
    })
    observer.observe(current)
    return () => observer.disconnect()
    // What was added may leave the foot in sight: it is looked for anew.
  }, [found, onSeen])

  return (
    <p ref={foot} class="list-title">
      {text('results_searching')}
    </p>
  )
}

/** Not before it is known that the library is whole, nor while what is typed waits to be completed. */
function isSaidToBeNothing({ completing, shelf }: Model): boolean {
  return shelf.value !== undefined && !shelf.value.preparing && completing.options.value.length === 0
}

function NothingFound({ query }: { query: string }): JSX.Element {
  return (
    <div id="results-none" class="empty">
      <h2 class="empty-title">{text('results_none', { query })}</h2>
      <p>{text('results_noneHint')}</p>
      <ul class="syntax">
        {(['syntax_phrase', 'syntax_not', 'syntax_tag', 'syntax_date'] as const).map((key) => (
          <li key={key}>
            <bdi>{text(key)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}
