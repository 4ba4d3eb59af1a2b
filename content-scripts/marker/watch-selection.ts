import type { Point } from '../../src/annotation/beside'
import { isShadow } from '../../src/annotation/nodes'
import { pointOf } from './pages'
import { type Selected, selectedIn } from './selected'

export interface SelectionWatch {
  /** What is selected now, wherever it is. */
  now(): Selected | undefined
  /** Follows what is selected in a page. */
  watch(page: Document): void
  /** Somebody may be selecting words in a page already. */
  takeUp(page: Document): void
}

export interface SelectionNews {
  /** Somebody has selected words and paused. `pointer`: where, unless it was by keys. */
  settled(selected: Selected, pointer: Point | undefined): void
  /** Nothing is selected any more. */
  gone(): void
}

/** Follows what a reader selects; what a page selects by itself nobody has selected. `isOurs`: happens in the pill. */
export function selectionWatch(
  signal: AbortSignal,
  isOurs: (event: Event) => boolean,
  news: SelectionNews,
): SelectionWatch {
  const pages: Document[] = []
  let shadowRoots: ShadowRoot[] = []
  let touched: { at: number; pointer?: Point } = { at: Number.NEGATIVE_INFINITY }
  let isPressed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  return {
    now: () => pages.map((page) => selectedIn(page, shadowRoots)).find((selected) => selected !== undefined),
    watch: (page) => {
      pages.push(page)
      const options = { capture: true, passive: true, signal }
      for (const kind of ['pointerdown', 'pointerup', 'keydown'] as const) {
        page.addEventListener(kind, (event) => touch(page, event), options)
      }
      page.addEventListener('selectionchange', () => changed(page), options)
    },
    takeUp: (page) => {
      touched = { at: performance.now() }
      settleIn(page, AFTER_KEYS)
    },
  }

  function touch(page: Document, event: PointerEvent | KeyboardEvent): void {
    if (!event.isTrusted || isOurs(event)) return
    touched = { at: performance.now(), ...('clientX' in event && { pointer: pointOf(page, event) }) }
    if (event.type === 'keydown') return
    isPressed = event.type === 'pointerdown'
    if (isPressed) shadowRoots = []
    shadowRoots.push(...event.composedPath().flatMap((target) => (isNode(target) && isShadow(target) ? [target] : [])))
    if (isPressed) clearTimeout(timer)
    else settleIn(page, AFTER_POINTER)
  }

  function changed(page: Document): void {
    if (!selectedIn(page, shadowRoots)) {
      clearTimeout(timer)
      news.gone()
    } else if (!isPressed && performance.now() - touched.at < LATELY) settleIn(page, AFTER_KEYS)
  }

  function settleIn(page: Document, pause: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const selected = selectedIn(page, shadowRoots)
      if (selected) news.settled(selected, touched.pointer)
    }, pause)
  }
}

/** Milliseconds. A click selects nothing only after it; and who selects by keys presses them one after the other. */
const AFTER_POINTER = 30
const AFTER_KEYS = 350
/** Milliseconds in which a selection counts as the work of who has touched the page. */
const LATELY = 1_000

function isNode(target: EventTarget): target is Node {
  return 'nodeType' in target
}
