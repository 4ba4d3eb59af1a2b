import { labelsIn } from '../text/labels'
import { languageFor } from '../text/languages/index'
import { articleDate } from './article-date'
import { type Clues, select } from './clues'
import { strings, value } from './json-ld'
import type { ArticleDate, Source } from './parts'
import { type PrintedEvidence, printedDates } from './printed-dates'
import type { SiteMarkup } from './site-markup'

export interface Dates {
  published?: ArticleDate
  modified?: ArticleDate
  pageDate?: ArticleDate
}

export interface DateEvidence extends Omit<PrintedEvidence, 'zone'> {
  page: Document
  url: string
  clues: Clues
  markup: SiteMarkup
}

/**
 * The story's days by order of trust: what the site's own markup names, JSON-LD, meta, microdata, labelled lines, lines
 * beside the headline, the address. Never: the site's clock (kept as `pageDate`), `<meta name=date>` (the moment of
 * rendering on many sites), copyright years, dates of other stories and dates inside the text.
 */
export function datesOf(evidence: DateEvidence): Dates {
  const { clues, markup, page, url, lang } = evidence
  const setting = { ...evidence, zone: markup.zone }
  const read = (source: Source, raws: readonly string[]) =>
    raws.flatMap((raw) => articleDate(raw, source, setting) ?? [])
  const named = (field: 'published' | 'modified') => read('site', markup.values(field).map(withoutLabel))
  const site = named('published')
  const printed = printedDates(setting)
  const written = [...site, ...printed.published]
  // Systems that know no articles date the page.
  const webPage = clues.objects.find((object) => strings(object['@type']).includes('WebPage'))
  const modified = chosen([
    ...named('modified'),
    ...read('json-ld', strings(value(clues.story, 'dateModified'))),
    ...read('meta', metaValues(clues, MODIFIED_METAS)),
    ...read('microdata', itemprop(page, 'dateModified')),
    ...printed.modified,
  ])
  const claimed = [
    ...site,
    ...[
      ...read('json-ld', strings(value(clues.story, 'datePublished'))),
      ...read('json-ld', strings(webPage && value(webPage, 'datePublished'))),
      ...read('meta', metaValues(clues, PUBLISHED_METAS)),
      ...read('microdata', itemprop(page, 'datePublished')),
      ...printed.stamped,
    ].map((date) => withoutFalseZone(date, written, lang)),
    // What the site's markup names is printed, too: it is not its own witness.
    ...printed.published.filter(({ raw }) => !site.some((date) => date.raw === raw)),
    ...read('dom', addressDate(url)),
  ]
  const published = chosen(withoutLater(claimed, modified))
  const contrary = published && otherDay(claimed, published)
  return {
    ...(published && { published: { ...published, ...(contrary && { contrary }) } }),
    ...(modified && modified.iso !== published?.iso && { modified }),
    ...(printed.clock && { pageDate: printed.clock }),
  }
}

const PUBLISHED_METAS = [
  'article:published_time',
  'article:published:time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_on',
  'pubdate',
  'pub_date',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.issued',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'nastooh:publishdate',
]
const MODIFIED_METAS = [
  'article:modified_time',
  'article:modified:time',
  'article:modified',
  'og:article:modified_time',
  'datemodified',
  'og:updated_time',
  'lastmod',
  'dc.date.modified',
  'dcterms.modified',
]

function metaValues(clues: Clues, names: string[]): string[] {
  return names.flatMap((name) => clues.metas(name))
}

function itemprop(page: Document, name: string): string[] {
  return select(page, `[itemprop~="${name}"]:not(meta)`)
    .slice(0, 5)
    .flatMap((element) => [
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
    ])
}

/** «تاریخ انتشار: …»: a system may print the label inside the element. */
function withoutLabel(text: string): string {
  return labelsIn(text)[0]?.value ?? text
}

/**
 * A time that is said to be UTC while the page prints the same hour for its readers was never converted: youm7 writes
 * Cairo's time with "Z". It gets the zone of the printed one, if that has any. Believed where newsrooms do keep UTC.
 */
function withoutFalseZone(date: ArticleDate, written: readonly ArticleDate[], lang: string | undefined): ArticleDate {
  const language = languageFor(lang)
  if (!date.iso.endsWith('Z') || !language || language.atGreenwich) return date
  const same = written.find(({ iso, precision, zone }) => {
    return precision !== 'day' && zone !== 'given' && iso.slice(0, MINUTE) === date.iso.slice(0, MINUTE)
  })
  if (!same) return date
  const { zone: _, ...local } = date
  const offset = /[+-]\d\d:\d\d$/.exec(same.iso)?.[0] ?? ''
  return { ...local, iso: date.iso.replace('Z', offset), ...(same.zone && { zone: same.zone }) }
}

/** Characters of an ISO date up to its minute. */
const MINUTE = 16

/**
 * The most trusted date, its wording from a line in another calendar if one says the same day, and the second place
 * that says so. A day alone gives way to the same day with a time, a presumed offset to one that is given for the same
 * minute, and UTC to the printed hour that it confirms: half past eight in the evening is tomorrow in Tehran.
 */
function chosen(dates: ArticleDate[]): ArticleDate | undefined {
  const first = dates[0]
  if (!first) return undefined
  const same = dates.filter((date) => sameDay(date, first))
  const timed = same.find(({ precision }) => precision !== 'day') ?? first
  const finest = same.find((date) => date.zone === 'given' && isSameMinute(date, timed)) ?? timed
  const witness = same.find(({ source }) => source !== finest.source)
  const local = same.find(({ calendar }) => calendar !== 'gregory')
  const printed =
    finest.iso.endsWith('Z') && same.find((date) => date.zone === 'presumed' && isSameMinute(date, finest))
  return {
    ...finest,
    ...(printed && { iso: printed.iso, precision: printed.precision }),
    ...(local && finest.calendar === 'gregory' && { raw: local.raw, calendar: local.calendar }),
    ...(witness && { witness: witness.source }),
  }
}

/** The days that contradict no other: a story is out before it is changed. Where all are later, they stand: better doubted than lost. */
function withoutLater(dates: ArticleDate[], modified: ArticleDate | undefined): ArticleDate[] {
  const until = modified ? Date.parse(modified.iso.slice(0, DAY)) + 86_400_000 : Number.POSITIVE_INFINITY
  const possible = dates.filter(({ iso }) => Date.parse(iso.slice(0, DAY)) <= until)
  return possible.length > 0 ? possible : dates
}

/**
 * What a place as trusted as the one that was believed says instead; a day's difference may be the zone's. Microdata
 * dates comments and other stories, too.
 */
function otherDay(dates: readonly ArticleDate[], { iso }: ArticleDate): ArticleDate['contrary'] {
  const dayOf = (date: string) => Date.parse(date.slice(0, DAY)) / 86_400_000
  // "01/11/2021" may be either day.
  const turned = iso.slice(0, DAY).replace(/-(\d\d)-(\d\d)$/, '-$2-$1')
  const other = dates.find(
    (date) => TRUSTED.has(date.source) && !date.iso.startsWith(turned) && Math.abs(dayOf(date.iso) - dayOf(iso)) > 1,
  )
  return other && { iso: other.iso.slice(0, DAY), source: other.source }
}

const TRUSTED: ReadonlySet<Source> = new Set(['json-ld', 'meta', 'site', 'label'])

/** Characters of an ISO date up to its day. */
const DAY = 10

/** A time without an offset is no moment that could be compared. */
function isSameMinute(a: ArticleDate, b: ArticleDate): boolean {
  const isMoment = a.zone !== undefined && b.zone !== undefined
  return isMoment && Math.floor(Date.parse(a.iso) / 60_000) === Math.floor(Date.parse(b.iso) / 60_000)
}

/** The same day, or the next where one of the two is UTC. */
function sameDay(a: ArticleDate, b: ArticleDate): boolean {
  const days = Math.abs(Date.parse(a.iso.slice(0, 10)) - Date.parse(b.iso.slice(0, 10))) / 86_400_000
  return days === 0 || (days <= 1 && (a.iso.endsWith('Z') || b.iso.endsWith('Z')))
}

/** Days in addresses: `/1399/2/21/`, `/2020/8/24/`, `/2020-08-24/`; Fars's codes (14010204000332) open with the day. */
function addressDate(url: string): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const match =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(path) ?? /\/(1[34]\d\d)(\d\d)(\d\d)\d{6}(?=\/|$)/.exec(path)
  return match ? [`${match[1]}/${match[2]}/${match[3]}`] : []
}
