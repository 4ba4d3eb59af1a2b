import { find } from '../../src/annotation/find'
import type { Painted } from '../../src/annotation/painting'
import { type Standing, standingAfter, UNSEEN } from '../../src/annotation/standing'
import type { TextMap } from '../../src/annotation/text-map'
import type { MarkHere } from '../../src/browser/messages'

/** A mark as it stands in this page. */
export interface PageMark extends MarkHere, Painted {
  /** Empty while it is not found. */
  ranges: readonly Range[]
  standing: Standing
  /** Made on the page that is shown now; a window without end may still show the article before it. */
  isHere: boolean
}

/** The marks of a page, in the order of marking. */
export interface MarkSet {
  all(): PageMark[]
  /** Those of the page that is shown now; only they can be changed. */
  here(): PageMark[]
  byId(id: string): PageMark | undefined
  /** These are all marks of the page that is shown now. `isNew`: it is another one than before. */
  replace(marks: readonly MarkHere[], isNew: boolean): void
  add(mark: MarkHere, ranges: readonly Range[]): PageMark
  remove(id: string): void
  /** Looks at marks that do not stand where they stood. Stops between two of them while `pause` says to. */
  look(map: () => TextMap, isQuiet: boolean, pause: () => Promise<void>): Promise<void>
}

export function markSet(): MarkSet {
  const marks = new Map<string, PageMark>()
  /** What the ranges said when they were found, and the text in which a mark was last looked for. */
  const words = new WeakMap<PageMark, string>()
  const soughtIn = new WeakMap<PageMark, TextMap>()

  return {
    all: () => [...marks.values()],
    here: () => [...marks.values()].filter(({ isHere }) => isHere),
    byId: (id) => marks.get(id),
    replace: (given, isNew) => {
      if (isNew) leave()
      const ids = new Set(given.map(({ id }) => id))
      for (const { id, isHere } of [...marks.values()]) if (isHere && !ids.has(id)) marks.delete(id)
      for (const mark of given) {
        const known = marks.get(mark.id)
        if (known) Object.assign(known, mark, { isHere: true })
        else marks.set(mark.id, { ...mark, ranges: [], standing: UNSEEN, isHere: true })
      }
    },
    add: (mark, ranges) => {
      const added: PageMark = { ...mark, ranges, standing: { state: 'placed' }, isHere: true }
      words.set(added, wordsOf(ranges))
      marks.set(mark.id, added)
      return added
    },
    remove: (id) => {
      marks.delete(id)
    },
    look: async (map, isQuiet, pause) => {
      for (const mark of [...marks.values()]) {
        if (stands(mark)) continue
        await pause()
        seek(mark, map(), isQuiet)
      }
    },
  }

  /** Another page is shown. What stays of the one before are the marks whose words are still there. */
  function leave(): void {
    for (const mark of [...marks.values()]) {
      if (stands(mark)) mark.isHere = false
      else marks.delete(mark.id)
    }
  }

  function seek(mark: PageMark, map: TextMap, isQuiet: boolean): void {
    const found = soughtIn.get(mark) === map ? undefined : find(mark.quote, map)
    soughtIn.set(mark, map)
    mark.standing = standingAfter(mark.standing, { stands: false, found: found?.likeness, isQuiet })
    mark.ranges = found ? map.rangesOf(found.start, found.end) : []
    words.set(mark, wordsOf(mark.ranges))
    if (!found && !mark.isHere) marks.delete(mark.id)
  }

  function stands(mark: PageMark): boolean {
    return mark.ranges.length > 0 && mark.ranges.every(isShown) && words.get(mark) === wordsOf(mark.ranges)
  }
}

function wordsOf(ranges: readonly Range[]): string {
  return ranges.join('\n')
}

/** Not torn out, nor in a frame that has gone. */
function isShown({ startContainer, endContainer }: Range): boolean {
  return startContainer.isConnected && endContainer.isConnected && startContainer.ownerDocument?.defaultView !== null
}
