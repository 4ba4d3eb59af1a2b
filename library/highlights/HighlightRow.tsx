import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { agoWords } from '../../src/ui/dates'
import { markWords, shortened } from '../../src/ui/marks/words'
import { sourceName } from '../../src/ui/source-name'
import { text, uiLanguage } from '../../src/ui/text'
import { Icon } from '../Icon'
import type { Model } from '../model'
import { extended, type Selection, toggled } from '../selection'
import type { Highlight } from './highlight'
import type { HighlightRow as Row } from './rows'
import { isSheetSeen } from './sheet'

interface HighlightRowProps {
  row: Extract<Row, { is: 'plain' | 'noted' }>
  /** Its clipping is named above it. */
  isUnderHeadline: boolean
  isAtCursor: boolean
  isSelected: boolean
  /** Something is selected: then every row shows its box. */
  isSelecting: boolean
  model: Model
}

/** UTF-16 units: more than two lines hold in the widest window. */
const MOST_SHOWN = 400

/**
 * One highlight in the list. A press shows it beside the list, or in its clipping where there is no room for that; two
 * open it there anyway; Shift reaches to it, and the box selects it.
 */
export function HighlightRow(props: HighlightRowProps): JSX.Element {
  const { row, isUnderHeadline, isAtCursor, isSelected, isSelecting, model } = props
  const { mark, head } = row.highlight
  const lang = uiLanguage.value
  const when = useMemo(() => agoWords(mark.createdAt, Date.now(), lang), [mark.createdAt, lang])

  function pressed(event: MouseEvent): void {
    const isBox = event.target instanceof Element && event.target.closest('.row-box') !== null
    if (event.shiftKey || isBox || event.ctrlKey || event.metaKey) select(row.highlight, model, event.shiftKey)
    else if (!isSheetSeen()) model.openHighlight(row.highlight)
    model.highlights.cursor.value = row.key
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys, for all of its rows
    <div
      id={`highlight-${row.at}`}
      class={`row highlight-row row-${row.is}${isAtCursor ? ' is-at-cursor' : ''}${isSelecting ? ' is-selecting' : ''}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={row.at + 1}
      aria-setsize={model.highlights.listed.value.length}
      aria-label={spoken(row.highlight, when)}
      onClick={pressed}
      onDblClick={() => model.openHighlight(row.highlight)}
      onMouseDown={keepFocusOnList}
    >
      <span class="row-box" title={text('row_select')}>
        {isSelected && <Icon name="check" size={16} />}
      </span>
      <span class="row-text" dir={head.dir}>
        <span class="highlight-words" dir="auto">
          <span class={`inked is-${mark.color}`} lang={head.lang ?? ''}>
            {shortened(mark.quote.exact, MOST_SHOWN)}
          </span>
        </span>
        {mark.note !== undefined && (
          <span class="highlight-note">
            <Icon name="note" size={16} />
            <bdi>{shortened(mark.note, MOST_SHOWN)}</bdi>
          </span>
        )}
        <span class="row-source">
          {!isUnderHeadline && (
            <>
              <bdi class="highlight-headline" lang={head.lang ?? ''}>
                {head.headline}
              </bdi>
              <span aria-hidden="true">·</span>
              <bdi class="highlight-source">{sourceName(head)}</bdi>
              <span aria-hidden="true">·</span>
            </>
          )}
          <bdi class="row-day">{when}</bdi>
          {mark.tags.map((tag) => (
            <bdi key={tag} class="row-tag">
              {tag}
            </bdi>
          ))}
        </span>
      </span>
    </div>
  )
}

/** Words, note, tags and place, for those who do not see the row. */
function spoken({ mark, head }: Highlight, when: string): string {
  const tags = mark.tags.length > 0 ? [text('highlights_spokenTags', { tags: mark.tags.join(', ') })] : []
  const place = text('highlights_in', { headline: head.headline, source: sourceName(head), when })
  return [markWords(mark), ...tags, place].join(' ')
}

function select(highlight: Highlight, { highlights }: Model, isReaching: boolean): void {
  const { cursor, listed, selection } = highlights
  const { key } = highlight
  selection.value = isReaching
    ? extended(
        withAnchor(selection.value, cursor.value),
        key,
        listed.value.map((one) => one.key),
      )
    : toggled(selection.value, key)
}

/** The first reach goes from the highlight at the cursor. */
function withAnchor(selection: Selection, cursor: string | undefined): Selection {
  return selection.anchor === undefined && cursor !== undefined ? { ...selection, anchor: cursor } : selection
}

/** Shift would select the text between two presses, and a press would take the focus from the list. */
function keepFocusOnList(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('list')?.focus({ preventScroll: true })
}
