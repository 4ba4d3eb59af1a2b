import { labelKey } from '../text/fold'
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

/** Elements of a heading; deeper ones are no parts of it. */
const MOST_PARTS = 12

/** What joins the two when they are read aloud. */
const JOINT = /^[\s:–—-]+/
