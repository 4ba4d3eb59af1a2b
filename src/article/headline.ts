import { foldedWords, labelKey } from '../text/label-key'
import { scriptOf } from '../text/language-of'
import { type Body, isProse } from './body'
import type { Clues } from './clues'
import { distinctBy } from './distinct'
import { kickerBefore, kickerInside } from './heading-kicker'
import { agreedClaim, claimedHeadlines } from './headline-claims'
import type { HeadlineVariant } from './parts'
import type { Passages } from './passages'
import type { SiteMarkup } from './site-markup'
import { attribute, hasOne, type TreeElement, upwards } from './tree'

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
export function headlineOf(passages: Passages, body: Body, clues: Clues, markup: SiteMarkup): Headline | undefined {
  const claims = distinctBy(claimedHeadlines(clues), keyOf)
  const lines = [...namedLines(markup, body, passages), ...printedLines(passages, body, claims)]
  const printed = bestPrinted(lines, passages, body, claims)
  const start = passages.range(body.element).from
  if (!printed) {
    const [first] = claims
    return first && { ...first, variants: distinctBy(claims, keyOf), from: start, to: start }
  }
  const parted =
    kickerBefore(printed.text, claims.find(({ source }) => source === 'og')?.text) ??
    kickerInside(printed.node, printed.text, claims.map(keyOf))
  const shown = { text: parted?.headline ?? printed.text, source: printed.source }
  const wordings = claimedHeadlines(clues, [printed.text, shown.text])
  const outvoted = agreedClaim(wordings, shown.text, clues)
  // What was parted stays so, where the claim only joins the two again.
  const agreed = parted && outvoted && keyOf(outvoted).endsWith(keyOf(shown)) ? undefined : outvoted
  const chosen = agreed ?? wordings.find((claim) => keyOf(claim) === keyOf(shown) && isBetterParted(claim, shown))
  return {
    ...(chosen ?? shown),
    ...(parted && { kicker: parted.kicker }),
    variants: distinctBy([...(chosen ? [chosen] : []), shown, ...wordings], keyOf),
    from: printed.from,
    to: printed.to,
  }
}

function keyOf({ text }: Pick<HeadlineVariant, 'text'>): string {
  return labelKey(text)
}

/** The same letters in more words, or with a joint: the style sheet may part or join two elements of a heading. */
function isBetterParted(claim: HeadlineVariant, { text }: HeadlineVariant): boolean {
  const words = (line: string) => foldedWords(line).split(' ').length
  const joints = (line: string) => line.match(/[^\s.…]\s?[:–—|-]\s?(?=\S)/g)?.length ?? 0
  return words(claim.text) > words(text) || (words(claim.text) === words(text) && joints(claim.text) > joints(text))
}

interface Printed {
  text: string
  node: TreeElement
  source: HeadlineVariant['source']
  from: number
  to: number
}

const TITLE_WORDS = new Set(['title', 'headline', 'titr', 'titre', 'heading', 'tit', 'lblhead', 'baslik'])
const HEADINGS = new Set(['h2', 'h3', 'h4'])
const LONGEST_HEADLINE = 400
const MOST_LINES = 4
const MOST_CANDIDATES = 300

function printedLines(passages: Passages, body: Body, claims: HeadlineVariant[]): Printed[] {
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
  for (const node of passages.boxes) {
    const { from, to } = node
    if (from >= until) break
    if (to - from > MOST_LINES) continue
    if (node.tag === 'h1') add(node, 'h1', from, to)
    else if (HEADINGS.has(node.tag) || hasOne(node.words, TITLE_WORDS) || isNamedHeadline(node))
      add(node, 'dom', from, to)
  }
  // A page without headings, and a headline that two elements share: lines that say what the page claims.
  const keys = claims.map(({ text }) => labelKey(text))
  const isClaimed = (key: string) => keys.some((claim) => claim === key || (key.length >= 15 && claim.startsWith(key)))
  for (let from = 0; from < until; from++) {
    const opening = passages.list[from]?.key ?? ''
    if (!keys.some((claim) => claim.startsWith(opening))) continue
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
  const scored = lines.map((line) => ({ line, score: score(line) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, each) => (each.score > (top?.score ?? 2) ? each : top),
    undefined,
  )
  return best?.line

  /** A headline leads to its story or nowhere: what leads to the front page is the site's name. */
  function leadsHome(line: Printed): boolean {
    return passages.list
      .slice(line.from, line.to)
      .some(({ marks }) => marks.some(({ href }) => /^(?:https?:\/\/[^/]*)?\/?$/.test(href ?? '-')))
  }

  function score(line: Printed): number {
    const key = labelKey(line.text)
    const equal = keys.some((claim) => claim === key)
    const partly = keys.some((claim) => claim.includes(key) || key.includes(claim)) && key.length > 12
    const level = line.node.tag === 'h1' ? 3 : line.node.tag === 'h2' ? 1.5 : 1
    const sameScript = script === undefined || scriptOf(line.text) === script ? 1.5 : -3
    const inFurniture = body.furnitureLines.has(line.from) ? -4 : 0
    // Where a page ends its path with its name for search engines, that is a list's last item.
    const inPath = [...upwards(line.node)].slice(0, 3).some(({ tag }) => tag === 'li') ? -2 : 0
    const words = line.text.split(' ').length
    const length = words < 3 ? -1.5 : words > 40 ? -2 : 0.5
    // Below the story's first sentences stand its subheads.
    const late = opens >= 0 && line.from > opens + 1 ? -3 : 0
    return (
      level +
      sameScript +
      inFurniture +
      inPath +
      length +
      late +
      (line.source === 'site' ? 6 : 0) +
      (leadsHome(line) ? -5 : 0) +
      (isNamedHeadline(line.node) ? 1 : 0) +
      (equal ? 5 : partly ? 3 : 0)
    )
  }
}
