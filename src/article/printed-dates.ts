import { fold } from '../text/fold'
import { labelsIn } from '../text/labels'
import { articleDate, type DateSetting } from './article-date'
import { type Body, isProse } from './body'
import { isDateLine } from './date-line'
import type { Headline } from './headline'
import type { ArticleDate } from './parts'
import type { Passage, Passages } from './passages'
import type { PrintedLabels } from './printed-labels'
import type { Roles } from './roles'
import { timeStampsOf } from './time-stamps'
import { type Tree, upwards } from './tree'

export interface PrintedDates {
  published: ArticleDate[]
  modified: ArticleDate[]
  /** Moments set behind the printed days (`<time datetime>`). */
  stamped: ArticleDate[]
  /** The site's own "today" line. */
  clock?: ArticleDate
}

export interface PrintedEvidence extends DateSetting {
  tree: Tree
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
  const nearby: ArticleDate[] = []
  const from = headline?.from ?? passages.range(body.element).from
  const { to } = passages.range(body.element)
  const prose = roles.all('body').filter(({ text }) => isProse(text))
  const story: StoryLines = {
    headline: from,
    opens: prose[0]?.index ?? to,
    closes: prose.at(-1)?.index ?? to,
    to,
    roles,
  }
  const last = Math.max(to, roles.all('ending').at(-1)?.index ?? 0)
  const near = passages.list.slice(Math.max(PAGE_TOP, from - BEFORE_HEADLINE), last + AFTER_BODY)
  for (const passage of [...passages.list.slice(0, PAGE_TOP), ...near.slice(0, MOST_LINES)]) {
    if (!isDateLine(passage.text, lang) || labelsIn(passage.text).length > 0) continue
    const date = articleDate(passage.text, 'dom', evidence)
    if (!date) continue
    if (isClock(passage, date, from, passages)) clock ??= date
    else if (isOfStory(passage, story))
      (isOwnLine(passage, roles) || passage.index <= from ? unlabelled : nearby).push(date)
  }
  const { opens, closes } = story
  const labelled = (role: 'published' | 'updated', isWanted: (passage: Passage) => boolean = () => true) =>
    labels
      .of(role)
      .filter(({ passage }) => passage.index < last + AFTER_BODY || labels.isInFactBox(passage))
      .filter(({ passage }) => isWanted(passage))
      .flatMap(({ value }) => (value.length <= LONGEST_DATE_LINE ? (articleDate(value, 'label', evidence) ?? []) : []))
  const stamps = stampedDates(evidence, story)
  return {
    published: [
      ...labelled('published', ({ index }) => index < opens),
      ...unlabelled,
      ...labelled('published', (passage) => passage.index > closes || labels.isInFactBox(passage)),
      // Among the paragraphs, a labelled day is mostly that of what they tell about: a photograph, a film, a claim.
      ...labelled('published', ({ index }) => index >= opens && index <= closes),
      ...nearby,
    ],
    modified: [...labelled('updated'), ...stamps.modified],
    stamped: stamps.published,
    ...(clock && { clock }),
  }
}

/** Lines among which a page prints its clock, and its story's days; some print code and date below the story. */
const PAGE_TOP = 60
const BEFORE_HEADLINE = 40
const AFTER_BODY = 12
const MOST_LINES = 1500

/** Characters; what stands behind a label and is longer is a sentence. */
const LONGEST_DATE_LINE = 90

/** Where the story stands among the lines. */
interface StoryLines {
  headline: number
  /** Its first sentence behind the lead, and its last. */
  opens: number
  closes: number
  to: number
  roles: Roles
}

/** Moments in the story's own head, and in the lines that name its day. */
function stampedDates(evidence: PrintedEvidence, story: StoryLines): Record<'published' | 'modified', ArticleDate[]> {
  const { passages, lang } = evidence
  const { headline, opens } = story
  const found: Record<'published' | 'modified', ArticleDate[]> = { published: [], modified: [] }
  const isAbout = ({ index }: Passage) => index >= headline - NEAR && index <= Math.min(opens, headline + NEAR)
  for (const { datetime, line, isUpdate } of timeStampsOf(passages)) {
    if (line.text.length > LONGEST_STAMPED || isClockLine(line, headline, passages)) continue
    if (!isAbout(line) && !(isDateLine(line.text, lang) && isOfStory(line, story))) continue
    const date = articleDate(datetime, 'dom', evidence)
    const labels = labelsIn(line.text).map(({ role }) => role)
    const isUpdated = isUpdate || (labels.includes('updated') && !labels.includes('published'))
    if (date) found[isUpdated ? 'modified' : 'published'].push(date)
  }
  return found
}

/** Characters of a line that is about when and by whom. */
const LONGEST_STAMPED = 160

const CLOCK_WORDS = new Set(['today', 'now', 'clock', 'headerdate', 'masthead', 'header', 'top', 'topbar', 'todaydate'])

/** A day above the headline, without a time and without a label, or in what is called a header: the site's clock. */
function isClock(passage: Passage, date: ArticleDate, headline: number, passages: Passages): boolean {
  if (passage.index >= headline) return false
  return isClockLine(passage, headline, passages) || (date.precision === 'day' && namesWeekday(passage.text))
}

function isClockLine(passage: Passage, headline: number, passages: Passages): boolean {
  if (passage.index >= headline) return false
  for (const node of upwards(passage.block)) {
    // What holds the headline too is the story's own head.
    if (passages.range(node).to > headline) break
    if (node.tag === 'header' || node.tag === 'nav' || node.words.some((word) => CLOCK_WORDS.has(word))) return true
  }
  return false
}

const WEEKDAYS =
  /شنبه|جمعه|شنبة|الاثنین|الإثنین|الثلاثا|الاربعا|الخمیس|الجمعه|السبت|الاحد|bazar|axsami|pazar|pazartesi|sali\b|carsamba|persembe|cuma|monday|tuesday|wednesday|thursday|friday|saturday|sunday/

function namesWeekday(text: string): boolean {
  return WEEKDAYS.test(fold(text).replace(/\s/g, ''))
}

/**
 * What the story's own lines name a day, and lines about the headline; other stories stand below. Between headline and
 * story a day may stand amid the buttons to share it, or beside the picture.
 */
function isOfStory(passage: Passage, { headline, opens, to, roles }: StoryLines): boolean {
  const { index } = passage
  if (index >= to && index > headline) return false
  const isAbout = Math.abs(headline - index) <= NEAR && index <= opens
  return isOwnLine(passage, roles) || (isAbout && (roles.of(passage) === 'outside' || index > headline))
}

function isOwnLine(passage: Passage, roles: Roles): boolean {
  const role = roles.of(passage)
  return role === 'date' || role === 'byline'
}

/** Lines around the headline among which its own date may stand. */
const NEAR = 12
