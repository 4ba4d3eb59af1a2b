import type { JSX, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { focusedPlace, placeAfter } from '../../src/ui/arrow-keys'
import { MarkIcon } from '../../src/ui/marks/MarkIcon'
import { MarkItem } from '../../src/ui/marks/MarkItem'
import { RemovedMark } from '../../src/ui/marks/RemovedMark'
import { counted, text } from '../../src/ui/text'
import type { Model } from '../model'
import type { MarkRow, Marks } from './marks'
import { SiteLine } from './SiteLine'

interface MarksPanelProps {
  model: Model
  marks: Marks
}

/** The highlights of a kept page, below its card; without any, how to make the first. */
export function MarksPanel({ model, marks }: MarksPanelProps): JSX.Element | null {
  const { clipping } = model.session.state.value
  const list = useRef<HTMLUListElement>(null)
  const latest = marks.latest.value

  useEffect(() => {
    const items = [...(list.current?.children ?? [])]
    items.find((item) => item.getAttribute('data-mark') === latest)?.scrollIntoView({ block: 'nearest' })
  }, [latest])

  if (!clipping) return null
  const rows = marks.rows.value
  if (rows.length === 0) return <Hint marks={marks} />
  const count = rows.filter(({ isRemoved }) => !isRemoved).length
  const shown = rowsShown(rows, marks.open.value)
  return (
    <section id="marks" class="marks" aria-labelledby="marks-title">
      <div class="list-head">
        <h2 id="marks-title" class="list-title">
          {counted('marks_count', count)}
        </h2>
        <button
          id="mark-selection"
          type="button"
          class="list-more"
          title={marks.shortcut.value}
          onClick={marks.markSelection}
        >
          {text('marks_add')}
        </button>
      </div>
      <ul ref={list} class="mark-list" aria-labelledby="marks-title" onKeyDown={walk}>
        {shown.map((row) => (
          <Row
            key={row.mark.annotation.id}
            row={row}
            marks={marks}
            {...(clipping.article.lang && { lang: clipping.article.lang })}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button
          id="marks-all"
          type="button"
          class="list-more marks-all"
          onClick={() => model.openClipping(clipping, false)}
        >
          {counted('marks_all', count)}
        </button>
      )}
      <Lost rows={rows} />
      {marks.site && <SiteLine site={marks.site} />}
    </section>
  )
}

/** The library shows the others. */
const MOST_ROWS = 50

function rowsShown(rows: MarkRow[], open: string | undefined): MarkRow[] {
  return rows.filter(({ mark }, at) => at < MOST_ROWS || mark.annotation.id === open)
}

interface RowProps {
  row: MarkRow
  marks: Marks
  lang?: string
}

function Row({ row: { mark, state, isRemoved, isStoredOnly }, marks, lang }: RowProps): JSX.Element {
  const { id } = mark.annotation
  if (isRemoved) return <RemovedMark id={id} onUndo={() => marks.restore(id)} />
  const isOpen = marks.open.value === id
  return (
    <MarkItem
      mark={mark}
      editor={marks.editor}
      {...(state && { state })}
      {...(lang && { lang })}
      isOpen={isOpen}
      onToggle={() => {
        marks.open.value = isOpen ? undefined : id
      }}
      onShow={() => marks.show(id)}
      showTitle={text(isStoredOnly ? 'mark_showStored' : 'mark_show')}
      onCopy={() => marks.copy(id)}
      onRemove={() => marks.remove(id)}
    />
  )
}

/** Quiet, and only here: nobody is asked to highlight anything. */
function Hint({ marks }: { marks: Marks }): JSX.Element {
  const keys = marks.shortcut.value
  return (
    <p id="marks-hint" class="marks-hint">
      <MarkIcon name="highlight" />
      {keys ? text('marks_hint', { keys }) : text('marks_hintMenu')}
    </p>
  )
}

/** That words are gone from the page is said where they are shown by themselves, too. */
function Lost({ rows }: { rows: MarkRow[] }): JSX.Element | null {
  const lost = rows.filter(({ state, isRemoved }) => state === 'orphan' && !isRemoved).length
  if (lost === 0) return null
  return (
    <p id="marks-lost" class="marks-hint">
      <MarkIcon name="orphan" />
      {counted('marks_lost', lost)}
    </p>
  )
}

/** Arrows lead from one to the next. */
function walk(event: TargetedKeyboardEvent<HTMLUListElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.mark-words')]
  const at = focusedPlace(all)
  if (at < 0) return
  const next = placeAfter(event.key, at, all.length)
  if (next === undefined) return
  event.preventDefault()
  all[next]?.focus()
}
