import { isMarkupDebris } from '../text/damage'
import { labelRole, labelsIn } from '../text/labels'
import { type Body, isProse } from './body'
import { isCaption } from './captions'
import { isDateLine } from './date-line'
import { type Ending, endingOf, isTrailer } from './ending'
import type { Headline } from './headline'
import { kickersOf } from './kickers'
import { leadAmong } from './lead'
import { linkShare, type Passage, type Passages } from './passages'
import type { SiteMarkup } from './site-markup'

/** What a line of the page is. Every line has one role; 'outside' is all that lies before and after the story. */
export type Role =
  | 'headline'
  | 'kicker'
  | 'lead'
  | 'body'
  | 'caption'
  | 'byline'
  | 'date'
  | 'label'
  | 'repeat'
  | 'links'
  | 'ending'
  | 'furniture'
  | 'outside'

export interface Roles {
  of(passage: Passage): Role
  /** Lines in a role, in reading order. */
  all(...roles: Role[]): Passage[]
  ending?: Ending
}

export interface PageParts {
  passages: Passages
  markup: SiteMarkup
  body: Body
  headline: Headline | undefined
  /** `labelKey` of every wording of the headline: a line that says one again is no part of the story. */
  titles: ReadonlySet<string>
  isByline(passage: Passage): boolean
  /** Does the site speak to its readers in this line? */
  isNotice(text: string): boolean
  lang: string | undefined
  /** The page's own summary of the story; a printed line that begins it is the lead. */
  description: string | undefined
}

export function rolesOf(parts: PageParts): Roles {
  const { passages, body, headline } = parts
  const list = passages.list
  const roles: Role[] = list.map(() => 'outside')
  const furniture = new Set<number>()
  for (const node of body.furniture) {
    const { from, to } = passages.range(node)
    for (let i = from; i < to; i++) furniture.add(i)
  }
  const range = passages.range(body.element)
  const start = headline && headline.to > headline.from && headline.from < range.to ? headline.to : range.from
  const ending = assignStory(roles, parts, furniture, start, range)
  for (const { index } of refrainsIn(list, roles)) roles[index] = 'repeat'
  if (headline) for (let i = headline.from; i < headline.to; i++) roles[i] = 'headline'
  assignLead(roles, parts, start, range)
  if (headline && headline.to > headline.from)
    for (const { index } of kickersOf(parts, furniture, headline)) roles[index] = 'kicker'
  return {
    of: (passage) => roles[passage.index] ?? 'outside',
    all: (...wanted) => list.filter((passage) => wanted.includes(roles[passage.index] ?? 'outside')),
    ...(ending && { ending }),
  }
}

/** From the headline to the end of the body; what closes the story early is returned. */
function assignStory(
  roles: Role[],
  parts: PageParts,
  furniture: ReadonlySet<number>,
  start: number,
  range: { from: number; to: number },
): Ending | undefined {
  const { passages, body } = parts
  let read = 0
  for (let i = start; i < range.to; i++) {
    const passage = passages.list[i]
    if (!passage) break
    const found = furniture.has(i) ? 'furniture' : roleOf(passage, parts, read === 0)
    roles[i] = found
    if (found === 'ending') return endingOf(passage.text)
    if (found === 'body' && i >= range.from) read += passage.text.length
    // A box that nothing but its label sets apart: what follows belongs to it, unless the story has hardly begun.
    if (found === 'label' && STOPS.has(labelRole(passage.text) ?? '') && read >= body.size / 2) break
  }
  return trailing(roles, parts, range)
}

/** Short lines that return again and again between the paragraphs («Article content»); subheads may, too. */
function refrainsIn(list: Passage[], roles: Role[]): Passage[] {
  const lines = list.filter((passage) => roles[passage.index] === 'body' && isPlainLine(passage))
  const times = new Map<string, number>()
  for (const { key } of lines) times.set(key, (times.get(key) ?? 0) + 1)
  return lines.filter(({ key }) => (times.get(key) ?? 0) >= LEAST_RETURNS)
}

function isPlainLine({ text, block, marks }: Passage): boolean {
  const isSubhead = /^(?:h[1-6]|li|t[dh]|d[td])$/.test(block.tag) || marks.some(({ kind }) => kind === 'strong')
  return text.length < LONGEST_REFRAIN && !isSubhead && !isProse(text) && !/[:：]$/.test(text)
}

/** Characters. */
const LONGEST_REFRAIN = 60
const LEAST_RETURNS = 3

const STOPS: ReadonlySet<string> = new Set(['related', 'comments', 'mostViewed', 'tags'])

/** A bare code as the very last line («17302») closes the story too. */
function trailing(roles: Role[], { passages }: PageParts, range: { from: number; to: number }): Ending | undefined {
  for (let i = range.to - 1; i >= range.from; i--) {
    const passage = passages.list[i]
    if (!passage || roles[i] !== 'body') continue
    if (!isTrailer(passage.text)) return undefined
    roles[i] = 'ending'
    return { marker: passage.text, initials: passage.text.replace(/\/$/, '') }
  }
  return undefined
}

function roleOf(passage: Passage, parts: PageParts, opening: boolean): Role {
  const { text } = passage
  if (endingOf(text)) return 'ending'
  if (parts.titles.has(passage.key)) return 'repeat'
  if (isCaption(passage, parts.passages, opening)) return 'caption'
  if (labelsIn(text).length > 0) return 'label'
  if (/^https?:\/\/\S+$/.test(text) || isMarkupDebris(text)) return 'outside'
  if (parts.isByline(passage)) return 'byline'
  if (parts.isNotice(text)) return 'outside'
  if (isDateLine(text, parts.lang)) return 'date'
  if (linkShare(passage) > 0.8 && (!isProse(text) || passage.block.tag === 'li' || isLinkRow(passage))) return 'links'
  return 'body'
}

/** More links than a sentence has. */
function isLinkRow({ marks }: Passage): boolean {
  return marks.filter(({ kind }) => kind === 'link').length > 4
}

/** What stands before the body and is no lead is not the story's: a place, a source, a button. */
function assignLead(roles: Role[], parts: PageParts, start: number, range: { from: number; to: number }): void {
  const zone = parts.passages.list.slice(start, range.to).filter(({ index }) => roles[index] === 'body')
  const leads = leadAmong(zone, range.from, parts)
  for (const { index, text } of zone) if (index < range.from) roles[index] = text.length >= 40 ? 'body' : 'outside'
  for (const { index } of leads) roles[index] = 'lead'
}
