import type { Reference } from '../reference/reference'
import { isPersian } from './days'
import { plainText } from './runs'
import type { CitationFacts, CitationStyle, Run } from './style'

/** An entry of a bibliography, with the direction in which it is read. */
export interface CitedEntry {
  runs: Run[]
  dir: 'rtl' | 'ltr'
  language?: string
}

/** The entries in the order of a bibliography: Persian works first, each part by its alphabet. */
export function bibliographyOf(works: readonly Reference[], style: CitationStyle, facts: CitationFacts): CitedEntry[] {
  const collator = new Intl.Collator(['fa', 'en'])
  return works
    .map((work) => ({ runs: style.cite(work, facts), isPersian: isPersian(work), language: work.language }))
    .map((entry) => ({ ...entry, key: plainText(entry.runs).replace(/^[«“‘"]/, '') }))
    .sort((one, other) => Number(other.isPersian) - Number(one.isPersian) || collator.compare(one.key, other.key))
    .map(({ runs, language }) => ({ runs, dir: directionOf(language), ...(language && { language }) }))
}

/** One entry a line. */
export function plainBibliography(entries: readonly CitedEntry[]): string {
  return entries.map(({ runs }) => plainText(runs)).join('\n')
}

/** What word processors paste: a paragraph for each entry. Texts of pages stand in it as text. */
export function richBibliography(entries: readonly CitedEntry[]): string {
  return entries
    .map(({ runs, dir, language }) => {
      const lang = language ? ` lang="${escaped(language)}"` : ''
      return `<p dir="${dir}"${lang}>${runs.map(richRun).join('')}</p>`
    })
    .join('\n')
}

function richRun({ text, isItalic, href }: Run): string {
  const words = isItalic ? `<i>${escaped(text)}</i>` : escaped(text)
  return href === undefined ? words : `<a href="${escaped(href)}" dir="ltr">${words}</a>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function directionOf(language: string | undefined): 'rtl' | 'ltr' {
  return /^(fa|ar|ur|ckb|he|ps|ug|az-arab)\b/i.test(language ?? '') ? 'rtl' : 'ltr'
}
