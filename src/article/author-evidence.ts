import { fold } from '../text/fold'
import { labelKey } from '../text/label-key'
import { labelRole } from '../text/labels'
import { bylineTest, bylineText, type Introduced, introducedIn, namesIn } from './bylines'
import type { Clues } from './clues'
import { isRecord, strings, value } from './json-ld'
import type { Known } from './known'
import type { Author, Source } from './parts'
import { isPersonName } from './person-name'
import { siteNames } from './site'
import { besideDates, headOf, isOfReader, markedWriters } from './writers'

/** A place where a page may name its authors. */
export interface Place {
  source: Source
  texts: readonly string[]
  /** Where the page says in so many words who its authors are: organisations, too. */
  signed?: readonly string[]
}

/** A text that may name people, and the line of the page in which it stands. */
export interface NamingLine {
  text: string
  index: number
}

/** All that a page says of who made its story, before anything is believed. */
export interface AuthorEvidence {
  /** Most trusted first. */
  places: Place[]
  /** The story's bylines. */
  printed: NamingLine[]
  /** What the markup names or links as writers, near the headline. */
  marked: NamingLine[]
  /** What stands behind the labels of a role, about this story. */
  labelled(role: Author['role']): string[]
  introduced(line: string): Introduced
  /** The people whom a text names in a role; none for the name of the site, or behind another role's label. */
  peopleIn(text: string, role?: Author['role']): string[]
}

const evidenceByStory = new WeakMap<Known, AuthorEvidence>()

export function authorEvidenceOf(known: Known): AuthorEvidence {
  const found = evidenceByStory.get(known) ?? evidenceIn(known)
  evidenceByStory.set(known, found)
  return found
}

export const MOST_AUTHORS = 30

/** The same person, whether in capitals or with a title before the name. */
export function nameKey(name: string): string {
  return labelKey(fold(name).replace(/^(?:dr|prof)\.?\s+/, ''))
}

function evidenceIn(known: Known): AuthorEvidence {
  const { clues, roles, labels, markup, passages, body, lang } = known
  const head = headOf(known)
  const around = { from: head.from, to: passages.range(body.element).to + AROUND }
  const labelled = (role: Author['role']) =>
    labels
      .of(role)
      .filter(
        ({ passage }) => (passage.index >= around.from && passage.index < around.to) || labels.isInFactBox(passage),
      )
      .map((printed) => printed.value)
  const printed = roles
    .all('byline')
    .slice(0, MOST_LINES)
    .map((passage): NamingLine => ({ text: bylineText(passage), index: passage.index }))
  const above = printed.filter(({ index }) => index >= head.from && index < head.to)
  const marked = markedWriters(known)
  const written = marked.map(({ text }) => text)
  const structured = structuredNames(value(clues.story, 'author'), clues)
  const metas = [...AUTHOR_METAS.flatMap((name) => clues.metas(name)), ...cardNames(clues)]
  return {
    places: [
      { source: 'site', texts: markup.values('byline') },
      {
        source: 'json-ld',
        texts: structured.flatMap(({ name, isPerson }) => (isPerson ? [name] : [])),
        signed: structured.map(({ name }) => name),
      },
      { source: 'meta', texts: metas, signed: metas },
      { source: 'dom', texts: written, signed: written },
      { source: 'dom', texts: above.map(({ text }) => text) },
      { source: 'dom', texts: [...printed.map(({ text }) => text), ...labelled('reporter')] },
      { source: 'dom', texts: linesAround(known) },
      { source: 'dom', texts: besideDates(known) },
      { source: 'meta', texts: clues.metas('dc.creator') },
    ],
    printed,
    marked,
    labelled,
    introduced: introducedIn(lang),
    peopleIn: peopleReader(known),
  }
}

const MOST_LINES = 200

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'article.author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dcsext.author',
  'cxenseparse:author',
]

function peopleReader({ clues, lang }: Known): (text: string, role?: Author['role']) => string[] {
  const sites = siteNames(clues)
  const introduced = introducedIn(lang)
  const isOther = (name: string) => !sites.some((site) => overlaps(site, name))
  const read = (text: string, wanted: Author['role']): string[] => {
    const { role = wanted, names } = introduced(text)
    if (role !== wanted || LABEL.test(text) || labelRole(text)) return []
    // A slogan that holds the site's name names nobody; behind a wide gap the site's name is who the writer works for.
    if (!isOther(text) && !WIDE_GAP.test(text)) return []
    return namesIn(names, lang)
      .map((name) => introduced(name))
      .filter(
        ({ role: own = wanted, names: name }) =>
          own === wanted && isPersonName(name, lang) && isOther(name) && !labelRole(name),
      )
      .map(({ names: name }) => name)
  }
  // The same line is asked about by every place and neighbour.
  const known = new Map<string, string[]>()
  return (text, wanted = 'reporter') => {
    const key = `${wanted} ${text}`
    const people = known.get(key) ?? read(text, wanted)
    known.set(key, people)
    return people
  }
}

const WIDE_GAP = /\p{L}\s{2,}/u

/** Over a list: "Recent stories by Ada Brook:". */
const LABEL = /[:：]$/

/** The authors that JSON-LD names, those too that stand elsewhere under their `@id`. */
function structuredNames(found: unknown, clues: Clues): { name: string; isPerson: boolean }[] {
  if (Array.isArray(found)) return found.slice(0, MOST_AUTHORS).flatMap((each) => structuredNames(each, clues))
  const isPerson = !isRecord(found) || !strings(value(found, '@type')).some((type) => /Organi[sz]ation/.test(type))
  const id = isRecord(found) ? value(found, '@id') : undefined
  const own = strings(found)
  const names =
    own.length > 0 || typeof id !== 'string'
      ? own
      : strings(clues.objects.find((object) => value(object, '@id') === id && value(object, 'name')))
  return names.map((name) => ({ name, isPerson }))
}

/** "Written by" among the two labels of a Twitter card. */
function cardNames(clues: Clues): string[] {
  return ['1', '2'].flatMap((n) =>
    labelRole(clues.meta(`twitter:label${n}`) ?? '') === 'reporter' ? clues.metas(`twitter:data${n}`) : [],
  )
}

/** Bylines that stand above the headline or below the text. */
function linesAround({ passages, roles, headline, body, lang }: Known): string[] {
  const isByline = bylineTest(lang)
  const { from, to } = passages.range(body.element)
  return passages.list
    .slice(Math.max(0, (headline?.from ?? from) - AROUND), to + AROUND)
    .filter((passage) => roles.of(passage) === 'outside' && isByline(passage) && !isOfReader(passage.block))
    .map(bylineText)
}

const AROUND = 8

function overlaps(site: string, name: string): boolean {
  const [a, b] = [labelKey(site), labelKey(name)]
  return a !== '' && (a.includes(b) || (a.length > 3 && b.includes(a)))
}
