import type { Annotation, TextQuote } from '../../src/annotation/annotation'
import { type Found, find } from '../../src/annotation/find'
import { lettersOf } from '../../src/annotation/letters'
import type { MarkState } from '../../src/annotation/standing'
import type { TextMap } from '../../src/annotation/text-map'

/** How a mark stands in the text that is shown. */
export interface Standing {
  mark: Annotation
  state: MarkState
  /** In the text's map; missing unless it was found there. */
  place?: TextPlace
}

export interface TextPlace {
  start: number
  end: number
}

/** Where marks stand in one text: looked for once, as their words never change. */
export interface Anchoring {
  /** Looks for those that were not looked for yet; `isTime`, asked after each, ends it. True when all are known. */
  look(marks: readonly Annotation[], isTime: () => boolean): boolean
  /** In the order of the text; then those that are not in it, as they were marked. */
  standing(marks: readonly Annotation[]): Standing[]
}

/** `revision`: which text of the clipping it is, counted from the oldest, which is 0. */
export function anchoringIn(map: TextMap, revision: number): Anchoring {
  const known = new Map<string, Found | undefined>()
  return {
    look(marks, isTime) {
      for (const { id, quote } of marks) {
        if (known.has(id)) continue
        if (isTime()) return false
        known.set(id, find(quoteIn(quote, revision), map))
      }
      return true
    },
    standing(marks) {
      const standing = marks.map((mark): Standing => {
        if (!known.has(mark.id)) return { mark, state: 'searching' }
        const found = known.get(mark.id)
        if (!found) return { mark, state: 'orphan' }
        return { mark, state: isAsMarked(found, mark.quote, map) ? 'placed' : 'moved', place: found }
      })
      return standing.sort((one, other) => startOf(one) - startOf(other))
    },
  }
}

/** A quote on its way into the store: where it stands is a place in this text, and none on the page. */
export function quoteOnCopy(quote: TextQuote, revision: number): TextQuote {
  const [start, end] = quote.hints.page ?? [0, 0]
  return { ...quote, hints: { copy: { revision, start, end } } }
}

/** What the finder is told: only where it stood in this very text. */
function quoteIn(quote: TextQuote, revision: number): TextQuote {
  const { copy } = quote.hints
  return { ...quote, hints: copy?.revision === revision ? { page: [copy.start, copy.end] } : {} }
}

/** Around a copy stand other things than around the story on its page: what counts here are the words. */
function isAsMarked({ start, end, likeness }: Found, { exact }: TextQuote, map: TextMap): boolean {
  return likeness === 'same' || lettersOf(map.text.slice(start, end)).text === lettersOf(exact).text
}

/** Those that are still looked for, and those that were not found, come after all others. */
function startOf({ place }: Standing): number {
  return place?.start ?? Number.MAX_SAFE_INTEGER
}
