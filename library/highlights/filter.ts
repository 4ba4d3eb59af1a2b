import type { AnnotationColor } from '../../src/annotation/annotation'
import { fold } from '../../src/text/fold'
import { sourceName } from '../../src/ui/source-name'
import { type Highlight, rememberedFold } from './highlight'

/** Which highlights are wanted; a missing or empty property leaves all of them. */
export interface HighlightFilter {
  colors: readonly AnnotationColor[]
  tag?: string
  /** As `sourceName` says it. */
  source?: string
  /** As typed: each of the words must stand in the highlight, its note, its tags or the headline. */
  words: string
}

export const EVERY_HIGHLIGHT: HighlightFilter = { colors: [], words: '' }

export function isEvery({ colors, tag, source, words }: HighlightFilter): boolean {
  return colors.length === 0 && tag === undefined && source === undefined && words.trim() === ''
}

/** Those that are wanted, in their order. `folded` gives what is compared of a highlight. */
export function wantedOf(
  highlights: readonly Highlight[],
  { colors, tag, source, words }: HighlightFilter,
  folded: (highlight: Highlight) => string,
): Highlight[] {
  const wantedTag = tag === undefined ? undefined : fold(tag)
  const keyOfTag = rememberedFold()
  const wantedWords = fold(words).split(/\s+/).filter(Boolean)
  return highlights.filter((highlight) => {
    const { mark, head } = highlight
    if (colors.length > 0 && !colors.includes(mark.color)) return false
    if (wantedTag !== undefined && !mark.tags.some((one) => keyOfTag(one) === wantedTag)) return false
    if (source !== undefined && sourceName(head) !== source) return false
    if (wantedWords.length === 0) return true
    const text = folded(highlight)
    return wantedWords.every((word) => text.includes(word))
  })
}

/** Folds each highlight once, until it or its clipping is changed. */
export function foldingMemory(): (highlight: Highlight) => string {
  const known = new Map<string, { rev: number; updatedAt: number; text: string }>()
  return ({ key, mark, head }) => {
    const held = known.get(key)
    if (held && held.rev === head.rev && held.updatedAt === mark.updatedAt) return held.text
    const parts = [mark.quote.exact, mark.note ?? '', ...mark.tags, head.headline, sourceName(head)]
    const text = fold(parts.join('\n')).replace(/\s+/g, ' ')
    known.set(key, { rev: head.rev, updatedAt: mark.updatedAt, text })
    return text
  }
}
