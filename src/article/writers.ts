import { isProse } from './body'
import { BYLINE_WORDS, bylineText, introducedIn, namesOnly } from './bylines'
import { select } from './clues'
import { isDateLine } from './date-line'
import type { Known } from './known'
import { lineOf } from './line-of'
import type { Passage, Passages } from './passages'
import { attribute, type TreeElement, textOf, upwards } from './tree'

/**
 * What the markup says of who wrote, in the lines about the headline and, failing these, in those that follow the
 * story: `rel=author`, an element named so, a link to a writer's own page. Lists of other stories stand farther off.
 */
export function markedWriters(known: Known): { text: string; index: number }[] {
  const { page, tree, passages } = known
  const head = headOf(known)
  const { to } = passages.range(known.body.element)
  const links = passages.links
    .filter(({ before }) => before >= head.from - 1 && before <= to + AFTER)
    .slice(0, MOST_NODES)
    .filter(({ node }) => leadsToWriter(node))
    .map(({ node }) => node)
  const authors = select(page, '[itemprop~="author"]:not(meta, link)').flatMap((element) => tree.of(element) ?? [])
  const named = tree.called(BYLINE_WORDS)
  const nodes = [...authors, ...links, ...named].slice(0, MOST_NODES).filter((node) => !isOfReader(node))
  const near: { text: string; index: number }[] = []
  let after: { text: string; index: number }[] = []
  const introduced = introducedIn(known.lang)
  const isNames = (text: string) => namesOnly(introduced(text).names, known.lang)
  // "Photographs by <a rel=author>": the name in the link is no reporter's.
  const isOfAnother = (node: TreeElement, around: Passage) => {
    const { from, to } = passages.range(node)
    return to - from <= 1 && (introduced(bylineText(around)).role ?? 'reporter') !== 'reporter'
  }
  for (const marked of outermost(nodes).slice(0, MOST_WRITERS)) {
    const around = marked.node.hidden ? undefined : passages.list[lineAt(marked.node, passages) ?? -1]
    if (!around) continue
    const { index } = around
    const texts = isOfAnother(marked.node, around) ? [bylineText(around)] : writersIn(marked, passages, isNames)
    const lines = texts.map((text) => ({ text, index }))
    if (index >= head.from && index < head.to) near.push(...lines)
    else if (index >= to - AFTER && index < to + AFTER && after.length === 0) after = lines
  }
  // Above the headline stand the people whom the news of the day is about, too.
  const below = near.filter(({ index }) => index >= (known.headline?.from ?? 0))
  const found = below.length > 0 ? below : near
  return found.length > 0 ? found.sort((a, b) => a.index - b.index) : after
}

/** The names that the markup sets apart inside, and the first line: below it stand an office, the day, a button to follow. */
function writersIn({ node, inner }: Marked, passages: Passages, isNames: (text: string) => boolean): string[] {
  const whole = textOf(node, LONGEST_BYLINE)
  if (whole === '' || whole.length > LONGEST_BYLINE) return []
  const { from, to } = passages.range(node)
  const first = passages.list[from]
  return [...inner.map((each) => textOf(each)).filter(isNames), first && to > from ? bylineText(first) : whole]
}

/** What is marked as a writer, and what is so inside it. */
interface Marked {
  node: TreeElement
  inner: TreeElement[]
}

const READERS = new Set(['comment', 'comments', 'commentlist', 'kommentar', 'kommentare'])

/** Those inside no other short one, with those inside them: a box of many lines is named after its writers, but is no byline. */
function outermost(nodes: TreeElement[]): Marked[] {
  const found = new Map<TreeElement, Marked>()
  for (const node of nodes) found.set(node, { node, inner: [] })
  const short = new Map<TreeElement, boolean>()
  const isShort = (node: TreeElement) => {
    const known = short.get(node) ?? textOf(node, LONGEST_BYLINE).length <= LONGEST_BYLINE
    short.set(node, known)
    return known
  }
  const boxOf = (node: TreeElement) => {
    let levels = 0
    for (const around of upwards(node.parent)) {
      if (++levels > DEEPEST) return undefined
      const box = found.get(around)
      if (box && isShort(around)) return box
    }
    return undefined
  }
  return [...found.values()].filter(({ node }) => {
    const box = boxOf(node)
    box?.inner.push(node)
    return !box
  })
}

/** Elements of a byline inside one another. */
const DEEPEST = 8

function lineAt(node: TreeElement, passages: Passages): number | undefined {
  const { from, to } = passages.range(node)
  return to > from ? from : lineOf(node, passages)?.index
}

/** Lines about the headline that pair a text with a day: "Ada Brook | 5 March 2025"; the text is likely a name. */
export function besideDates(known: Known): string[] {
  const { passages, lang } = known
  const { from, to } = headOf(known)
  return passages.list.slice(from, to).flatMap(({ text }) => {
    const parts = text.length <= LONGEST_BYLINE ? text.split(/\s*[|•·]\s*/) : []
    return parts.length > 1 && parts.some((part) => isDateLine(part, lang)) ? parts : []
  })
}

/** Who wrote a comment is named like who wrote the story ("comment-author"). */
export function isOfReader(node: TreeElement): boolean {
  let levels = 0
  for (const around of upwards(node)) {
    if (around.words.some((word) => READERS.has(word))) return true
    if (++levels > DEEPEST) return false
  }
  return false
}

/** The lines about the headline: a few before it, and those up to the story's first sentence. */
export function headOf({ passages, headline, body, roles }: Known): { from: number; to: number } {
  const range = passages.range(body.element)
  const isPrinted = headline !== undefined && headline.to > headline.from
  const at = isPrinted ? headline.to : range.from
  const isStory = (passage: Passage) => ['body', 'lead'].includes(roles.of(passage)) && isProse(passage.text)
  const first = passages.list
    .slice(at, at + LONGEST_HEAD)
    .findIndex((passage) => isStory(passage) && passage.index >= range.from)
  return { from: Math.max(0, (isPrinted ? headline.from : at) - BEFORE), to: at + (first < 0 ? LONGEST_HEAD : first) }
}

const BEFORE = 6
const AFTER = 8
const LONGEST_HEAD = 30
/** Characters. */
const LONGEST_BYLINE = 160
const MOST_WRITERS = 300
const MOST_NODES = 1000

function leadsToWriter(node: TreeElement): boolean {
  if (/(?:^|\s)author(?:\s|$)/i.test(attribute(node, 'rel') ?? '')) return true
  const path = /^(?:https?:\/\/[^/]+)?(\/[^?#]{1,200})/.exec(attribute(node, 'href') ?? '')?.[1]
  return path !== undefined && WRITERS_PAGE.test(path)
}

/** The page of one writer: `/author/ada-brook`, `/profile/ada-brook`, `/autoren/12345`. */
const WRITERS_PAGE =
  /\/(?:authors?|autor(?:es|en|in)?|auteurs?|autor[ei]|byline|contributors?|writers?|people|person|profiles?|staff|reporters?|journalist(?:e?s)?|columnists?|editors?|newsteam|yazar(?:lar)?|muellif|firmas?|redacteur|skribent|verfasser|periodistas?|medarbejder)\/[^/]{2,}\/?$/i
