import { readDate } from '../text/dates'
import { fold } from '../text/fold'
import { labelsIn } from '../text/labels'
import type { Body } from './body'
import { type Clues, select } from './clues'
import { distinctBy } from './distinct'
import type { Headline } from './headline'
import { strings, value } from './json-ld'
import type { ArticleDate, Source } from './parts'
import type { Passage, Passages } from './passages'
import type { PrintedLabels } from './printed-labels'
import { isDateLine, type Roles } from './roles'
import { upwards } from './tree'

export interface Dates {
  published?: ArticleDate
  modified?: ArticleDate
  pageDate?: ArticleDate
}

export interface DateEvidence {
  page: Document
  url: string
  clues: Clues
  passages: Passages
  roles: Roles
  body: Body
  headline: Headline | undefined
  labels: PrintedLabels
  lang: string | undefined
  /** IANA zone that the site's family names. */
  zone?: string | undefined
}

/**
 * The story's days by order of trust: JSON-LD, meta, microdata, labelled lines, lines beside the headline, the address.
 * Never: the site's clock (kept as `pageDate`), `<meta name=date>` (the moment of rendering on many sites), copyright
 * years, dates of other stories and dates inside the text.
 */
export function datesOf(evidence: DateEvidence): Dates {
  const { clues } = evidence
  const printed = printedDates(evidence)
  const published = chosen([
    ...read(evidence, 'json-ld', strings(value(clues.story, 'datePublished'))),
    ...read(evidence, 'meta', metaValues(clues, PUBLISHED_METAS)),
    ...read(evidence, 'microdata', itemprop(evidence.page, 'datePublished')),
    ...printed.published,
    ...read(evidence, 'dom', addressDate(evidence.url)),
  ])
  const modified = chosen([
    ...read(evidence, 'json-ld', strings(value(clues.story, 'dateModified'))),
    ...read(evidence, 'meta', metaValues(clues, MODIFIED_METAS)),
    ...read(evidence, 'microdata', itemprop(evidence.page, 'dateModified')),
    ...printed.modified,
  ])
  return {
    ...(published && { published }),
    ...(modified && modified.iso !== published?.iso && { modified }),
    ...(printed.clock && { pageDate: printed.clock }),
  }
}

const PUBLISHED_METAS = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'nastooh:publishdate',
]
const MODIFIED_METAS = ['article:modified_time', 'datemodified', 'og:updated_time', 'lastmod', 'article:modified']

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

function read(evidence: DateEvidence, source: Source, raws: string[]): ArticleDate[] {
  return raws.flatMap((raw) => {
    const date = dateFrom(raw, source, evidence)
    return date ? [date] : []
  })
}

function dateFrom(
  raw: string,
  source: Source,
  { lang, zone }: Pick<DateEvidence, 'lang' | 'zone'>,
): ArticleDate | undefined {
  const found = readDate(raw, { lang, zone })
  if (!found || found.calendar === 'relative') return undefined
  const { iso, calendar, precision } = found
  return {
    iso,
    raw: raw.trim().slice(0, 160),
    calendar,
    precision,
    source,
    ...(found.zone !== 'none' && { zone: found.zone }),
  }
}

/**
 * The most trusted date, its wording from a line in another calendar if one says the same day, and the second place
 * that says so. A day alone gives way to the same day with a time.
 */
function chosen(dates: ArticleDate[]): ArticleDate | undefined {
  const first = dates[0]
  if (!first) return undefined
  const same = dates.filter((date) => sameDay(date, first))
  const finest = same.find(({ precision }) => precision !== 'day') ?? first
  const witness = same.find(({ source }) => source !== finest.source)
  const local = same.find(({ calendar }) => calendar !== 'gregory')
  return {
    ...finest,
    ...(local && finest.calendar === 'gregory' && { raw: local.raw, calendar: local.calendar }),
    ...(witness && { witness: witness.source }),
  }
}

/** The same instant, or days at most one apart: half past eight in the evening UTC is tomorrow in Tehran. */
function sameDay(a: ArticleDate, b: ArticleDate): boolean {
  const days = Math.abs(Date.parse(a.iso.slice(0, 10)) - Date.parse(b.iso.slice(0, 10))) / 86_400_000
  return days === 0 || (days <= 1 && (a.iso.endsWith('Z') || b.iso.endsWith('Z')))
}

interface PrintedDates {
  published: ArticleDate[]
  modified: ArticleDate[]
  clock?: ArticleDate
}

const CLOCK_WORDS = new Set(['today', 'now', 'clock', 'headerdate', 'masthead', 'header', 'top', 'topbar', 'todaydate'])

function printedDates(evidence: DateEvidence): PrintedDates {
  const { passages, roles, headline, body, lang, labels } = evidence
  let clock: ArticleDate | undefined
  const unlabelled: ArticleDate[] = []
  const from = headline?.from ?? passages.range(body.element).from
  const { to } = passages.range(body.element)
  const last = Math.max(to, roles.all('ending').at(-1)?.index ?? 0)
  const near = passages.list.slice(Math.max(0, from - BEFORE_HEADLINE), last + AFTER_BODY)
  for (const passage of distinctBy([...passages.list.slice(0, PAGE_TOP), ...near], ({ index }) => `${index}`).slice(
    0,
    MOST_LINES,
  )) {
    if (!isDateLine(passage.text, lang) || labelsIn(passage.text).length > 0) continue
    const date = dateFrom(passage.text, 'dom', evidence)
    if (!date) continue
    if (isClock(passage, date, from, passages)) clock ??= date
    else if (isNearHeadline(passage, from, to, roles)) unlabelled.push(date)
  }
  const labelled = (role: 'published' | 'updated') =>
    labels
      .of(role)
      .filter(({ passage }) => passage.index < last + AFTER_BODY)
      .flatMap(({ value }) => dateLine(value, 'label', evidence))
  return {
    published: [...labelled('published'), ...unlabelled],
    modified: labelled('updated'),
    ...(clock && { clock }),
  }
}

/** Lines among which a page prints its clock, and its story's days; some print code and date below the story. */
const PAGE_TOP = 60
const BEFORE_HEADLINE = 40
const AFTER_BODY = 12
const MOST_LINES = 3000

function dateLine(value: string, source: Source, evidence: DateEvidence): ArticleDate[] {
  const date = value.length <= 90 ? dateFrom(value, source, evidence) : undefined
  return date ? [date] : []
}

/** A day above the headline, without a time and without a label, or in what is called a header: the site's clock. */
function isClock(passage: Passage, date: ArticleDate, headline: number, passages: Passages): boolean {
  if (passage.index >= headline) return false
  for (const node of upwards(passage.block)) {
    // What holds the headline too is the story's own head.
    if (passages.range(node).to > headline) break
    if (node.tag === 'header' || node.tag === 'nav' || node.words.some((word) => CLOCK_WORDS.has(word))) return true
  }
  return date.precision === 'day' && namesWeekday(passage.text)
}

const WEEKDAYS =
  /شنبه|جمعه|شنبة|الاثنین|الإثنین|الثلاثا|الاربعا|الخمیس|الجمعه|السبت|الاحد|bazar|axsami|pazar|pazartesi|sali\b|carsamba|persembe|cuma|monday|tuesday|wednesday|thursday|friday|saturday|sunday/

function namesWeekday(text: string): boolean {
  return WEEKDAYS.test(fold(text).replace(/\s/g, ''))
}

function isNearHeadline(passage: Passage, headline: number, end: number, roles: Roles): boolean {
  const role = roles.of(passage)
  if (passage.index > end) return false
  return (
    role === 'date' ||
    role === 'byline' ||
    (passage.index < headline && headline - passage.index <= NEAR && role === 'outside')
  )
}

/** Lines above the headline among which its own date may stand. */
const NEAR = 12

/** Days in addresses: `/1399/2/21/`, `/2020/8/24/`, `/2020-08-24/`; Fars's codes open with the Persian day. */
function addressDate(url: string): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname : ''
  const match = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(path)
  return match ? [`${match[1]}/${match[2]}/${match[3]}`] : []
}
