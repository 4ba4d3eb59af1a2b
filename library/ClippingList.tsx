import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { text } from '../src/ui/text'
import { ClippingRow } from './ClippingRow'
import { px, useLengths } from './lengths'
import type { Model } from './model'
import { SCROLL_STEP, useHeight, usePlaceInSight } from './scrolling'
import { heightsOf, windowOf } from './virtual-window'

/** Heights in rem: as they are known beforehand, a list of thousands needs only those in sight in the document. */
const HEIGHTS = { group: 2, clipping: 4.75, found: 7.25 }

/** One list box: the focus stays on it, and the cursor is its active descendant. */
export function ClippingList({ model }: { model: Model }): JSX.Element {
  const { catalogue, cursor, selection } = model
  const placeOfCursor = (id: string) =>
    catalogue.rows.peek().findIndex((row) => row.is !== 'group' && row.head.id === id)
  const list = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const scrolled = useSignal(0)
  const height = useHeight(list)
  const rows = catalogue.rows.value
  const [group, clipping, found] = [px(HEIGHTS.group), px(HEIGHTS.clipping), px(HEIGHTS.found)]
  const heights = useMemo(() => heightsOf(rows, { group, clipping, found }, ['group']), [rows, group, clipping, found])
  const { places, before, after } = windowOf(heights, scrolled.value, height.value)
  useLengths(inside, {
    '--before': before,
    '--after': after,
    '--group': group,
    '--clipping': clipping,
    '--found': found,
  })
  usePlaceInSight(list, cursor.value, placeOfCursor, heights, group)

  return (
    <div
      ref={list}
      id="list"
      class="list"
      role="listbox"
      tabIndex={0}
      aria-multiselectable="true"
      aria-label={text('list_label')}
      aria-activedescendant={cursor.value === undefined ? undefined : `row-${cursor.value}`}
      onScroll={({ currentTarget }) => {
        scrolled.value = Math.floor(currentTarget.scrollTop / SCROLL_STEP) * SCROLL_STEP
        const left = currentTarget.scrollHeight - currentTarget.scrollTop - currentTarget.clientHeight
        if (left < currentTarget.clientHeight) void catalogue.more()
      }}
    >
      <div ref={inside} class="rows" role="presentation">
        {places.map((place) => {
          const line = rows[place]
          if (!line) return null
          if (line.is === 'group') return <GroupHeader key={`group-${line.label}`} label={line.label} />
          const { head, at } = line
          return (
            <ClippingRow
              key={head.id}
              head={head}
              at={at}
              hit={catalogue.hitOf(head.id)}
              isAtCursor={cursor.value === head.id}
              isSelected={selection.value.ids.has(head.id)}
              isSelecting={selection.value.ids.size > 0}
              model={model}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Each row says its own day to those who do not see this. */
function GroupHeader({ label }: { label: string }): JSX.Element {
  return (
    <div class="group" role="presentation">
      {label}
    </div>
  )
}
