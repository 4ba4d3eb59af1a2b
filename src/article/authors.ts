import { labelKey } from '../text/fold'
import { namesAgency } from './attribution'
import { withoutOpening } from './bylines'
import { distinctBy } from './distinct'
import { isRecord, strings, value } from './json-ld'
import type { Found, Known } from './known'
import type { Author, Source } from './parts'
import type { PrintedLabels } from './printed-labels'
import type { Roles } from './roles'
import { siteNames } from './site'

/**
 * People who made the story. Metadata nearly always names the organisation as author: a name counts only if it looks
 * like a person's and is not the site's.
 */
export function authorsOf({ clues, roles, labels, lang }: Known): Found<Author[]> | undefined {
  const sites = siteNames(clues)
  const withoutLabel = withoutOpening(lang)
  const isPerson = (name: string) => looksLikePerson(name, lang) && !sites.some((site) => overlaps(site, name))
  const reporters = (names: string[]): Author[] =>
    names
      .filter((name) => !sites.some((site) => overlaps(site, name)))
      .flatMap(partsOf)
      .map(withoutLabel)
      .filter(isPerson)
      .map((name) => ({ name, role: 'reporter' }))
  const printed = printedAuthors(roles, labels)
    .map((author) => ({ ...author, name: withoutLabel(author.name) }))
    .filter(({ name }) => isPerson(name))
  const readings: [Source, Author[]][] = [
    ['json-ld', reporters(structuredNames(value(clues.story, 'author')))],
    ['meta', reporters([...clues.metas('author'), ...clues.metas('article:author'), ...clues.metas('byl')])],
    ['dom', printed],
    ['meta', reporters(clues.metas('dc.creator'))],
  ]
  const found = readings.filter(([, authors]) => authors.length > 0)
  const [first] = found
  if (!first) return undefined
  const all = found.flatMap(([, authors]) => authors)
  return { value: distinctBy(all, ({ name }) => labelKey(name)).slice(0, MOST_AUTHORS), source: first[0] }
}

const MOST_AUTHORS = 30

/** Names of JSON-LD people; what calls itself an Organization is left out. */
function structuredNames(found: unknown): string[] {
  if (Array.isArray(found)) return found.slice(0, 20).flatMap(structuredNames)
  if (isRecord(found) && strings(value(found, '@type')).some((type) => /Organi[sz]ation/.test(type))) return []
  return strings(found)
}

/** Lines that name their makers, and values behind labels («عکاس: …»). */
function printedAuthors(roles: Roles, labels: PrintedLabels): Author[] {
  const lines = roles.all('byline').map(({ text }) => ({ value: text, role: 'reporter' as const }))
  const labelled = ROLES.flatMap((role) =>
    labels
      .of(role)
      .filter(({ passage }) => roles.of(passage) !== 'outside')
      .map(({ value }) => ({ value, role })),
  )
  return [...lines, ...labelled].flatMap(({ value, role }) => partsOf(value).map((name) => ({ name, role })))
}

const ROLES = ['reporter', 'photographer', 'translator', 'editor'] as const

function partsOf(names: string): string[] {
  return names
    .slice(0, 300)
    .split(/\s*[,،;؛|•·/\n]\s*|\s+(?:and|und|et|و|ve|və)\s+/u)
    .map((name) => name.replace(/^@|\s*\([^)]*\)\s*$/g, '').trim())
    .filter(Boolean)
}

/** Two to five words of letters; no address, number, slogan or agency. */
function looksLikePerson(name: string, lang: string | undefined): boolean {
  const words = name.split(/\s+/)
  if (words.length < 2 || words.length > 5 || name.length > 60) return false
  if (/[\d@:|<>{}[\]«»"!?؟]|https?|www\.|\.(?:com|ir|org|net)\b/i.test(name) || namesAgency(name, lang)) return false
  return !/^(?:developed|designed|powered)\sby|(?:news|agency|editor|staff|desk|team|press|redak|haber|xəbər|مراسل|سردبیر|تحریریه|سرویس|گروه|کاربر|admin)/i.test(
    name,
  )
}

function overlaps(site: string, name: string): boolean {
  const [a, b] = [labelKey(site), labelKey(name)]
  return a !== '' && (a.includes(b) || (a.length > 3 && b.includes(a)))
}
