import type { JSX } from 'preact'
import type { SearchHit } from '../src/search/search'
import { shortDayOf } from '../src/ui/dates'
import { HeadRow } from '../src/ui/HeadRow'
import { LinkList } from '../src/ui/LinkList'
import { MarkedText, Snippet } from '../src/ui/Snippet'
import { counted, text, uiLanguage } from '../src/ui/text'
import { whereLabel } from '../src/ui/where-label'
import { Lately } from './Lately'
import type { Model } from './model'

interface ResultsProps {
  model: Model
  onLeave: () => void
}

/** What the search box found; the last answer stays until the next is there. */
export function Results({ model, onLeave }: ResultsProps): JSX.Element {
  const found = model.finder.found.value
  if (model.shelf.value?.failure) return <Lately model={model} onLeave={onLeave} />
  if (!found) return <p class="list-title">{text('results_searching')}</p>
  if (found.hits.length === 0) return <NothingFound query={found.query} />
  return (
    <section id="results" aria-labelledby="results-count">
      <div class="list-head">
        <h2 id="results-count" class="list-title">
          {counted('results', found.total)}
        </h2>
        <button id="open-results" type="button" class="list-more" onClick={() => model.openLibrary()}>
          {text('library_openAll')}
        </button>
      </div>
      <LinkList id="results-list" label={text('results_label')} onLeave={onLeave}>
        {found.hits.map((hit) => (
          <Result key={hit.head.id} hit={hit} model={model} />
        ))}
      </LinkList>
    </section>
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

function NothingFound({ query }: { query: string }): JSX.Element {
  return (
    <div id="results-none" class="empty">
      <h2 class="empty-title">{text('results_none', { query })}</h2>
      <p>{text('results_noneHint')}</p>
    </div>
  )
}
