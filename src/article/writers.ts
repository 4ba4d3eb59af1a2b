import { isProse } from './body'
import { BYLINE_WORDS } from './bylines'
import { select } from './clues'
import { isDateLine } from './date-line'
import type { Known } from './known'
import { lineOf } from './line-of'
import type { Passage, Passages } from './passages'
import { attribute, downwards, type TreeElement, textOf, upwards } from './tree'

/**
 * What the markup says of who wrote, in the lines about the headline and, failing these, in those that follow the
 * story: `rel=author`, an element named so, a link to a writer's own page. Lists of other stories stand farther off.
 */
export function markedWriters(known: Known): string[] {
  const { page, tree, passages } = known
  const head = headOf(known)
  const { to } = passages.range(known.body.element)
  const links = passages.links.filter(({ node }) => leadsToWriter(node)).map(({ node }) => node)
  const authors = select(page, '[itemprop~="author"]:not(meta, link)').flatMap((element) => tree.of.get(element) ?? [])
  const named = [...downwards(tree.root)].filter(({ words }) => words.some((word) => BYLINE_WORDS.has(word)))
  const nodes = [...authors, ...links, ...named].slice(0, MOST_NODES)
  const near: { text: string; line: number }[] = []
  const after: string[] = []
  for (const node of outermost(nodes).slice(0, MOST_WRITERS)) {
    const line = lineAt(node, passages)
    const text = line === undefined || node.hidden ? '' : textOf(node)
    if (line === undefined || text === '' || text.length > LONGEST_BYLINE) continue
    if (line >= head.from && line < head.to) near.push({ text, line })
    else if (line >= to - AFTER && line < to + AFTER) after.push(text)
  }
  return near.length > 0 ? near.sort((a, b) => a.line - b.line).map(({ text }) => text) : after.slice(0, 1)
}

/** Without what stands inside a short one: a box of many lines is named after its writers, but is no byline. */
function outermost(nodes: TreeElement[]): TreeElement[] {
  const all = new Set(nodes)
  const short = new Map<TreeElement, boolean>()
  const isShort = (node: TreeElement) => {
    const known = short.get(node) ?? textOf(node).length <= LONGEST_BYLINE
    short.set(node, known)
    return known
  }
  return [...all].filter((node) => {
    let levels = 0
    for (const around of upwards(node.parent)) {
      if (++levels > DEEPEST) return true
      if (all.has(around) && isShort(around)) return false
    }
    return true
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
const MOST_NODES = 2000

function leadsToWriter(node: TreeElement): boolean {
  if (/(?:^|\s)author(?:\s|$)/i.test(attribute(node, 'rel') ?? '')) return true
  const path = /^(?:https?:\/\/[^/]+)?(\/[^?#]{1,200})/.exec(attribute(node, 'href') ?? '')?.[1]
  return path !== undefined && WRITERS_PAGE.test(path)
}

/** The page of one writer: `/author/ada-brook`, `/profile/ada-brook`, `/autoren/12345`. */
const WRITERS_PAGE =
  /\/(?:author|authors|autor|autores|autoren|autorin|auteur|auteurs|autore|autori|byline|contributor|contributors|writer|writers|people|person|profile|profiles|staff|reporter|reporters|journalist|journalists|columnist|columnists|yazar|yazarlar|muellif|firmas?|redacteur|skribent)\/[^/]{2,}\/?$/i
