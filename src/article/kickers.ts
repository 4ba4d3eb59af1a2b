import { labelsIn } from '../text/labels'
import { scriptOf } from '../text/language-of'
import { isDateLine } from './date-line'
import { namedAs } from './furniture'
import type { Headline } from './headline'
import { linkShare, type Passage } from './passages'
import type { PageParts } from './roles'

/** Names of elements that hold a kicker. */
export const KICKER_WORDS: ReadonlySet<string> = new Set([
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

/**
 * Lines above the headline that belong to it, in the page's order: what the site's own markup calls so, else the lines
 * right above it; a line named as a kicker may stand below the headline too.
 */
export function kickersOf(
  { passages, markup, lang, titles }: PageParts,
  furniture: ReadonlySet<number>,
  headline: Headline,
): Passage[] {
  const isFree = ({ index, key }: Passage) =>
    !furniture.has(index) && !titles.has(key) && (index < headline.from || index >= headline.to)
  const isNear = ({ index }: Passage) => index >= headline.from - NEAR && index < headline.to + NEAR
  const named = markup.lines('kicker').filter((passage) => isFree(passage) && isNear(passage))
  if (named.length > 0) return named.slice(0, MOST_KICKERS)
  const script = scriptOf(headline.text)
  const block = passages.list[headline.from]?.block
  const above = passages.list.slice(Math.max(0, headline.from - MOST_KICKERS), headline.from)
  const last = above.findLastIndex((passage) => furniture.has(passage.index) || !isKicker(passage))
  const below = passages.list
    .slice(headline.to, headline.to + 3)
    .filter(({ block: around, text }) => namedAs(around, KICKER_WORDS, 2) && text.length < LONGEST_KICKER)
  return [...above.slice(last + 1), ...below]

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

/** Lines around the headline among which its kicker stands. */
const NEAR = 8
const MOST_KICKERS = 4
const LONGEST_KICKER = 200

const NO_KICKER = new Set(['logo', 'date', 'time', 'brand', 'slogan', 'site', 'header', 'masthead'])

function isAddress(text: string): boolean {
  return /(?:^|\s)(?:https?:\/\/|www\.)?[a-z0-9-]+\.[a-z]{2,}(?:\/\S*)?(?:\s|$)/i.test(text)
}
