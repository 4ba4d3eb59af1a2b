import { fold } from '../text/fold'
import { labelsIn } from '../text/labels'
import { articleDate, type DateSetting } from './article-date'
import type { Body } from './body'
import { isDateLine } from './date-line'
import { distinctBy } from './distinct'
import type { Headline } from './headline'
import type { ArticleDate } from './parts'
import type { Passage, Passages } from './passages'
import type { PrintedLabels } from './printed-labels'
import type { Roles } from './roles'
import { upwards } from './tree'

export interface PrintedDates {
  published: ArticleDate[]
  modified: ArticleDate[]
  /** The site's own "today" line. */
  clock?: ArticleDate
}

export interface PrintedEvidence extends DateSetting {
  passages: Passages
  roles: Roles
  body: Body
  headline: Headline | undefined
  labels: PrintedLabels
}

/** The days that a page prints for its story, labelled ones first, and its clock. */
export function printedDates(evidence: PrintedEvidence): PrintedDates {
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
    const date = articleDate(passage.text, 'dom', evidence)
    if (!date) continue
    if (isClock(passage, date, from, passages)) clock ??= date
    else if (isNearHeadline(passage, from, to, roles)) unlabelled.push(date)
  }
  const labelled = (role: 'published' | 'updated') =>
    labels
      .of(role)
      .filter(({ passage }) => passage.index < last + AFTER_BODY)
      .flatMap(({ value }) => (value.length <= LONGEST_DATE_LINE ? (articleDate(value, 'label', evidence) ?? []) : []))
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

/** Characters; what stands behind a label and is longer is a sentence. */
const LONGEST_DATE_LINE = 90

const CLOCK_WORDS = new Set(['today', 'now', 'clock', 'headerdate', 'masthead', 'header', 'top', 'topbar', 'todaydate'])

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
