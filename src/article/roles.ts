import { readDate } from '../text/dates'
import { labelKey } from '../text/fold'
import { labelRole, labelsIn } from '../text/labels'
import { scriptOf } from '../text/language-of'
import { attributionIn } from './attribution'
import { type Body, isProse } from './body'
import { isCaption } from './captions'
import { type Ending, endingOf, isTrailer } from './ending'
import { namedAs } from './furniture'
import type { Headline } from './headline'
import { linkShare, type Passage, type Passages } from './passages'
import { attribute } from './tree'

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
  body: Body
  headline: Headline | undefined
  /** `labelKey` of every wording of the headline: a line that says one again is no part of the story. */
  titles: ReadonlySet<string>
  isByline(passage: Passage): boolean
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
  if (headline) for (let i = headline.from; i < headline.to; i++) roles[i] = 'headline'
  assignLead(roles, parts, start, range)
  if (headline && headline.to > headline.from) assignKickers(roles, parts, furniture, headline)
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
  if (/^https?:\/\/\S+$/.test(text)) return 'outside'
  if (parts.isByline(passage)) return 'byline'
  if (isDateLine(text, parts.lang)) return 'date'
  if (linkShare(passage) > 0.8 && (!isProse(text) || passage.block.tag === 'li' || isLinkRow(passage))) return 'links'
  return 'body'
}

/** More links than a sentence has. */
function isLinkRow({ marks }: Passage): boolean {
  return marks.filter(({ kind }) => kind === 'link').length > 4
}

export function isDateLine(text: string, lang: string | undefined): boolean {
  return (
    text.length <= 70 &&
    /\p{Nd}/u.test(text) &&
    !isProse(text.replace(/[؛:»”"]$/, '')) &&
    readDate(text, { lang }) !== undefined
  )
}

const LEAD_WORDS = new Set([
  'lead',
  'lid',
  'leed',
  'summary',
  'introtext',
  'intro',
  'subtitle',
  'standfirst',
  'spot',
  'excerpt',
  'deck',
  'dek',
  'sapo',
  'announce',
  'divintrotext',
  'lidtext',
  'zirtitr',
])

/**
 * The lead (لید) is the line marked as one, else running text between the headline and the body's element, else what
 * stands before the line that opens with the attribution («به گزارش …»), else a first line set in bold that the page
 * gives as its own summary.
 */
function assignLead(roles: Role[], parts: PageParts, start: number, range: { from: number; to: number }): void {
  const { passages, description } = parts
  const zone = passages.list.slice(start, range.to).filter(({ index }) => roles[index] === 'body')
  const head = zone.slice(0, 4)
  const before = zone.filter(({ index }) => index < range.from)
  const story = zone.filter(({ index }) => index >= range.from)
  const opens = zone.findIndex((passage) => !isMarkedLead(passage) && isProse(passage.text))
  const marked = zone.slice(0, opens < 0 ? zone.length : opens).filter(isMarkedLead)
  const opening = head.findIndex(({ text }) => attributionIn(text, parts.lang))
  const first = zone[0]
  const summary = labelKey(description ?? '').slice(0, 60)
  const leads =
    marked.length > 0
      ? marked
      : before.some(({ text }) => text.length >= 40)
        ? before.filter(({ text }) => text.length >= 40).slice(0, 2)
        : opening === 1 && first && first.text.length >= 40
          ? [first]
          : first &&
              story.length > 1 &&
              summary.length >= 30 &&
              labelKey(first.text).startsWith(summary) &&
              isSetApart(first)
            ? [first]
            : []
  // What stands before the body and is no lead is not the story's: a place, a source, a button.
  for (const { index, text } of before) roles[index] = text.length >= 40 ? 'body' : 'outside'
  for (const { index } of leads) roles[index] = 'lead'
}

function isMarkedLead({ block, text }: Passage): boolean {
  return text.length >= 30 && (namedAs(block, LEAD_WORDS, 2) || attribute(block, 'itemprop') === 'description')
}

function isSetApart({ marks, text, block }: Passage): boolean {
  return (
    /^h\d$/.test(block.tag) ||
    marks.some(({ kind, start, end }) => kind === 'strong' && end - start > text.length * 0.9)
  )
}

const KICKER_WORDS = new Set([
  'kicker',
  'rutitr',
  'rotitr',
  'roti',
  'rootitr',
  'rootitre',
  'rou',
  'uptitle',
  'overline',
  'eyebrow',
  'supertitle',
  'pretitle',
  'topline',
  'dachzeile',
  'spitzmarke',
  'surtitre',
  'overtitle',
  'anavin',
])
const MOST_KICKERS = 4

/** Lines right above the headline that belong to it, nearest last; a line named as one may stand below it too. */
function assignKickers(roles: Role[], parts: PageParts, furniture: ReadonlySet<number>, headline: Headline): void {
  const { passages, lang } = parts
  const script = scriptOf(headline.text)
  const block = passages.list[headline.from]?.block
  for (let i = headline.from - 1; i >= Math.max(0, headline.from - MOST_KICKERS); i--) {
    const passage = passages.list[i]
    if (!passage || furniture.has(i) || !isKicker(passage)) break
    roles[i] = 'kicker'
  }
  for (const passage of passages.list.slice(headline.to, headline.to + 3)) {
    if (namedAs(passage.block, KICKER_WORDS, 2) && passage.text.length < 200) roles[passage.index] = 'kicker'
  }

  function isKicker(passage: Passage): boolean {
    const { text } = passage
    if (namedAs(passage.block, KICKER_WORDS, 2)) return true
    const words = text.split(/\s+/).length
    if (text.length > 160 || words < 3 || labelsIn(text).length > 0 || isDateLine(text, lang) || isAddress(text))
      return false
    if (linkShare(passage) > 0.5 || namedAs(passage.block, NO_KICKER, 3)) return false
    if (/^h[1-6]$/.test(passage.block.tag) || scriptOf(text) !== script) return true
    return passage.block.parent === block?.parent && passage.block.parent?.tag !== 'body'
  }
}

const NO_KICKER = new Set(['logo', 'date', 'time', 'brand', 'slogan', 'site', 'header', 'masthead'])

function isAddress(text: string): boolean {
  return /(?:^|\s)(?:https?:\/\/|www\.)?[a-z0-9-]+\.[a-z]{2,}(?:\/\S*)?(?:\s|$)/i.test(text)
}
