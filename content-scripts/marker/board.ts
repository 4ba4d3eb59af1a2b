import { LOOKS } from '../../src/annotation/highlight-style'
import { painterOf } from '../../src/annotation/painting'
import { searchedText } from '../../src/annotation/searched-text'
import type { TextMap } from '../../src/annotation/text-map'
import { type Looked, lookingAt } from './looking'
import { type MarkSet, markSet, type PageMark } from './mark-set'
import { pageText } from './page-text'

/** The marks of a page, found and painted, and found again as the page changes. */
export interface Board {
  marks: MarkSet
  /** All text of the page as it is now. */
  map(): TextMap
  /** Paints what is found; said again, it puts back what the page has taken away. */
  paint(): void
  /** Looks for what does not stand where it stood; resolves when it has. */
  look(): Promise<void>
  /** Other marks are to be looked for, and the page may still be on its way. */
  restart(): void
  /** Draws the eye to a mark for a moment. */
  emphasise(mark: PageMark): void
  /** Leaves the page as it was. */
  clear(): void
}

export function boardOn(page: Document): Board {
  const marks = markSet()
  const painter = painterOf(...names())
  const text = pageText(page, () => looking.changed())
  const looking = lookingAt(page, look)
  let emphasis: ReturnType<typeof setTimeout> | undefined

  return {
    marks,
    map: text.map,
    paint: () => {
      text.check()
      painter.paint(marks.all())
    },
    look: looking.now,
    restart: looking.restart,
    emphasise: (mark) => {
      clearTimeout(emphasis)
      painter.emphasise(mark)
      emphasis = setTimeout(() => painter.emphasise(undefined), EMPHASIS)
    },
    clear: () => {
      looking.stop()
      text.rest()
      clearTimeout(emphasis)
      painter.emphasise(undefined)
      painter.paint([])
    },
  }

  async function look(isQuiet: boolean): Promise<Looked> {
    if (marks.all().length === 0) {
      text.rest()
      painter.paint([])
      return { cost: 0, isComplete: true }
    }
    let cost = 0
    let begun = performance.now()
    const worked = () => performance.now() - begun
    text.watch()
    if (marks.all().some(({ ranges }) => ranges.length === 0)) {
      // What all marks share is made in tasks of their own: of a very long text each takes longer than a mark.
      for (const make of [text.map, () => searchedText(text.map()), () => searchedText(text.map()).seeds()]) {
        await idle()
        begun = performance.now()
        make()
        cost += worked()
      }
      await idle()
      begun = performance.now()
    }
    await marks.look(text.map, isQuiet, async () => {
      if (worked() < SLICE) return
      painter.paint(marks.all())
      cost += worked()
      await idle()
      begun = performance.now()
    })
    painter.paint(marks.all())
    const isComplete = marks.all().every(({ ranges }) => ranges.length > 0)
    return { cost: cost + worked(), isComplete }
  }
}

/** Milliseconds of work after which the page has its turn. */
const SLICE = 8
const EMPHASIS = 1_600

/** When the page has nothing to do, or at the latest a fifth of a second from now. */
function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 200 }))
}

/** Pages see the names of highlights; these tell nothing, and no page can know them beforehand. */
function names(): Parameters<typeof painterOf> {
  const stem = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => (byte % 26) + 10).map(letter)
  const name = (at: number) => `${stem.join('')}${letter(at + 10)}`
  const at = (color: string, isOnDark: boolean) =>
    LOOKS.findIndex((look) => look.color === color && look.isOnDark === isOnDark)
  return [({ color, isOnDark }) => name(at(color, isOnDark)), name(LOOKS.length)]
}

function letter(value: number): string {
  return value.toString(36)
}
