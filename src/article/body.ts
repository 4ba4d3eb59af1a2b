import { labelledBoxes, looksLikeComments, looksLikeFurniture } from './furniture'
import { linkShare, ownText, type Passage, type Passages } from './passages'
import type { SiteMarkup } from './site-markup'
import { attribute, downwards, type Tree, type TreeElement } from './tree'

/** Where the story stands. */
export interface Body {
  /** The smallest element that holds the story. */
  element: TreeElement
  /** Elements that are furniture, wherever they stand: no passage inside is the story's. */
  furniture: ReadonlySet<TreeElement>
  /** Characters of running text in the element. */
  size: number
}

/**
 * Finds the element whose passages are most story and least anything else: each passage weighs its own characters if
 * it reads like running text and counts against its element if it is a list of links or lies in furniture. The element
 * that the site's own markup names is believed if it holds a good part of that. Linear in the page. Undefined for a page
 * without running text.
 */
export function bodyOf(tree: Tree, passages: Passages, markup: SiteMarkup): Body | undefined {
  const raw = sums(passages.list.map((passage) => Math.max(0, weight(passage))))
  const all = raw.at(-1) ?? 0
  if (all === 0) return undefined
  const good = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (raw[to] ?? 0) - (raw[from] ?? 0)
  }
  const furniture = furnitureIn(tree, passages, good, all, markup)
  const inFurniture = new Set<number>()
  for (const node of furniture) {
    const { from, to } = passages.range(node)
    for (let i = from; i < to; i++) inFurniture.add(i)
  }
  const weights = passages.list.map((passage, i) =>
    inFurniture.has(i) ? -Math.min(passage.text.length, 100) : weight(passage),
  )
  const found = heaviest(tree, passages, weights)
  if (!found) return undefined
  const sizeOf = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return weights.slice(from, to).reduce((sum, each) => sum + Math.max(0, each), 0)
  }
  const named = markup.elements('body').find((node) => sizeOf(node) >= sizeOf(found) * LEAST_OF_BODY)
  const element = named ?? found
  return { element, furniture, size: sizeOf(element) }
}

/** Share of the running text below which the element that the site's markup names is taken for another box. */
const LEAST_OF_BODY = 0.5

/** Reads like a sentence: long enough, or closed by a full stop of any script. */
export function isProse(text: string): boolean {
  return text.length >= 80 || (text.length >= 25 && /[.!?؟۔。…:؛»”"]$/.test(text))
}

function weight(passage: Passage): number {
  const own = ownText(passage)
  if (linkShare(passage) > 0.5) return -Math.min(passage.text.length, 60)
  if (isProse(passage.text)) return own
  return passage.text.length < 25 ? -8 : own / 4
}

function sums(weights: number[]): number[] {
  const out = [0]
  for (const each of weights) out.push((out.at(-1) ?? 0) + each)
  return out
}

function furnitureIn(
  tree: Tree,
  passages: Passages,
  good: (node: TreeElement) => number,
  all: number,
  markup: SiteMarkup,
): Set<TreeElement> {
  const headlines = [...downwards(tree.root)]
    .filter((node) => node.tag === 'h1')
    .map((node) => passages.range(node).from)
  const holdsHeadline = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return headlines.some((at) => from <= at && at < to)
  }
  const found = new Set<TreeElement>()
  for (const node of downwards(tree.root)) {
    if (!looksLikeFurniture(node) || isMarkedBody(node)) continue
    const share = good(node) / all
    if (
      looksLikeComments(node) ? !holdsHeadline(node) && share < 0.9 : share < 0.4 && !(holdsHeadline(node) && share > 0)
    )
      found.add(node)
  }
  const boxes = [...labelledBoxes(passages).map(({ box }) => box), ...markup.elements('drop')]
  for (const box of boxes) if (good(box) / all < 0.4 && !holdsHeadline(box)) found.add(box)
  return found
}

/** Markup that names the story's text outright. */
function isMarkedBody(node: TreeElement): boolean {
  return attribute(node, 'itemprop')?.split(/\s+/).includes('articleBody') === true
}

/**
 * The element with the greatest sum; a marked body counts half as much again. From there down as long as one child
 * holds nearly all of it.
 */
function heaviest(tree: Tree, passages: Passages, weights: number[]): TreeElement | undefined {
  const total = sums(weights)
  const gain = sums(weights.map((each) => Math.max(0, each)))
  const within = (list: number[], node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (list[to] ?? 0) - (list[from] ?? 0)
  }
  let best: TreeElement | undefined
  let most = 0
  for (const node of downwards(tree.root)) {
    const score = within(total, node) * (isMarkedBody(node) ? 1.5 : 1)
    if (score > most || (best && score === most && score > 0)) [best, most] = [node, score]
  }
  return best && innermost(best, (node) => within(gain, node))
}

function innermost(node: TreeElement, gain: (node: TreeElement) => number): TreeElement {
  const enough = gain(node) * 0.92
  let at = node
  for (;;) {
    const inner = at.children.find((child): child is TreeElement => child.kind === 'element' && gain(child) >= enough)
    if (!inner || STORY_PARTS.has(inner.tag)) return at
    at = inner
  }
}

/** Elements that are a piece of a story even when one holds nearly all of it. */
const STORY_PARTS = new Set(['p', 'blockquote', 'ul', 'ol', 'li', 'span', 'h1', 'h2', 'h3', 'pre'])
