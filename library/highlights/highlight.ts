import type { Annotation, AnnotationColor } from '../../src/annotation/annotation'
import type { ClippingHead } from '../../src/clipping/head'
import type { MarkOf } from '../../src/store/mark-reads'
import { fold } from '../../src/text/fold'
import { isTrashed } from '../shelf'

/** A mark of the library, with what lists show of its clipping. */
export interface Highlight {
  /** Unique in the library: a mark's own id is so only in its clipping. */
  key: string
  mark: Annotation
  head: ClippingHead
}

/** Newest first; marks whose clipping is not seen are left out. */
export function highlightsOf(marks: readonly MarkOf[], heads: readonly ClippingHead[]): Highlight[] {
  const byId = new Map(heads.map((head) => [head.id, head]))
  const highlights: Highlight[] = []
  for (const { clipping, annotation } of marks) {
    const head = byId.get(clipping)
    if (!head || isTrashed(head) || annotation.trashedAt !== undefined) continue
    highlights.push({ key: keyOf(clipping, annotation.id), mark: annotation, head })
  }
  return highlights.sort(byNewest)
}

export function keyOf(clipping: string, mark: string): string {
  return `${clipping}/${mark}`
}

/** How often each tag is given, in the writing that is met most often, however else it is typed. */
export interface TagCount {
  name: string
  count: number
}

/** What highlights can be told apart by, and how many there are of each. */
export interface HighlightCounts {
  colors: Record<AnnotationColor, number>
  /** By their letters. */
  tags: TagCount[]
}

export function countsOf(highlights: readonly Highlight[], lang: string): HighlightCounts {
  const colors = { yellow: 0, green: 0, blue: 0, rose: 0 }
  const tags = new Map<string, Map<string, number>>()
  const keyOfTag = rememberedFold()
  for (const { mark } of highlights) {
    colors[mark.color] += 1
    for (const tag of mark.tags) {
      const key = keyOfTag(tag)
      const writings = tags.get(key) ?? new Map<string, number>()
      tags.set(key, writings.set(tag, (writings.get(tag) ?? 0) + 1))
    }
  }
  const letters = new Intl.Collator(lang)
  const counted = [...tags.values()].map(tagCount)
  return { colors, tags: counted.sort((one, other) => letters.compare(one.name, other.name)) }
}

/** Folds each text once: thousands of highlights share a few tags. */
export function rememberedFold(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const key = known.get(text) ?? fold(text)
    known.set(text, key)
    return key
  }
}

function tagCount(writings: Map<string, number>): TagCount {
  const [most] = [...writings].sort(([, one], [, other]) => other - one)
  return { name: most?.[0] ?? '', count: [...writings.values()].reduce((sum, count) => sum + count, 0) }
}

function byNewest(one: Highlight, other: Highlight): number {
  return other.mark.createdAt - one.mark.createdAt || (one.key < other.key ? 1 : -1)
}
