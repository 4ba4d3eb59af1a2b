import { bibliographyOf, citedEntry } from '../../src/formats/citation/bibliography'
import { plainText } from '../../src/formats/citation/runs'
import type { CitationStyle, CitationStyleId } from '../../src/formats/citation/style'
import { citationStyles } from '../../src/formats/citation/styles'
import type { Name } from '../../src/formats/reference/reference'
import type { Work } from '../../src/formats/reference/work-of'

export const facts = { zone: 'Asia/Tehran' }

/** For what is made with pauses. */
export const wanted = { ...facts, pause: async () => true }

export function work(parts: Partial<Work>): Work {
  return { url: 'https://nasim.example/news/1', title: 'باران آمد', authors: [], ...parts }
}

export function styleOf(id: CitationStyleId): CitationStyle {
  const style = citationStyles.get(id)
  if (!style) throw new Error(`There is no ${id}`)
  return style
}

export function cited(style: CitationStyleId, parts: Partial<Work>): string {
  return plainText(citedEntry(work(parts), styleOf(style), facts).runs)
}

/** The italics between asterisks. */
export function marked(style: CitationStyleId, parts: Partial<Work>): string {
  const { runs } = citedEntry(work(parts), styleOf(style), facts)
  return runs.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join('')
}

/** A list in its order, as text without what is not seen. */
export async function listed(style: CitationStyleId, works: readonly Partial<Work>[]): Promise<string[]> {
  const entries = await bibliographyOf(works.map(work), styleOf(style), wanted)
  return (entries ?? []).map(({ runs }) => plainText(runs).replace(/[\u2068\u2069]/g, ''))
}

export const person = (family: string, given: string): Name => ({ family, given })
