import { fold, labelKey } from '../text/fold'
import { labelRole } from '../text/labels'
import { languageFor } from '../text/languages/index'
import { bylineTest, withoutOpening } from './bylines'
import { type Clues, select } from './clues'
import { distinctBy } from './distinct'
import { isRecord, strings, value } from './json-ld'
import type { Found, Known } from './known'
import type { Author, Source } from './parts'
import { isPersonName } from './person-name'
import { siteNames } from './site'
import { squeezed } from './tree'

/**
 * People who made the story. Metadata nearly always names the organisation as author: a name counts only if it looks
 * like a person's and is not the site's. The first place that names somebody is believed; a printed line adds those whom
 * it names beside them, and photographers, translators and editors behind their labels.
 */
export function authorsOf(known: Known): Found<Author[]> | undefined {
  const { roles, labels } = known
  const namesIn = nameReader(known)
  const named = (texts: readonly string[]) => distinctBy(texts.flatMap(namesIn), labelKey)
  const labelled = (role: Author['role']) => labels.of(role).filter(({ passage }) => roles.of(passage) !== 'outside')
  const bylines = roles.all('byline').map((passage) => ({ passage, value: passage.text }))
  const printed = [...bylines, ...labelled('reporter')].slice(0, MOST_LINES)
  const readings = placesOf(
    known,
    printed.map((line) => line.value),
  ).map(({ source, texts }) => ({ source, names: named(texts) }))
  const first = readings.find(({ names }) => names.length > 0)
  const keys = new Set(first?.names.map(labelKey))
  const beside = printed.filter((line) => namesIn(line.value).some((name) => keys.has(labelKey(name))))
  const near = new Set(beside.flatMap(({ passage }) => NEIGHBOURS.map((step) => passage.index + step)))
  const reporters = [
    ...(first?.names ?? []),
    ...printed.filter(({ passage }) => near.has(passage.index)).flatMap((line) => namesIn(line.value)),
  ]
  const others = OTHER_ROLES.flatMap((role) =>
    named(labelled(role).map((line) => line.value)).map((name): Author => ({ name, role })),
  )
  const authors = [...reporters.map((name): Author => ({ name, role: 'reporter' })), ...others]
  const found = distinctBy(authors, ({ name }) => labelKey(name)).slice(0, MOST_AUTHORS)
  return found.length > 0 ? { value: found, source: first?.source ?? 'label' } : undefined
}

const MOST_LINES = 200
/** Steps from a line of a byline to the others of the same. */
const NEIGHBOURS = [-2, -1, 0, 1, 2]

const AUTHOR_METAS = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dcsext.author',
  'cxenseparse:author',
]
const OTHER_ROLES = ['photographer', 'translator', 'editor'] as const
const MOST_AUTHORS = 30

/** Where authors are named, most trusted first; `printed` are the story's bylines. */
function placesOf(known: Known, printed: string[]): { source: Source; texts: readonly string[] }[] {
  const { page, clues, markup } = known
  return [
    { source: 'site', texts: markup.values('byline') },
    { source: 'json-ld', texts: structuredNames(value(clues.story, 'author'), clues) },
    { source: 'meta', texts: [...AUTHOR_METAS.flatMap((name) => clues.metas(name)), ...cardNames(clues)] },
    { source: 'microdata', texts: microdataNames(page) },
    { source: 'dom', texts: printed },
    { source: 'dom', texts: linesAround(known) },
    { source: 'meta', texts: clues.metas('dc.creator') },
  ]
}

/** The people whom a text names; none for the name of the site. */
function nameReader({ clues, lang }: Known): (text: string) => string[] {
  const sites = siteNames(clues)
  const withoutLabel = withoutOpening(lang)
  const isOther = (name: string) => !sites.some((site) => overlaps(site, name))
  return (text) =>
    partsOf(isOther(text) ? text : '')
      .map((part) => withoutMonth(withoutLabel(part), lang))
      .filter((name) => isPersonName(name, lang) && isOther(name))
}

/** Names of JSON-LD people, of those too that stand elsewhere under their `@id`; no Organization's. */
function structuredNames(found: unknown, clues: Clues): string[] {
  if (Array.isArray(found)) return found.slice(0, MOST_AUTHORS).flatMap((each) => structuredNames(each, clues))
  if (!isRecord(found)) return strings(found)
  if (strings(value(found, '@type')).some((type) => /Organi[sz]ation/.test(type))) return []
  const names = strings(found)
  const id = value(found, '@id')
  return names.length > 0 || typeof id !== 'string'
    ? names
    : strings(clues.objects.find((object) => value(object, '@id') === id && value(object, 'name')))
}

/** `<span itemprop="author"><span itemprop="name">`: the first only, related stories have authors, too. */
function microdataNames(page: Document): string[] {
  return select(page, '[itemprop~="author"]:not(meta, link)')
    .slice(0, 1)
    .map((author) => Element.prototype.querySelector.call(author, '[itemprop~="name"]') ?? author)
    .map(({ textContent }) => squeezed((textContent ?? '').slice(0, LONGEST_BYLINE)))
}

/** Characters. */
const LONGEST_BYLINE = 300

/** "Written by" among the two labels of a Twitter card. */
function cardNames(clues: Clues): string[] {
  return ['1', '2'].flatMap((n) =>
    labelRole(clues.meta(`twitter:label${n}`) ?? '') === 'reporter' ? clues.metas(`twitter:data${n}`) : [],
  )
}

/** Bylines that stand above the headline or below the text. */
function linesAround({ passages, roles, headline, body, lang }: Known): string[] {
  const { from, to } = passages.range(body.element)
  const isByline = bylineTest(lang)
  return passages.list
    .slice(Math.max(0, (headline?.from ?? from) - AROUND), to + AROUND)
    .filter((passage) => roles.of(passage) === 'outside' && isByline(passage))
    .map(({ text }) => text)
}

const AROUND = 8

/** "Jane Doe December 12": what is left of a date that stood behind the name. */
function withoutMonth(name: string, lang: string | undefined): string {
  const last = fold(name.split(/\s+/).at(-1) ?? '').replace('.', '')
  const months = [lang, 'en'].flatMap((code) => languageFor(code)?.months?.gregory?.flat() ?? [])
  return name.split(/\s+/).length > 2 && months.some((month) => fold(month) === last)
    ? name.replace(/\s+\S+$/, '')
    : name
}

function partsOf(names: string): string[] {
  return names
    .slice(0, LONGEST_BYLINE)
    .split(/\s*[,،;؛|•·/\n]\s*|\s+(?:and|und|et|و|ve|və)\s+/u)
    .map((name) => name.replace(/^@|\s*\([^)]*\)?\s*$|\s+\d.*$/g, '').trim())
    .filter(Boolean)
}

function overlaps(site: string, name: string): boolean {
  const [a, b] = [labelKey(site), labelKey(name)]
  return a !== '' && (a.includes(b) || (a.length > 3 && b.includes(a)))
}
