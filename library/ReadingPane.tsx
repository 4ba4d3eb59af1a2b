import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Clipping } from '../src/clipping/clipping'
import { shownArticle } from '../src/clipping/edits'
import { ClippingEditor } from '../src/ui/ClippingEditor'
import { agoWords } from '../src/ui/dates'
import { Notice } from '../src/ui/Notice'
import { counted, text, uiLanguage } from '../src/ui/text'
import { Fields } from './Fields'
import { MarginMarks } from './highlights/MarginMarks'
import { MarkedStory } from './highlights/MarkedStory'
import { MarkPill } from './highlights/MarkPill'
import type { Model } from './model'
import type { OpenClipping } from './open-clipping'
import { Quotations } from './Quotations'
import { ReadingBar } from './ReadingBar'
import { ReadingHead } from './ReadingHead'
import { RelatedStories } from './RelatedStories'
import { Revisions } from './Revisions'
import { StoryText } from './StoryText'

/** The clipping that one reads, or that none is open. */
export function ReadingPane({ model }: { model: Model }): JSX.Element {
  const opened = model.reading.value
  const pane = useRef<HTMLElement>(null)
  const id = opened?.id

  useEffect(() => {
    const { value: place } = model.place
    if (place.page !== 'clipping' || place.mark === undefined) pane.current?.scrollTo(0, 0)
  }, [id])

  return (
    <main ref={pane} id="reading" class="reading" tabIndex={-1} aria-label={text('reading_label')}>
      {opened ? <Opened key={opened.id} opened={opened} model={model} /> : <NothingOpen model={model} />}
    </main>
  )
}

/** While the address names a clipping that is on its way, nothing is said. */
function NothingOpen({ model }: { model: Model }): JSX.Element | null {
  const isEmpty = model.catalogue.heads.value?.length === 0
  if (model.place.value.page === 'clipping' || isEmpty) return null
  return (
    <div class="empty">
      <h2 class="empty-title">{text('reading_none')}</h2>
      <p>{text('reading_noneHint')}</p>
    </div>
  )
}

function Opened({ opened, model }: { opened: OpenClipping; model: Model }): JSX.Element {
  const clipping = opened.editor.edited.value
  const trouble = opened.trouble.value
  if (!clipping) return <Notice icon="warning" sentence={text('reading_gone')} />
  return (
    <>
      <ReadingBar clipping={clipping} opened={opened} model={model} />
      {trouble && <Notice icon="warning" sentence={text(`fail_${trouble}`)} isUrgent />}
      {clipping.scope === 'link' && <Notice icon="info" sentence={text('reading_link')} />}
      {opened.revision.value > 0 && <EarlierNotice opened={opened} />}
      <Sheet clipping={clipping} opened={opened} model={model} />
      <MarkPill opened={opened} />
    </>
  )
}

interface SheetProps {
  clipping: Clipping
  opened: OpenClipping
  model: Model
}

/** The text, what one has written about it, and how it was read. */
function Sheet({ clipping, opened, model }: SheetProps): JSX.Element {
  const earlier = opened.revision.value > 0 ? clipping.revisions[opened.revision.value - 1] : undefined
  const shown = earlier?.article ?? shownArticle(clipping)
  const known = model.catalogue.stock.value.tags.map(({ name }) => name)
  return (
    <div class="sheet">
      <article id="article" class="article" dir={shown.dir} lang={shown.lang ?? ''}>
        <MarkedStory opened={opened} model={model}>
          <ReadingHead article={shown} />
          <StoryText article={shown} read={earlier?.article ?? clipping.article} />
        </MarkedStory>
        <Quotations article={shown} />
        <RelatedStories article={shown} />
      </article>
      <aside class="margin" aria-label={text('margin_label')}>
        <ClippingEditor editor={opened.editor} drafting={opened.drafting} known={known} />
        <p class="kept-when">
          {text('reading_kept', { when: agoWords(clipping.clippedAt, Date.now(), uiLanguage.value) })}
        </p>
        <MarginMarks clipping={clipping} opened={opened} model={model} />
      </aside>
      <footer class="colophon">
        <Revisions clipping={clipping} revision={opened.revision} />
        <Fields clipping={clipping} editor={opened.editor} />
      </footer>
    </div>
  )
}

function EarlierNotice({ opened }: { opened: OpenClipping }): JSX.Element {
  const orphans = opened.story.standing.value.filter(({ state }) => state === 'orphan').length
  return (
    <Notice icon="history" sentence={text('revisions_showing')}>
      {orphans > 0 && <p>{counted('reading_notHere', orphans)}</p>}
      <button
        id="revision-latest"
        type="button"
        class="button"
        onClick={() => {
          opened.revision.value = 0
        }}
      >
        {text('revisions_back')}
      </button>
    </Notice>
  )
}
