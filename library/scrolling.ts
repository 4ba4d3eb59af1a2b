import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { type Heights, scrollTo } from './virtual-window'

/** A long list is drawn anew after so many px of scrolling, not at each of them. */
export const SCROLL_STEP = 100

/** Of what scrolls, in CSS px. */
export function useHeight(list: RefObject<HTMLElement | null>): { value: number } {
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

/** Wherever keys lead the cursor, its row is seen. `header`: px of the header that sticks above the rows. */
export function usePlaceInSight(
  list: RefObject<HTMLElement | null>,
  cursor: string | undefined,
  placeOf: (cursor: string) => number,
  heights: Heights,
  header: number,
): void {
  useEffect(() => {
    const { current } = list
    const place = cursor === undefined ? -1 : placeOf(cursor)
    if (!current || place < 0) return
    current.scrollTop = scrollTo(heights, place, current.scrollTop, current.clientHeight, header)
    // Only when the cursor moves: whoever scrolls away from it is left alone.
  }, [cursor])
}
