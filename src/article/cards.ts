import { linkShare, ownText, type Passage, type Passages } from './passages'
import { attribute, type Tree, type TreeElement } from './tree'

/**
 * Boxes that offer other stories of the same site: three or more siblings of one make, each with a linked title, or an
 * `<article>` inside the story that opens with one. What they are called does not matter.
 */
export function teaserCards(
  tree: Tree,
  passages: Passages,
  good: (node: TreeElement) => number,
  url: string,
): TreeElement[] {
  const titles = countsOf(titleLines(passages, url), passages.list.length)
  const hasTitle = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (titles[to] ?? 0) > (titles[from] ?? 0)
  }
  const opensWithTitle = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (titles[Math.min(to, from + NEAR_TOP)] ?? 0) > (titles[from] ?? 0)
  }
  // Of what is set inside a line it is not known which lines it holds.
  const mayHoldCards = ({ children, from, to }: TreeElement) =>
    children.length >= FEWEST_CARDS && (to === from || (titles[to] ?? 0) - (titles[from] ?? 0) >= FEWEST_CARDS)
  const found: TreeElement[] = []
  for (const node of tree.elements) {
    if (node.tag === 'article' && good(node) < LONGEST_CARD && opensWithTitle(node)) found.push(node)
    else if (!ROWS.has(node.tag) && mayHoldCards(node))
      found.push(...rowOf(node, (each) => good(each) < LONGEST_CARD && hasTitle(each)))
  }
  return found
}

/** Characters of running text in one card. */
const LONGEST_CARD = 700
/** Lines before a card's title: a section, a day. */
const NEAR_TOP = 4
const FEWEST_CARDS = 3
/** Characters; shorter links name a section or a person. */
const SHORTEST_TITLE = 15

/** Their children are of one make in every story. */
const ROWS = new Set(['table', 'tbody', 'thead', 'tr', 'p', 'dl', 'ol'])
const NO_CARD = new Set([
  'p',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'span',
  'a',
  'br',
  'img',
  'blockquote',
  'ul',
  'ol',
])

/** Children of one make that are cards, nearly all of that make. */
function rowOf(node: TreeElement, isCard: (node: TreeElement) => boolean): TreeElement[] {
  const makes = new Map<string, TreeElement[]>()
  for (const child of node.children) {
    if (child.kind === 'text' || NO_CARD.has(child.tag)) continue
    const make = `${child.tag} ${child.words[0] ?? ''}`
    const known = makes.get(make)
    if (known) known.push(child)
    else makes.set(make, [child])
  }
  return [...makes.values()].flatMap((row) => {
    if (row.length < FEWEST_CARDS) return []
    const cards = row.filter(isCard)
    return cards.length >= FEWEST_CARDS && cards.length >= row.length * 0.8 ? cards : []
  })
}

/** Lines that are nothing but a link to another page of the site. */
function titleLines(passages: Passages, url: string): Set<number> {
  const found = new Set<number>()
  if (!URL.canParse(url)) return found
  const from = new URL(url)
  for (const { node, before } of passages.links) {
    const passage = passages.list[before]
    if (passage && !found.has(before) && isTitle(passage) && leadsElsewhere(node, from)) found.add(before)
  }
  return found
}

function isTitle(passage: Passage): boolean {
  return passage.text.length >= SHORTEST_TITLE && (linkShare(passage) > 0.8 || ownText(passage) < SHORTEST_TITLE)
}

/** To another page of the same site. */
function leadsElsewhere(link: TreeElement, from: URL): boolean {
  const href = attribute(link, 'href') ?? ''
  if (/^\/(?!\/)/.test(href)) return href.split(/[?#]/)[0] !== from.pathname
  if (!URL.canParse(href, from.href)) return false
  const to = new URL(href, from.href)
  return siteOf(to.hostname) === siteOf(from.hostname) && to.pathname !== from.pathname
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.')
}

function countsOf(indices: ReadonlySet<number>, length: number): number[] {
  const counts = [0]
  for (let i = 0; i < length; i++) counts.push((counts[i] ?? 0) + (indices.has(i) ? 1 : 0))
  return counts
}
