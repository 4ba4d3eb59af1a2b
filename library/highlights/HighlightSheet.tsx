import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { ArticleDay } from '../../src/ui/ArticleDay'
import { MarkItem } from '../../src/ui/marks/MarkItem'
import { hashOf } from '../../src/ui/place'
import { sourceName } from '../../src/ui/source-name'
import { text } from '../../src/ui/text'
import type { Model } from '../model'
import { discardHighlights, quotationsOf } from './commands'
import type { Highlight } from './highlight'
import { MarkContext } from './MarkContext'
import { SHEET } from './sheet'

/** The highlight at the cursor: all of its words, and fields to write about it. In a narrow window its clipping shows them. */
export function HighlightSheet({ model }: { model: Model }): JSX.Element {
  const { cursor, listed } = model.highlights
  const highlight = listed.value.find(({ key }) => key === cursor.value)
  return (
    <aside id={SHEET} class="highlight-sheet" aria-label={text('highlights_sheet')}>
      {highlight ? (
        <Sheet key={highlight.key} highlight={highlight} model={model} />
      ) : (
        listed.value.length > 0 && (
          <div class="empty">
            <h2 class="empty-title">{text('highlights_noneOpen')}</h2>
            <p>{text('highlights_keysHint')}</p>
          </div>
        )
      )}
    </aside>
  )
}

function Sheet({ highlight, model }: { highlight: Highlight; model: Model }): JSX.Element {
  const { key, head, mark } = highlight
  const { counts, editing } = model.highlights
  const isOpen = editing.value === key

  useEffect(() => {
    void model.marks.resume([{ clipping: head.id, annotation: mark }])
  }, [key])

  return (
    <>
      <header class="highlight-origin" dir={head.dir}>
        <a href={hashOf({ page: 'clipping', id: head.id, mark: mark.id })} class="highlight-origin-headline">
          <bdi lang={head.lang ?? ''}>{head.headline}</bdi>
        </a>
        <p class="source">
          <bdi class="agency">{sourceName(head)}</bdi>
          {head.published && <ArticleDay date={head.published} {...(head.lang && { lang: head.lang })} />}
        </p>
      </header>
      <ul>
        <MarkItem
          mark={{ clipping: head.id, annotation: mark }}
          editor={model.marks}
          {...(head.lang && { lang: head.lang })}
          known={counts.value.tags.map(({ name }) => name)}
          isOpen={isOpen}
          onToggle={() => {
            editing.value = isOpen ? undefined : key
          }}
          onShow={() => model.openHighlight(highlight)}
          showTitle={text('highlights_open')}
          onCopy={() => model.ports.copy(quotationsOf([highlight], model.ports.files.each))}
          onRemove={() => discardHighlights(model, [highlight])}
        >
          <MarkContext mark={mark} />
        </MarkItem>
      </ul>
    </>
  )
}
