import { lineOf, linesOf, listed } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { issuedFrom, momentFrom } from '../reference/dates'
import { doiAddress } from '../reference/doi'
import { filled } from '../reference/filled'
import { nameFrom, nameOf, organisation } from '../reference/names'
import { annotationFrom, noteFieldsFrom } from '../reference/notes'
import { withParticulars } from '../reference/raw'
import type { Name } from '../reference/reference'
import { type BibEntry, partsOf } from './entry'
import { languageFromTex } from './languages'
import { textOfTex } from './text'
import { MONTHS } from './write'

/** What an entry says of a page. */
export function rawFrom({ fields }: BibEntry): Raw {
  const first = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value?.trim())
  const line = (...names: string[]) => lineOf(textOfTex(first(...names) ?? ''))
  const lines = (...names: string[]) => linesOf(textOfTex(first(...names) ?? ''))
  const { notes, particulars } = annotationFrom(lines('annotation', 'annote'))
  const language = languageFromTex(line('language') ?? line('langid') ?? line('hyphenation'))
  const raw: Raw = {
    authors: namesIn(first('author')),
    translators: namesIn(first('translator')),
    editors: namesIn(first('editor')),
    tags: listed(partsOf(first('keywords', 'keyword') ?? '', /[,;]/y).flatMap((tag) => lineOf(textOfTex(tag)) ?? [])),
    ...notes,
    ...filled({
      url: addressIn(first('url', 'howpublished', 'note')) ?? doiAddress(line('doi')),
      title: titleIn(line('title'), line('subtitle')),
      shortTitle: line('shorttitle', 'titleaddon'),
      outlet: line('journaltitle', 'journal', 'booktitle', 'maintitle', 'organization'),
      publisher: first('journaltitle', 'journal') === undefined ? undefined : line('publisher'),
      place: line('location', 'address'),
      section: line('section'),
      language,
      abstract: lines('abstract'),
      issued: issuedFrom(line('date') ?? dateIn(line('year'), line('month'), line('day')), language),
      accessed: momentFrom(line('urldate')),
      ...(notes.note === undefined && notes.highlights.length === 0 && foreignNote(lines('note'))),
    }),
  }
  return withParticulars(raw, particulars)
}

/** The months of BibTeX are names, with or without braces. */
function dateIn(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const known = MONTHS.indexOf(month?.slice(0, 3).toLowerCase() ?? '') + 1
  return (
    [year, known > 0 ? String(known) : month, month === undefined ? undefined : day].filter(Boolean).join('-') ||
    undefined
  )
}

/** A note that is more than the address. */
function foreignNote(note: string | undefined): { note?: string } {
  const { note: text } = noteFieldsFrom(note)
  return text === undefined || /^\S*https?:\S+$/.test(text) ? {} : { note: text }
}

/** "A and {B} and C, D"; one in braces is whole. */
function namesIn(value: string | undefined): Name[] {
  if (!value?.trim()) return []
  return partsOf(value, /\sand(?=\s)/iy).flatMap((written) => {
    const part = written.trim()
    if (/^others$/i.test(part)) return []
    const isWhole = part.startsWith('{') && closesAtEnd(part)
    const text = textOfTex(part)
    if (isWhole) return organisation(lineOf(text) ?? '')
    return (text.includes(',') ? inOrder(text) : nameOf(text)) ?? []
  })
}

/** "Last, First" or "Last, Jr., First". */
function inOrder(text: string): Name | undefined {
  const parts = text.split(',')
  return nameFrom(parts.length === 3 ? `${parts[0]} ${parts[1]?.trim()}, ${parts[2]}` : text)
}

/** The brace that opens the text closes it, too. */
function closesAtEnd(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (depth === 0) return at === text.length - 1
  }
  return false
}

function titleIn(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title
}

/** Addresses are not TeX, but some programs escape them all the same. */
function addressIn(value: string | undefined): string | undefined {
  const [address] = /https?:[^\s{}]+/i.exec((value ?? '').slice(0, LONGEST_ADDRESS)) ?? []
  return address?.replace(/\\([%_&#~$])/g, '$1')
}

const LONGEST_ADDRESS = 20_000
