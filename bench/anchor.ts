import type { TextQuote } from '../src/annotation/annotation'
import { describe } from '../src/annotation/describe'
import { find } from '../src/annotation/find'
import { type LiveText, liveTextOf } from '../src/annotation/live-text'

/**
 * What measurements from outside load: `describe` turns a range of a page into selectors that survive JSON, `anchor` finds
 * it again. A body that takes the place of another has a text of its own.
 */
export interface Anchoring {
  describe(range: Range, root: Element): TextQuote | null
  anchor(root: Element, selectors: TextQuote): Range | null
}

const texts = new WeakMap<Element, LiveText>()

function textOf(root: Element): LiveText {
  const known = texts.get(root)
  if (known) return known
  const made = liveTextOf(root)
  texts.set(root, made)
  return made
}

const anchoring: Anchoring = {
  describe: (range, root) => describe(range, textOf(root).map()) ?? null,
  anchor: (root, selectors) => {
    const map = textOf(root).map()
    const found = find(selectors, map)
    return (found && map.rangesOf(found.start, found.end)[0]) ?? null
  },
}

Object.assign(globalThis, { __anchor: anchoring })
