import { isMarkupDebris } from '../text/damage'
import { DIGITS } from '../text/letters'
import { type Body, breadthOf, isProse } from './body'
import { isCaption } from './captions'
import { isDateLine } from './date-line'
import { type Ending, endingOf, isTrailer } from './ending'
import { authorBoxes as boxesOfAuthors, namedAs } from './furniture'
import type { Headline } from './headline'
import { kickersOf } from './kickers'
import { leadAmong } from './lead'
import { linkShare, type Passage, type Passages } from './passages'
import { lineLabels, lineRole } from './printed-labels'
import { signOffOf } from './sign-off'
import type { SiteMarkup } from './site-markup'
import { attribute, type TreeElement, upwards } from './tree'
import type { Witness } from './witness'

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
  all(...roles: Exclude<Role, 'outside'>[]): Passage[]
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
  witness: Witness | undefined
  /** The page's own summary of the story; a printed line that begins it is the lead. */
  description: string | undefined
}

export function rolesOf(parts: PageParts): Roles {
  const { passages, body, headline } = parts
  const list = passages.list
  const roles: Role[] = list.map(() => 'outside')
  const furniture = body.furnitureLines
  const range = passages.range(body.element)
  const authorBoxes = authorLines(parts)
  const start = headline && headline.to > headline.from && headline.from < range.to ? headline.to : range.from
  const ending = assignStory(roles, parts, { furniture, authorBoxes }, start, range)
  if (parts.witness) hearWitness(roles, parts, parts.witness, range)
  for (const { index } of signOffOf(
    list.filter(({ index }) => roles[index] === 'body'),
    (index) => BOXED.has(roles[index] ?? 'outside'),
  ))
    roles[index] = 'outside'
  for (const { index } of [...refrainsIn(list, roles), ...echoesIn(list, roles)]) roles[index] = 'repeat'
  if (headline) for (let i = headline.from; i < headline.to; i++) roles[i] = 'headline'
  assignLead(roles, parts, start, range)
  if (headline && headline.to > headline.from)
    for (const { index } of kickersOf(parts, furniture, headline)) roles[index] = 'kicker'
  const roleOfLine = ({ index }: Passage) => roles[index] ?? 'outside'
  const inside = list.filter((passage) => roleOfLine(passage) !== 'outside')
  return {
    of: roleOfLine,
    all: (...wanted: Role[]) => inside.filter((passage) => wanted.includes(roleOfLine(passage))),
    ...(ending && { ending }),
  }
}

/** Lines in boxes about the authors; a box with more text than that is no box. */
function authorLines({ passages, body }: PageParts): Set<number> {
  const found = new Set<number>()
  for (const node of boxesOfAuthors(passages.tree)) {
    const { from, to } = passages.range(node)
    if (to - from > MOST_BOX_LINES || lengthOf(passages.list.slice(from, to)) > body.size / 4) continue
    for (let i = from; i < to; i++) found.add(i)
  }
  return found
}

const MOST_BOX_LINES = 20

const BOXED: ReadonlySet<Role> = new Set(['furniture', 'links', 'label'])

/** From the headline to the end of the body; what closes the story early is returned. */
function assignStory(
  roles: Role[],
  parts: PageParts,
  boxes: { furniture: ReadonlySet<number>; authorBoxes: ReadonlySet<number> },
  start: number,
  range: { from: number; to: number },
): Ending | undefined {
  const { passages, body } = parts
  let read = 0
  let ahead: number[] | undefined
  for (let i = start; i < range.to; i++) {
    const passage = passages.list[i]
    if (!passage) break
    const found = boxes.furniture.has(i) ? 'furniture' : roleOf(passage, parts, read === 0)
    roles[i] = found === 'body' && boxes.authorBoxes.has(i) ? 'outside' : found
    if (found === 'ending') return endingOf(passage.text)
    if (found === 'body' && i >= range.from) read += passage.text.length
    // A box that nothing but its label sets apart: what follows belongs to it, unless the story has hardly begun.
    if (found === 'label' && STOPS.has(lineRole(passage) ?? '') && read >= body.size / 2 && !goesOn(i)) break
  }
  return trailing(roles, parts, range)

  /** A box of links amid the story: a good part of its paragraphs is still to come. */
  function goesOn(label: number): boolean {
    ahead ??= proseAhead(passages.list.slice(0, range.to), boxes.furniture)
    return (ahead[label + 1] ?? 0) > body.size / 5
  }
}

/** Doubts paragraphs that a witness of nearly all the others does not know, but never the opening: many leave out the lead. */
function hearWitness(roles: Role[], { passages, body }: PageParts, witness: Witness, range: Region): void {
  const prose = passages.list
    .slice(range.from, range.to)
    .filter(({ index, text, block }) => roles[index] === 'body' && isProse(text) && !NO_PARAGRAPH.test(block.tag))
  const known = new Set(prose.filter(({ text }) => witness.confirms(text)))
  const [agreed, all] = [lengthOf([...known]), lengthOf(prose)]
  if (agreed < all * LEAST_AGREED || agreed < body.size * LEAST_OF_SIZE) return
  for (const passage of prose.slice(OPENING_LINES))
    if (!known.has(passage) && passage.text.length >= SHORTEST_DOUBTED) roles[passage.index] = 'outside'
}

const NO_PARAGRAPH = /^(?:h[1-6]|li|t[dh]|d[td])$/
/** Share of the paragraphs' characters that the witness must know to be believed, and of the body's. */
const LEAST_AGREED = 0.7
const LEAST_OF_SIZE = 0.5
const OPENING_LINES = 2
/** Characters; what is shorter may be a subhead. */
const SHORTEST_DOUBTED = 60

interface Region {
  from: number
  to: number
}

function lengthOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0)
}

/** For each line, the characters of paragraphs from there to the end. */
function proseAhead(list: readonly Passage[], furniture: ReadonlySet<number>): number[] {
  const sums: number[] = []
  for (let i = list.length - 1, sum = 0; i >= 0; i--) {
    const passage = list[i]
    if (passage && !furniture.has(i) && linkShare(passage) < 0.3 && isProse(passage.text)) sum += passage.text.length
    sums[i] = sum
  }
  return sums
}

/** Short lines that return again and again between the paragraphs («Article content»); subheads may, too. */
function refrainsIn(list: Passage[], roles: Role[]): Passage[] {
  const lines = list.filter((passage) => roles[passage.index] === 'body' && isPlainLine(passage))
  const times = new Map<string, number>()
  for (const { key } of lines) times.set(key, (times.get(key) ?? 0) + 1)
  return lines.filter(({ key }) => (times.get(key) ?? 0) >= LEAST_RETURNS)
}

/** The second of two paragraphs that are one: printed again for narrow screens or set with an initial. */
function echoesIn(list: Passage[], roles: Role[]): Passage[] {
  const copies = new Map<string, Passage[]>()
  for (const passage of list) {
    if (roles[passage.index] !== 'body' || breadthOf(passage.text) < SHORTEST_ECHO) continue
    const letters = passage.text.replace(/\s+/g, '')
    const known = copies.get(letters)
    if (known) known.push(passage)
    else copies.set(letters, [passage])
  }
  return [...copies.values()].flatMap(([, second, ...more]) => (second && more.length === 0 ? [second] : []))
}

/** Characters; shorter lines return with reason. */
const SHORTEST_ECHO = 60

function isPlainLine({ text, block, marks }: Passage): boolean {
  const isSubhead = /^(?:h[1-6]|li|t[dh]|d[td])$/.test(block.tag) || marks.some(({ kind }) => kind === 'strong')
  return text.length < LONGEST_REFRAIN && !isSubhead && !isProse(text) && !/[:：]$/.test(text)
}

/** Characters. */
const LONGEST_REFRAIN = 60
const LEAST_RETURNS = 3

const STOPS: ReadonlySet<string> = new Set(['related', 'sameTopic', 'next', 'comments', 'mostViewed', 'tags'])

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
  if (lineLabels(passage).length > 0) return 'label'
  if (/^https?:\/\/\S+$/.test(text) || isMarkupDebris(text)) return 'outside'
  if (parts.isByline(passage)) return 'byline'
  if (parts.isNotice(text)) return 'outside'
  if (isQuoted(passage.block)) return 'body'
  if (isDateLine(text, parts.lang) || isNamedDate(passage)) return 'date'
  if (linkShare(passage) > 0.8 && isLinkLine(passage, parts.passages)) return 'links'
  return 'body'
}

/** In a quotation, who wrote it and when is a part of it. */
function isQuoted({ tag, parent }: TreeElement): boolean {
  return tag === 'blockquote' || parent?.tag === 'blockquote'
}

/** A short line with a number in it, in an element that is called a date: "Updated 9:41; posted 8:19". */
function isNamedDate({ text, block }: Passage): boolean {
  return text.length < LONGEST_DATE && NUMBER.test(text) && namedAs(block, DATE_WORDS, 2)
}

const LONGEST_DATE = 90
const NUMBER = new RegExp(`[${DIGITS}]`)
const DATE_WORDS = new Set(
  'date dates dateline datetime timestamp time published updated submitted datum fecha tarih'.split(' '),
)

/** Not a line with a link in it, but a link: a card, a row of links, an item of a list of them, a teaser. */
function isLinkLine(passage: Passage, passages: Passages): boolean {
  const { text, block, index } = passage
  if (isInsideLink(block) || isLinkRow(passage)) return true
  if (block.parent && leadsWithin(block.parent)) return false
  if (block.tag === 'li') return block.parent === undefined || isLinkList(block.parent, passages)
  const next = passages.list[index + 1]
  const heads = /^h[2-6]$/.test(block.tag) && next?.block.parent === block.parent && next && linkShare(next) < 0.5
  return !isProse(text) && !(heads && isProse(next.text))
}

/** `<a><h3>…</h3><p>…</p></a>` */
function isInsideLink(block: TreeElement): boolean {
  let level = 0
  for (const node of upwards(block)) {
    if (node.tag === 'a') return !leadsWithin(node)
    if (++level > DEEPEST_CARD) return false
  }
  return false
}

/** `<a href="#part-two"><h2>`: a subhead that can be pointed to. */
function leadsWithin(link: TreeElement): boolean {
  return link.tag === 'a' && attribute(link, 'href')?.startsWith('#') === true
}

const DEEPEST_CARD = 6

function isLinkList(list: TreeElement, passages: Passages): boolean {
  const { from, to } = passages.range(list)
  const lines = passages.list.slice(from, Math.min(to, from + LONGEST_LIST))
  return lines.filter((each) => linkShare(each) > 0.8).length >= lines.length * 0.6
}

/** Items looked at. */
const LONGEST_LIST = 40

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
