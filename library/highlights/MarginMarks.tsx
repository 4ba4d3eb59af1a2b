import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Clipping } from '../../src/clipping/clipping'
import { MarkItem } from '../../src/ui/marks/MarkItem'
import { counted, text } from '../../src/ui/text'
import type { Model } from '../model'
import type { OpenClipping } from '../open-clipping'
import { MarkContext } from './MarkContext'
import type { Standing } from './standing'

interface MarginMarksProps {
  clipping: Clipping
  opened: OpenClipping
  model: Model
}

/** More at once than one looks through; the others are there at a press. */
const MOST_LISTED = 200

/** The marks of the clipping beside its text: those in it in its order, then those that it does not have. */
export function MarginMarks({ clipping, opened, model }: MarginMarksProps): JSX.Element {
  const { standing } = opened.story
  const isWhole = useSignal(false)
  const list = useRef<HTMLElement>(null)
  const here = standing.value.filter(({ state }) => state !== 'orphan')
  const orphans = standing.value.filter(({ state }) => state === 'orphan')
  const shown = isWhole.value ? here : here.slice(0, MOST_LISTED)
  const active = opened.story.active.value

  useEffect(() => {
    if (active !== undefined) showIn(list.current, active)
  }, [active])

  const items = (some: readonly Standing[]) =>
    some.map((one) => <MarginMark key={one.mark.id} standing={one} clipping={clipping} opened={opened} model={model} />)
  return (
    <section ref={list} id="margin-marks" class="margin-marks" aria-labelledby="margin-marks-title">
      <h2 id="margin-marks-title" class="margin-title">
        {text('highlights_title')}
        {here.length > 0 && <span class="margin-count">{counted('highlights_count', here.length)}</span>}
      </h2>
      {standing.value.length === 0 && <p class="margin-hint">{text('reading_marksHint')}</p>}
      {here.length > 0 && <ul class="margin-list">{items(shown)}</ul>}
      {here.length > shown.length && (
        <button
          id="margin-all"
          type="button"
          class="list-more"
          onClick={() => {
            isWhole.value = true
          }}
        >
          {counted('reading_marksMore', here.length - shown.length)}
        </button>
      )}
      {orphans.length > 0 && (
        <>
          <h3 id="orphans-title" class="margin-title">
            {text('reading_orphans')}
          </h3>
          <p class="margin-hint">{counted('reading_orphansHint', orphans.length)}</p>
          <ul class="margin-list" aria-labelledby="orphans-title">
            {items(orphans.slice(0, MOST_LISTED))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Where the margin stands beside the text and scrolls for itself; below the text, the text stays where it is. */
function showIn(list: HTMLElement | null, id: string): void {
  const margin = list?.closest('.margin')
  const item = list?.querySelector(`[data-mark="${CSS.escape(id)}"]`)
  if (!margin || !item || margin.scrollHeight <= margin.clientHeight) return
  const [room, box] = [margin.getBoundingClientRect(), item.getBoundingClientRect()]
  if (box.top < room.top) margin.scrollTop -= room.top - box.top
  else if (box.bottom > room.bottom) margin.scrollTop += Math.min(box.bottom - room.bottom, box.top - room.top)
}

function MarginMark({ standing, clipping, opened, model }: MarginMarksProps & { standing: Standing }): JSX.Element {
  const { mark, state } = standing
  const { marking } = opened
  const { lang } = clipping.article
  const isOpen = marking.editing.value === mark.id
  return (
    <MarkItem
      mark={{ clipping: clipping.id, annotation: mark }}
      editor={model.marks}
      {...(state === 'moved' || state === 'searching' ? { state } : {})}
      {...(lang && { lang })}
      known={model.highlights.counts.value.tags.map(({ name }) => name)}
      isOpen={isOpen}
      isCurrent={opened.story.active.value === mark.id || marking.pointed.value === mark.id}
      onToggle={() => {
        marking.editing.value = isOpen ? undefined : mark.id
      }}
      onShow={() => marking.show(mark.id)}
      showTitle={text('reading_showMark')}
      onCopy={() => marking.copyMark(mark)}
      onRemove={() => {
        const highlight = marking.highlightOf(mark)
        if (highlight) void model.highlights.actions.remove([highlight])
      }}
    >
      {state === 'orphan' && <MarkContext mark={mark} />}
    </MarkItem>
  )
}
