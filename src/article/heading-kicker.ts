import { labelKey } from '../text/label-key'
import { KICKER_WORDS } from './kickers'
import { downwards, type TreeElement, textOf } from './tree'

/**
 * The kicker that a page sets inside its heading, in an element of its own (`<h1><span class="topline">`): named as one,
 * or left out by what the page calls its headline elsewhere (`claimed`, label keys). Undefined for a plain heading, and
 * where the page calls both together its headline.
 */
export function kickerInside(
  heading: TreeElement,
  text: string,
  claimed: readonly string[],
): { kicker: string; headline: string } | undefined {
  if (claimed.includes(labelKey(text))) return undefined
  let seen = 0
  for (const part of downwards(heading)) {
    if (++seen > MOST_PARTS) return undefined
    const opening = part === heading ? '' : textOf(part)
    if (opening === '' || !text.startsWith(opening)) continue
    const headline = text.slice(opening.length).replace(JOINT, '')
    const isKicker = part.words.some((word) => KICKER_WORDS.has(word)) || claimed.includes(labelKey(headline))
    if (headline !== '' && isKicker) return { kicker: opening.replace(/[\s:]+$/, ''), headline }
  }
  return undefined
}

/**
 * The kicker that a heading opens with ("Winter on the river: The last ferry"), where what the page calls its headline
 * to those who share it (`claimed`) is only the rest. A colon between the two may be set by the style sheet.
 */
export function kickerBefore(text: string, claimed = ''): { kicker: string; headline: string } | undefined {
  if (claimed.length < SHORTEST_HEADLINE || !text.endsWith(claimed)) return undefined
  const kicker = text.slice(0, -claimed.length).replace(/[\s:：–—-]+$/, '')
  return kicker.length > 1 && kicker.length <= LONGEST_KICKER ? { kicker, headline: claimed } : undefined
}

/** Characters. */
const SHORTEST_HEADLINE = 15
const LONGEST_KICKER = 60

/** Elements of a heading; deeper ones are no parts of it. */
const MOST_PARTS = 12

/** What joins the two when they are read aloud. */
const JOINT = /^[\s:–—-]+/
