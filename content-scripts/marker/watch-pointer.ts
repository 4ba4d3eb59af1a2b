import type { Point } from '../../src/annotation/beside'
import { passageAt } from '../../src/annotation/under-point'
import type { PageMark } from './mark-set'
import { pointOf } from './pages'

export interface PointerNews {
  /** The pointer rests on a mark, or has clicked it. */
  over(mark: PageMark, pointer: Point): void
  /** It rests on something else. */
  elsewhere(): void
  /** Something else was pressed. */
  pressedElsewhere(): void
}

/** Follows the pointer over marks, in a page and those that come. `isOurs`: happens in the pill. */
export function pointerWatch(
  signal: AbortSignal,
  isOurs: (event: Event) => boolean,
  marks: () => PageMark[],
  news: PointerNews,
): (page: Document) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const options = { capture: true, passive: true, signal }

  return (page) => {
    page.addEventListener('pointermove', (event) => moved(page, event), options)
    page.addEventListener('pointerdown', (event) => isReaders(event) && news.pressedElsewhere(), options)
    page.addEventListener('click', (event) => isReaders(event) && look(page, event), options)
  }

  function moved(page: Document, event: PointerEvent): void {
    clearTimeout(timer)
    if (!isReaders(event) || event.buttons !== 0 || marks().length === 0) return
    timer = setTimeout(() => look(page, event), REST)
  }

  /** A link in a mark is followed, and a selection has a pill of its own. */
  function look(page: Document, event: MouseEvent): void {
    clearTimeout(timer)
    const isSelected = page.getSelection()?.isCollapsed === false
    const mark = isSelected ? undefined : passageAt(page, event.clientX, event.clientY, marks())
    if (mark) news.over(mark, pointOf(page, event))
    else news.elsewhere()
  }

  function isReaders(event: Event): boolean {
    return event.isTrusted && !isOurs(event)
  }
}

/** Milliseconds after which a pointer counts as resting: passing over a mark means nothing. */
const REST = 350
