import type { Clipping } from '../../src/clipping/clipping'
import { shownArticle } from '../../src/clipping/edits'
import { marksOf } from '../../src/clipping/marks'
import type { Kept, Verdict } from './judge'

/** What of a clipping must be found in a file, taken from the clipping itself and by no code of the formats. */
export interface Expected {
  title: string
  authors: string[]
  day: string
  url: string
  outlet: string
  abstract: string
  tags: string[]
  note: string
  /** Words that are marked, and what was written about them. */
  highlights: string[]
  paragraphs: string[]
  language: string
}

export function expectedOf(clipping: Clipping): Expected {
  const article = shownArticle(clipping)
  const outlet = article.site.agency?.name ?? article.site.name ?? article.site.host
  const authors = (article.authors ?? []).filter(({ role }) => role === 'reporter').map(({ name }) => name)
  return {
    title: article.headline,
    authors: authors.length > 0 ? authors : [outlet],
    day: article.published?.iso.slice(0, 10) ?? '',
    url: article.url,
    outlet,
    abstract: article.lead ?? '',
    // Lists of tags are parted by semicolons in most formats: in a tag they become commas.
    tags: clipping.tags.map((tag) => tag.replaceAll(';', ',')),
    note: clipping.note ?? '',
    highlights: marksOf(clipping).flatMap(({ quote, note }) => [quote.exact, ...(note ? [note] : [])]),
    paragraphs: article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text),
    language: article.lang ?? '',
  }
}

/**
 * Letters as readers are compared by them: white space, typographic marks and control characters are each program's own
 * matter, letters, joiners and digits are not.
 */
export function letters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]+|-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' ')
    .trim()
}

/** What one reader has found of one entry, as far as it has fields of its own for that. */
export type Read = Partial<Record<keyof Expected, string | readonly string[]>>

/** Compares what was read with what was written, in the order of the entries. */
export function verdictOn(
  clippings: readonly Clipping[],
  read: readonly Read[],
  fields: readonly (keyof Expected)[],
): Verdict {
  const kept: Record<string, Kept> = Object.fromEntries(fields.map((field) => [field, { kept: 0, of: 0 }]))
  const complaints: string[] = []
  for (const [at, clipping] of clippings.entries()) {
    const expected = expectedOf(clipping)
    for (const field of fields) {
      const wanted = [expected[field]].flat().filter((text) => text !== '')
      const found = [read[at]?.[field] ?? []].flat().map(letters).join('\n')
      for (const text of wanted) {
        const count = kept[field]
        if (!count) continue
        count.of += 1
        if (found.includes(letters(text))) count.kept += 1
        else
          complaints.push(
            `${at} ${field}: ${JSON.stringify(letters(text)).slice(0, 90)} ≠ ${JSON.stringify(found).slice(0, 120)}`,
          )
      }
    }
  }
  return { entries: read.length, fields: kept, complaints }
}
