import { begunIn } from '../../text/bidi'
import type { Work } from '../reference/work-of'
import { inOrder, lettersOf, type Placed, placed } from './order'
import { plainText } from './runs'
import { settledWork } from './settled'
import type { CitationFacts, CitationStyle, EntryFacts, Run } from './style'
import { wordsFor } from './words'

/** An entry of a bibliography, with the direction in which it is read. */
export interface CitedEntry {
  runs: Run[]
  dir: 'rtl' | 'ltr'
  language?: string
}

export interface BibliographyFacts extends CitationFacts {
  /** Asked again and again with how many are cited: others may have their turn. False if nobody wants the rest. */
  pause(cited: number): Promise<boolean>
}

/** One work by itself, in its style. */
export function citedEntry(work: Work, style: CitationStyle, facts: CitationFacts): CitedEntry {
  return settledEntry(settledWork(work), style, facts)
}

/**
 * The entries in the order of a bibliography: Persian works first, each part by its alphabet. Works that would be named
 * alike have letters behind their years, in styles that want that. Undefined if nobody wanted the rest.
 */
export async function bibliographyOf(
  works: readonly Work[],
  style: CitationStyle,
  { pause, ...facts }: BibliographyFacts,
): Promise<CitedEntry[] | undefined> {
  const sorted = await sortedWorks(works, style, pause)
  if (!sorted) return undefined
  const letters = lettersOf(sorted)
  const entries: CitedEntry[] = []
  for (const [at, { work, begins }] of sorted.entries()) {
    const letter = letters[at]
    const isRepeated = begins === sorted[at - 1]?.begins
    entries.push(settledEntry(work, style, { ...facts, isRepeated, ...(letter !== undefined && { letter }) }))
    if (entries.length % AT_ONCE === 0 && !(await pause(entries.length))) return undefined
  }
  return (await pause(entries.length)) ? entries : undefined
}

/** One entry a line, which is read from its proper side wherever it is pasted. */
export function plainBibliography(entries: readonly CitedEntry[]): string {
  return entries.map(({ runs, dir }) => begunIn(dir, plainText(runs))).join('\n')
}

/** What word processors paste: a paragraph for each entry. Texts of pages stand in it as text. */
export function richBibliography(
  entries: readonly CitedEntry[],
  { isHanging }: Pick<CitationStyle, 'isHanging'>,
): string {
  const isList = entries.length > 1
  return entries
    .map(({ runs, dir, language }) => {
      const lang = language ? ` lang="${escaped(language)}"` : ''
      const looks = isHanging && isList ? ` style="${hanging(dir)}"` : ''
      return `<p dir="${dir}"${lang}${looks}>${runs.map(richRun).join('')}</p>`
    })
    .join('\n')
}

/** Works that are looked at before others have their turn. */
const AT_ONCE = 50

function settledEntry(work: Work, style: CitationStyle, facts: EntryFacts): CitedEntry {
  const { language } = work
  return { runs: style.cite(work, facts), dir: wordsFor(work).dir, ...(language && { language }) }
}

/** Undefined if nobody wanted the rest. */
async function sortedWorks(
  works: readonly Work[],
  style: CitationStyle,
  pause: BibliographyFacts['pause'],
): Promise<Placed[] | undefined> {
  let parts: Placed[][] = []
  for (let from = 0; from < works.length; from += AT_ONCE) {
    const part = works.slice(from, from + AT_ONCE).map((work) => placed(settledWork(work), style))
    parts.push(part.sort(inOrder))
    if (!(await pause(0))) return undefined
  }
  // Parts that are in order are put together two by two: a list of thousands is never sorted in one go.
  while (parts.length > 1) {
    const joined: Placed[][] = []
    for (let at = 0; at < parts.length; at += 2) {
      joined.push(merged(parts[at] ?? [], parts[at + 1] ?? []))
      if (!(await pause(0))) return undefined
    }
    parts = joined
  }
  return parts[0] ?? []
}

function merged(ones: Placed[], others: Placed[]): Placed[] {
  const all: Placed[] = []
  let other = 0
  for (const one of ones) {
    for (let next = others[other]; next && inOrder(next, one) < 0; next = others[other]) {
      all.push(next)
      other += 1
    }
    all.push(one)
  }
  return [...all, ...others.slice(other)]
}

/** Half an inch. Word processors know no side by which way a text runs. */
function hanging(dir: 'rtl' | 'ltr'): string {
  return `margin-${dir === 'rtl' ? 'right' : 'left'}: 36pt; text-indent: -36pt`
}

function richRun({ text, isItalic, href }: Run): string {
  const words = isItalic ? `<i>${escaped(text)}</i>` : escaped(text)
  return href === undefined ? words : `<a href="${escaped(href)}" dir="ltr">${words}</a>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
