import { labelKey } from '../text/fold'
import { scriptOf } from '../text/language-of'
import { type Body, isProse } from './body'
import type { Clues } from './clues'
import { distinctBy } from './distinct'
import { kickerInside } from './heading-kicker'
import { strings, value } from './json-ld'
import type { HeadlineVariant } from './parts'
import type { Passages } from './passages'
import type { SiteMarkup } from './site-markup'
import { attribute, downwards, type Tree, type TreeElement } from './tree'

export interface Headline {
  /** One line, joined over line breaks. */
  text: string
  source: HeadlineVariant['source']
  /** A kicker that the heading itself holds, before the headline. */
  kicker?: string
  /** Every wording that the page has, each once. */
  variants: HeadlineVariant[]
  /** The passages that print it; equal when the page prints it nowhere. */
  from: number
  to: number
}

/**
 * The headline among the headings, the structured data and the window title, by agreement: of the printed lines the
 * one that others repeat, that is in the script of the story and stands before it. Undefined when the page names none.
 */
export function headlineOf(
  tree: Tree,
  passages: Passages,
  body: Body,
  clues: Clues,
  markup: SiteMarkup,
): Headline | undefined {
  const claims = claimedHeadlines(clues)
  const lines = [...namedLines(markup, body, passages), ...printedLines(tree, passages, body, claims)]
  const printed = bestPrinted(lines, passages, body, claims)
  const first = claims[0]
  if (!printed && !first) return undefined
  const keys = claims.map(({ text }) => labelKey(text))
  const parted = printed && kickerInside(printed.node, printed.text, keys)
  const text = parted?.headline ?? printed?.text ?? first?.text ?? ''
  const source = printed ? printed.source : (first?.source ?? 'title')
  const variants = distinctBy([...(printed ? [{ text, source }] : []), ...claims], keyOf)
  const at = printed ?? { from: passages.range(body.element).from, to: passages.range(body.element).from }
  return { text, source, ...(parted && { kicker: parted.kicker }), variants, from: at.from, to: at.to }
}

/** A title without the site's name at its end: "Headline - Agency", «تیتر | خبرگزاری». */
function withoutSiteName(title: string, siteNames: string[]): string {
  const parts = title.split(/\s+[|\-–—:»·•/]+\s+/)
  if (parts.length < 2) return title
  const names = siteNames.map(labelKey).filter((name) => name.length > 1)
  const isSite = (part: string) =>
    names.some((name) => labelKey(part) === name || labelKey(part).includes(name) || name.includes(labelKey(part)))
  const kept = parts.filter((part) => !isSite(part))
  if (kept.length === 0 || kept.length === parts.length) return title
  const longest = kept.reduce((best, part) => (part.length > best.length ? part : best))
  const start = title.indexOf(longest)
  // Parts between that belong to the headline stay: only what is cut at the ends goes.
  const first = parts.findIndex((part) => !isSite(part))
  const last = parts.findLastIndex((part) => !isSite(part))
  const from = title.indexOf(parts[first] ?? longest)
  const until = title.lastIndexOf(parts[last] ?? longest) + (parts[last] ?? longest).length
  return from >= 0 && until > from ? title.slice(from, until) : title.slice(start, start + longest.length)
}

function keyOf({ text }: HeadlineVariant): string {
  return labelKey(text)
}

interface Printed {
  text: string
  node: TreeElement
  source: HeadlineVariant['source']
  from: number
  to: number
}

function claimedHeadlines(clues: Clues): HeadlineVariant[] {
  const sites = [
    ...clues.metas('og:site_name'),
    ...clues.metas('application-name'),
    ...strings(value(clues.story, 'publisher')),
  ]
  const bare = (text: string) => withoutSiteName(text, sites)
  const named = (source: HeadlineVariant['source'], texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text ? [{ text: bare(text), source }] : []))
  return distinctBy(
    [
      ...named('json-ld', strings(value(clues.story, 'headline'))),
      ...named('og', [clues.meta('og:title')]),
      ...named('twitter', [clues.meta('twitter:title')]),
      ...named('dom', [clues.meta('headline'), clues.meta('dc.title')]),
      ...named('title', [clues.title]),
    ],
    keyOf,
  )
}

const TITLE_WORDS = new Set(['title', 'headline', 'titr', 'titre', 'heading', 'tit', 'lblhead', 'baslik'])
const LONGEST_HEADLINE = 400
const MOST_LINES = 4
const MOST_CANDIDATES = 300

function printedLines(tree: Tree, passages: Passages, body: Body, claims: HeadlineVariant[]): Printed[] {
  const found: Printed[] = []
  const until = passages.range(body.element).to
  const add = (node: TreeElement, source: HeadlineVariant['source'], from: number, to: number) => {
    const text = passages.list
      .slice(from, to)
      .map((passage) => passage.text)
      .join(' ')
    if (text && text.length <= LONGEST_HEADLINE && found.length < MOST_CANDIDATES)
      found.push({ text, node, source, from, to })
  }
  for (const node of downwards(tree.root)) {
    const { from, to } = passages.range(node)
    if (to === from || to - from > MOST_LINES || from >= until) continue
    if (node.tag === 'h1') add(node, 'h1', from, to)
    else if (/^h[2-4]$/.test(node.tag) || node.words.some((word) => TITLE_WORDS.has(word)) || isNamedHeadline(node))
      add(node, 'dom', from, to)
  }
  // A page without headings, and a headline that two elements share: lines that say what the page claims.
  const keys = claims.map(({ text }) => labelKey(text))
  const isClaimed = (key: string) => keys.some((claim) => claim === key || (key.length >= 15 && claim.startsWith(key)))
  for (let from = 0; from < until; from++) {
    for (const to of [from + 1, from + 2, from + 3]) {
      const lines = passages.list.slice(from, to)
      const node = lines[0]?.block
      if (node && isClaimed(lines.map(({ key }) => key).join(''))) add(node, 'dom', from, to)
    }
  }
  return found
}

/** What the site's own markup calls the headline. */
function namedLines(markup: SiteMarkup, body: Body, passages: Passages): Printed[] {
  const [first, ...others] = markup.lines('headline')
  const node = markup.elements('headline')[0]
  if (!node || !first || first.index >= passages.range(body.element).to) return []
  const lines = [first, ...others.filter(({ index }, i) => index === first.index + i + 1)].slice(0, MOST_LINES)
  const text = lines.map((line) => line.text).join(' ')
  return text.length <= LONGEST_HEADLINE
    ? [{ text, node, source: 'site', from: first.index, to: first.index + lines.length }]
    : []
}

function isNamedHeadline(node: TreeElement): boolean {
  return attribute(node, 'itemprop')?.split(/\s+/).includes('headline') === true
}

function bestPrinted(lines: Printed[], passages: Passages, body: Body, claims: HeadlineVariant[]): Printed | undefined {
  const { from, to } = passages.range(body.element)
  const story = passages.list
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
  const script = scriptOf(story)
  const keys = claims.map(({ text }) => labelKey(text)).filter((key) => key.length > 5)
  const opens = passages.list.findIndex(({ text, index }) => index >= from && index < to && isProse(text))
  const blocked = [...body.furniture].map((node) => passages.range(node))
  const scored = lines.map((line) => ({ line, score: score(line) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, each) => (each.score > (top?.score ?? 2) ? each : top),
    undefined,
  )
  return best?.line

  /** A headline leads to its story or nowhere: what leads to the front page is the site's name. */
  function leadsHome(line: Printed): boolean {
    return passages.list.slice(line.from, line.to).some(({ marks }) => marks.some(({ href }) => href === '/'))
  }

  function score(line: Printed): number {
    const key = labelKey(line.text)
    const equal = keys.some((claim) => claim === key)
    const partly = keys.some((claim) => claim.includes(key) || key.includes(claim)) && key.length > 12
    const level = line.node.tag === 'h1' ? 3 : line.node.tag === 'h2' ? 1.5 : 1
    const sameScript = script === undefined || scriptOf(line.text) === script ? 1.5 : -3
    const inFurniture = blocked.some((range) => range.from <= line.from && line.from < range.to) ? -4 : 0
    const words = line.text.split(' ').length
    const length = words < 3 ? -1.5 : words > 40 ? -2 : 0.5
    // Below the story's first sentences stand its subheads.
    const late = opens >= 0 && line.from > opens + 1 ? -3 : 0
    return (
      level +
      sameScript +
      inFurniture +
      length +
      late +
      (line.source === 'site' ? 6 : 0) +
      (leadsHome(line) ? -5 : 0) +
      (isNamedHeadline(line.node) ? 1 : 0) +
      (equal ? 5 : partly ? 3 : 0)
    )
  }
}
