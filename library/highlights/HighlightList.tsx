import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { sourceName } from '../../src/ui/source-name'
import { counted, text } from '../../src/ui/text'
import { px, useLengths } from '../lengths'
import type { Model } from '../model'
import { SCROLL_STEP, useHeight, usePlaceInSight } from '../scrolling'
import { heightsOf, windowOf } from '../virtual-window'
import { HighlightRow } from './HighlightRow'
import type { HighlightRow as Row } from './rows'

/** Heights in rem: as they are known beforehand, a list of thousands needs only those in sight in the document. */
const HEIGHTS = { group: 2, clipping: 3.25, plain: 5.5, noted: 7 }

/** One list box: the focus stays on it, and the cursor is its active descendant. */
export function HighlightList({ model }: { model: Model }): JSX.Element {
  const { cursor, listed, selection } = model.highlights
  const list = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const scrolled = useSignal(0)
  const height = useHeight(list)
  const rows = model.highlights.rows.value
  const [group, clipping] = [px(HEIGHTS.group), px(HEIGHTS.clipping)]
  const [plain, noted] = [px(HEIGHTS.plain), px(HEIGHTS.noted)]
  const heights = useMemo(
    () => heightsOf(rows, { group, clipping, plain, noted }, ['group', 'clipping']),
    [rows, group, clipping, plain, noted],
  )
  const { places, before, after } = windowOf(heights, scrolled.value, height.value)
  const place = listed.value.findIndex(({ key }) => key === cursor.value)
  useLengths(inside, {
    '--before': before,
    '--after': after,
    '--group': group,
    '--clipping': clipping,
    '--plain': plain,
    '--noted': noted,
  })
  usePlaceInSight(list, cursor.value, placeOfRow(model), heights, rows[0]?.is === 'clipping' ? clipping : group)

  return (
    <div
      ref={list}
      id="list"
      class="list"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={text('highlights_title')}
      aria-activedescendant={place < 0 ? undefined : `highlight-${place}`}
      onScroll={({ currentTarget }) => {
        scrolled.value = Math.floor(currentTarget.scrollTop / SCROLL_STEP) * SCROLL_STEP
      }}
    >
      <div ref={inside} class="rows" role="presentation">
        {places.map((at) => {
          const row = rows[at]
          if (!row) return null
          if (row.is === 'group' || row.is === 'clipping') return <Header key={`head ${row.key}`} row={row} />
          return (
            <HighlightRow
              key={row.key}
              row={row}
              isUnderHeadline={model.highlights.arrangement.value.by === 'clipping'}
              isAtCursor={cursor.value === row.key}
              isSelected={selection.value.ids.has(row.key)}
              isSelecting={selection.value.ids.size > 0}
              model={model}
            />
          )
        })}
      </div>
    </div>
  )
}

function placeOfRow({ highlights }: Model): (key: string) => number {
  return (key) => highlights.rows.peek().findIndex((row) => 'at' in row && row.key === key)
}

/** Each row says its own day and headline to those who do not see this. */
function Header({ row }: { row: Extract<Row, { is: 'group' | 'clipping' }> }): JSX.Element {
  if (row.is === 'group') {
    return (
      <div class="group" role="presentation">
        {row.label}
      </div>
    )
  }
  const { head } = row.highlight
  return (
    <div class="group group-clipping" role="presentation" dir={head.dir}>
      <bdi class="group-headline" lang={head.lang ?? ''}>
        {head.headline}
      </bdi>
      <span class="group-source">
        <bdi>{sourceName(head)}</bdi>
        <span aria-hidden="true">·</span>
        <bdi>{counted('highlights_count', row.count)}</bdi>
      </span>
    </div>
  )
}
