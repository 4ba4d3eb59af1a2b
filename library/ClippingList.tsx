import { useSignal } from '@preact/signals'
import type { JSX, RefObject } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { text } from '../src/ui/text'
import { ClippingRow } from './ClippingRow'
import { px, useLengths } from './lengths'
import type { Model } from './model'
import { type Heights, heightsOf, scrollTo, windowOf } from './virtual-window'

/** Heights in rem: as they are known beforehand, a list of thousands needs only those in sight in the document. */
const HEIGHTS = { group: 2, clipping: 4.75, found: 7.25 }

/** The list is drawn anew after so many px of scrolling, not at each of them. */
const STEP = 100

/** One list box: the focus stays on it, and the cursor is its active descendant. */
export function ClippingList({ model }: { model: Model }): JSX.Element {
  const { catalogue, cursor, selection } = model
  const list = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const scrolled = useSignal(0)
  const height = useHeight(list)
  const rows = catalogue.rows.value
  const [group, clipping, found] = [px(HEIGHTS.group), px(HEIGHTS.clipping), px(HEIGHTS.found)]
  const heights = useMemo(() => heightsOf(rows, { group, clipping, found }), [rows, group, clipping, found])
  const { places, before, after } = windowOf(heights, scrolled.value, height.value)
  useLengths(inside, {
    '--before': before,
    '--after': after,
    '--group': group,
    '--clipping': clipping,
    '--found': found,
  })
  useCursorInSight(list, model, heights, group)

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
        scrolled.value = Math.floor(currentTarget.scrollTop / STEP) * STEP
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

function useHeight(list: RefObject<HTMLElement | null>): { value: number } {
  const height = useSignal(0)
  useLayoutEffect(() => {
    const { current } = list
    if (!current) return undefined
    height.value = current.clientHeight
    const observer = new ResizeObserver(() => {
      height.value = current.clientHeight
    })
    observer.observe(current)
    return () => observer.disconnect()
  }, [list, height])
  return height
}

/** Wherever keys lead the cursor, it is seen. */
function useCursorInSight(
  list: RefObject<HTMLElement | null>,
  { catalogue, cursor }: Model,
  heights: Heights,
  header: number,
): void {
  const id = cursor.value
  useEffect(() => {
    const { current } = list
    const place = catalogue.rows.peek().findIndex((row) => row.is !== 'group' && row.head.id === id)
    if (!current || place < 0) return
    current.scrollTop = scrollTo(heights, place, current.scrollTop, current.clientHeight, header)
    // Only when the cursor moves: whoever scrolls away from it is left alone.
  }, [id])
}
