import { teaserCards } from './cards'
import {
  commonWords,
  framesIn,
  furnitureByName,
  isSurelyFurniture,
  labelledBoxes,
  looksLikeComments,
} from './furniture'
import { linkShare, type Passage, type Passages } from './passages'
import type { SiteMarkup } from './site-markup'
import type { Tree, TreeElement } from './tree'

/** Where the story stands. */
export interface Body {
  /** The smallest element that holds the story. */
  element: TreeElement
  /** Elements that are furniture, wherever they stand: no passage inside is the story's. */
  furniture: ReadonlySet<TreeElement>
  /** Indices of the lines in them. */
  furnitureLines: ReadonlySet<number>
  /** Characters of running text in the element. */
  size: number
}

/**
 * Finds the element whose passages are most story and least anything else: each passage weighs its own characters if
 * it reads like running text and counts against its element if it is a list of links or lies in furniture. The element
 * that the site's own markup names is believed if it holds a good part of that. Linear in the page. Undefined for a page
 * without running text.
 */
export function bodyOf(tree: Tree, passages: Passages, markup: SiteMarkup, url: string): Body | undefined {
  const raw = sums(passages.list.map((passage) => Math.max(0, weight(passage))))
  if (!raw.at(-1)) return undefined
  const good = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (raw[to] ?? 0) - (raw[from] ?? 0)
  }
  const furniture = furnitureIn(tree, passages, good, markup, url)
  const furnitureLines = linesIn([...furniture].map((node) => passages.range(node)))
  const weights = passages.list.map((passage, i) =>
    furnitureLines.has(i) ? -Math.min(passage.text.length, 100) : weight(passage),
  )
  const found = heaviest(passages, weights)
  if (!found) return undefined
  const sizeOf = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return weights.slice(from, to).reduce((sum, each) => sum + Math.max(0, each), 0)
  }
  const named = markup.elements('body').find((node) => sizeOf(node) >= sizeOf(found) * LEAST_OF_BODY)
  const element = named ?? found
  return { element, furniture, furnitureLines, size: sizeOf(element) }
}

/** Each line once, however deep the boxes that hold it lie in one another. */
function linesIn(ranges: { from: number; to: number }[]): Set<number> {
  const lines = new Set<number>()
  let reached = 0
  for (const { from, to } of ranges.sort((a, b) => a.from - b.from)) {
    for (let i = Math.max(from, reached); i < to; i++) lines.add(i)
    reached = Math.max(reached, to)
  }
  return lines
}

/** Share of the running text below which the element that the site's markup names is taken for another box. */
const LEAST_OF_BODY = 0.5

/** Reads like a sentence: long enough, or closed by a full stop of any script. */
export function isProse(text: string): boolean {
  const breadth = breadthOf(text)
  return breadth >= 80 || (breadth >= 25 && /[.!?؟۔。।…:؛»”"」]$/.test(text))
}

/** Characters, as many as the text would take in letters: an ideograph says what two or three letters do. */
export function breadthOf(text: string): number {
  if (!IDEOGRAPH.test(text)) return text.length
  let breadth = 0
  for (let i = 0; i < text.length; i++) breadth += text.charCodeAt(i) >= 0x3040 ? 2.5 : 1
  return breadth
}

const IDEOGRAPH = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/

function weight(passage: Passage): number {
  const own = breadthOf(passage.text) * (1 - linkShare(passage))
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
  markup: SiteMarkup,
  url: string,
): Set<TreeElement> {
  const framed = outermost(framesIn(tree)).reduce((sum, node) => sum + good(node), 0)
  const all = good(tree.root) - framed >= SHORTEST_STORY ? good(tree.root) - framed : good(tree.root)
  const headlines = new Set(tree.tagged('h1').map(({ from }) => from))
  const headlinesBefore = sums(passages.list.map(({ index }) => (headlines.has(index) ? 1 : 0)))
  const holdsHeadline = (node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (headlinesBefore[to] ?? 0) > (headlinesBefore[from] ?? 0)
  }
  const found = new Set<TreeElement>()
  const common = commonWords(tree, passages, good, all)
  for (const node of furnitureByName(tree, common)) {
    if (isMarkedBody(node)) continue
    const share = isSurelyFurniture(node) && all < good(tree.root) ? 0 : good(node) / all
    if (
      looksLikeComments(node) ? !holdsHeadline(node) && share < 0.9 : share < 0.4 && !(holdsHeadline(node) && share > 0)
    )
      found.add(node)
  }
  const boxes = [
    ...labelledBoxes(passages).map(({ box }) => box),
    ...markup.elements('drop'),
    ...teaserCards(tree, passages, good, url),
  ]
  for (const box of boxes) if (good(box) / all < 0.4 && !holdsHeadline(box)) found.add(box)
  for (const node of laterArticles(tree, (node) => holdsHeadline(node) && good(node) >= SHORTEST_STORY)) found.add(node)
  return found
}

/** Stories that a page hangs below the one that was asked for, each an `<article>` with a headline of its own. */
function laterArticles(tree: Tree, isStory: (node: TreeElement) => boolean): TreeElement[] {
  return outermost(tree.tagged('article').filter(isStory)).slice(1)
}

/** Those that are inside no other one of them; in the order of the page what is inside follows its box. */
function outermost(nodes: readonly TreeElement[]): TreeElement[] {
  const found: TreeElement[] = []
  let reached = 0
  for (const node of nodes) {
    if (node.from < reached) continue
    found.push(node)
    reached = node.to
  }
  return found
}

/** Characters of running text below which a page without its frame has no story. */
const SHORTEST_STORY = 100

/** Markup that names the story's text outright. */
function isMarkedBody(node: TreeElement): boolean {
  return node.itemprop.includes('articleBody') && node.itemprop.split(/\s+/).includes('articleBody')
}

/**
 * The element with the greatest sum; a marked body counts half as much again. From there down as long as one child
 * holds nearly all of it.
 */
function heaviest(passages: Passages, weights: number[]): TreeElement | undefined {
  const total = sums(weights)
  const gain = sums(weights.map((each) => Math.max(0, each)))
  const within = (list: number[], node: TreeElement) => {
    const { from, to } = passages.range(node)
    return (list[to] ?? 0) - (list[from] ?? 0)
  }
  let best: TreeElement | undefined
  let most = 0
  for (const node of passages.boxes) {
    const score = within(total, node) * (isMarkedBody(node) ? 1.5 : 1)
    if (score > most || (best && score === most && score > 0)) [best, most] = [node, score]
  }
  if (!best) return undefined
  const gained = (node: TreeElement) => within(gain, node)
  const inner = innermost(best, gained)
  return withItsTwins(inner, gained)
}

/**
 * A story that goes on in siblings of one make (columns, sections between which a wall or a box stands): the element
 * that holds them all.
 */
function withItsTwins(node: TreeElement, gain: (node: TreeElement) => number): TreeElement {
  let found = node
  let enough = gain(node) * LEAST_IN_TWINS
  for (let at = node; at.parent && at.tag !== 'article' && at.tag !== 'main'; at = at.parent) {
    const [parent, make] = [at.parent, makeOf(at)]
    const own = at
    const twins = parent.children.reduce(
      (sum, child) =>
        sum + (child.kind === 'element' && child !== own && makeOf(child) === make ? Math.max(0, gain(child)) : 0),
      0,
    )
    if (twins < enough) continue
    found = parent
    enough = gain(found) * LEAST_IN_TWINS
  }
  return found
}

/** Share of what is known of the story that its twins must add. */
const LEAST_IN_TWINS = 0.2

/** Tag and first names, numbers left out: siblings that agree are set alike. */
function makeOf({ tag, words }: TreeElement): string {
  const names = words.filter((word) => !/\d/.test(word))
  return names.length === 0 ? `${tag}?` : `${tag} ${names.slice(0, 4).join(' ')}`
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
