import type { Placement } from './placement'
import type { SearchedText } from './searched-text'
import type { Wanted } from './wanted'

/**
 * Which of several copies between what stood before and what stood after is the one that was marked. Words that share
 * their line with others stand with those. Of whole lines it is one that is in no `<aside>`, and the last: copies are put
 * before a text (teasers, pull quotes), seldom after it.
 */
export function originalOf(placement: Placement, wanted: Wanted, { letters, isAside }: SearchedText): number {
  const { from, to, lines } = wanted
  const [start, end] = placement.room
  if (!placement.isWhole || lines[from] !== from || lines[to] !== to) return placement.at
  const words = wanted.text.slice(from, to)
  if (words.length > LONGEST) return placement.at
  const room = letters.text.slice(start, end)
  const copies: number[] = []
  for (let at = room.indexOf(words); at >= 0 && copies.length < MOST; at = room.indexOf(words, at + words.length)) {
    copies.push(start + at)
  }
  return copies.findLast((copy) => !isAside(copy)) ?? copies.at(-1) ?? placement.at
}

/** Letters of a pull quote or a teaser, and how many of them are looked at in one place. */
const LONGEST = 2_000
const MOST = 16
