import type { AnnotationColor, TextQuote } from '../../src/annotation/annotation'
import { describe } from '../../src/annotation/describe'
import type { TextMap } from '../../src/annotation/text-map'
import { askHere } from '../../src/browser/answer-marker'
import type { MarkerMessages, WriteFailure } from '../../src/browser/messages'
import { fail, ok, type Result } from '../../src/result'
import type { Board } from './board'
import type { Known } from './known'
import type { PageMark } from './mark-set'
import type { Selected } from './selected'

/** What a reader does to the marks of a page: seen at once, and undone again if the background refuses. */
export interface Acts {
  /** Words that are marked already get another colour. */
  mark(selected: Selected, color: AnnotationColor): Promise<MarkerMessages['markSelection']['answer']>
  recolor(mark: PageMark, color: AnnotationColor): Promise<Result<'changed', WriteFailure>>
  remove(mark: PageMark): Promise<Result<'changed', WriteFailure>>
  restore(id: string): Promise<Result<'changed', WriteFailure>>
  /** Takes back the keeping that came of a marking. */
  unkeep(): Promise<Result<'removed', WriteFailure>>
  /** The selected words, as they are found again. */
  quoteOf(selected: Selected): TextQuote | undefined
}

export function actsOn({ marks, map, paint, look }: Board, known: Known): Acts {
  let made = 0

  return {
    mark: async ({ page, range }, color) => {
      const text = map()
      const quote = describe(range, text)
      const [start, end] = quote?.hints.page ?? []
      if (!quote || start === undefined || end === undefined) return fail('noSelection')
      const same = marks.here().find((mark) => isAt(mark, start, end, text))
      if (same) {
        page.getSelection()?.collapseToEnd()
        const changed = await recolor(same, color)
        return changed.ok ? ok({ id: same.id, isKeptNow: false }) : changed
      }
      made += 1
      const pending = marks.add({ id: `new-${made}`, quote, color }, text.rangesOf(start, end))
      paint()
      return known.changing(async () => {
        // Of a page that is no article, what is selected is kept: it is still to be read.
        const answer = await askHere('markHere', { quote, color })
        page.getSelection()?.collapseToEnd()
        marks.remove(pending.id)
        if (answer.ok) marks.add({ id: answer.value.id, quote, color: pending.color }, pending.ranges)
        paint()
        look()
        return answer
      })
    },
    recolor,
    remove: (mark) => {
      marks.remove(mark.id)
      paint()
      return changing(() => askHere('unmarkHere', { id: mark.id, isBack: false }))
    },
    restore: async (id) => {
      const restored = await changing(() => askHere('unmarkHere', { id, isBack: true }))
      await known.refresh()
      return restored
    },
    unkeep: async () => {
      const taken = await known.changing(() => askHere('unkeepHere', {}))
      await known.refresh()
      return taken
    },
    quoteOf: ({ range }) => describe(range, map()),
  }

  function recolor(mark: PageMark, color: AnnotationColor): Promise<Result<'changed', WriteFailure>> {
    if (mark.color === color) return Promise.resolve(ok('changed'))
    mark.color = color
    paint()
    return changing(() => askHere('recolorHere', { id: mark.id, color }))
  }

  /** What was refused is as it was before: the background knows. */
  async function changing(
    ask: () => Promise<Result<'changed', WriteFailure>>,
  ): Promise<Result<'changed', WriteFailure>> {
    const changed = await known.changing(ask)
    if (!changed.ok) await known.refresh()
    return changed
  }
}

function isAt({ ranges }: PageMark, start: number, end: number, text: TextMap): boolean {
  const [first, last] = [ranges.at(0), ranges.at(-1)]
  return (
    first !== undefined &&
    last !== undefined &&
    text.placeOf(first.startContainer, first.startOffset) === start &&
    text.placeOf(last.endContainer, last.endOffset) === end
  )
}
