import search from 'approx-string-match'
import { type Block, endOf } from './blocks'
import type { Wanted } from './wanted'

/** Letters of a known block that hold the edge of a quote where it is, while what is beyond is compared. */
const PIN = 16
/** Letters of an edge that are compared: more are given up. */
const WIDEST_EDGE = 500

/** The letter of the text with which the words begin, as far as the blocks of a chain tell. */
export function startIn(blocks: readonly Block[], { from, to, text: wanted }: Wanted, text: string): number {
  const first = blocks.find((block) => endOf(block) > from)
  const before = blocks.findLast((block) => endOf(block) <= from)
  if (!first || first.from >= to) return before ? before.at + before.length + from - endOf(before) : 0
  if (first.from <= from) return first.at + from - first.from
  const missing = first.from - from
  const room = first.at - (before ? before.at + before.length : 0)
  const pin = Math.min(PIN, first.length)
  if (missing <= WIDEST_EDGE) {
    const base = first.at - Math.min(room, missing * 2 + 8)
    const heads = search(text.slice(base, first.at + pin), wanted.slice(from, first.from + pin), Math.ceil(missing / 2))
    const head = heads.find((match) => base + match.end === first.at + pin)
    if (head) return base + head.start
  }
  // The first words are others now, where they stood.
  if (before && endOf(before) === from && room <= missing * 2 + 8) return before.at + before.length
  return first.at
}

/** The letter of the text after the last of the words. */
export function endIn(blocks: readonly Block[], { from, to, text: wanted }: Wanted, text: string): number {
  const last = blocks.findLast((block) => block.from < to)
  const after = blocks.find((block) => block.from >= to)
  if (!last || endOf(last) <= from) return after ? after.at - (after.from - to) : text.length
  if (endOf(last) >= to) return last.at + to - last.from
  const missing = to - endOf(last)
  const edge = last.at + last.length
  const room = (after ? after.at : text.length) - edge
  const pin = Math.min(PIN, last.length)
  if (missing <= WIDEST_EDGE) {
    const base = edge - pin
    const tails = search(
      text.slice(base, edge + Math.min(room, missing * 2 + 8)),
      wanted.slice(endOf(last) - pin, to),
      Math.ceil(missing / 2),
    )
    const tail = tails.find((match) => match.start === 0)
    if (tail) return base + tail.end
  }
  if (after && after.from === to && room <= missing * 2 + 8) return after.at
  return edge
}
