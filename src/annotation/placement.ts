import { type Block, endOf } from './blocks'
import type { Chain } from './chains'
import { endIn, startIn } from './edges'
import type { Wanted } from './wanted'

/** Where the words of a quote would stand if a chain is the right one, and what speaks for it. */
export interface Placement {
  /** Letters of the text: [at, to). */
  at: number
  to: number
  /** The words stand there unchanged. */
  isWhole: boolean
  /** Letters of the words in common. */
  inside: number
  /** Letters in common of what stood before and after. */
  before: number
  after: number
  /** Those that adjoin the words on either side without a gap. */
  adjoining: number
  /** What adjoined the words on either side adjoins itself now, or nearly so. */
  isClosed: boolean
  /** Letters of the text between what stood before and what stood after, as far as they are known: [from, to). */
  room: readonly [from: number, to: number]
}

export function placementOf({ blocks }: Chain, wanted: Wanted, text: string): Placement {
  const { from, to } = wanted
  const shared = (start: number, end: number): number =>
    blocks.reduce((sum, block) => sum + Math.max(0, Math.min(end, endOf(block)) - Math.max(start, block.from)), 0)
  const at = startIn(blocks, wanted, text)
  const end = Math.max(at, endIn(blocks, wanted, text))
  const words = wanted.text.slice(from, to)
  return {
    at,
    to: end,
    isWhole: end - at === words.length && text.startsWith(words, at),
    inside: shared(from, to),
    before: shared(0, from),
    after: shared(to, wanted.text.length),
    adjoining: adjoining(blocks, wanted),
    isClosed: isClosed(blocks, wanted),
    room: roomOf(blocks, wanted, at, end),
  }
}

function roomOf(blocks: readonly Block[], { from, to }: Wanted, at: number, end: number): [number, number] {
  const before = blocks.findLast((block) => block.from < from)
  const after = blocks.find((block) => endOf(block) > to)
  return [
    before ? before.at + Math.min(before.length, from - before.from) : at,
    after ? after.at + Math.max(0, to - after.from) : end,
  ]
}

function adjoining(blocks: readonly Block[], { from, to }: Wanted): number {
  const first = blocks.find((block) => block.from <= from && endOf(block) > from)
  const last = blocks.find((block) => block.from < to && endOf(block) >= to)
  return (first ? from - first.from : 0) + (last ? endOf(last) - to : 0)
}

function isClosed(blocks: readonly Block[], wanted: Wanted): boolean {
  const { from, to } = wanted
  const before = blocks.findLast((block) => block.from < from)
  const after = blocks.find((block) => endOf(block) > to)
  if (!before || !after || endOf(before) < from - FRAYED || after.from > to + FRAYED) return false
  const [start, end] = roomOf(blocks, wanted, 0, 0)
  return end - start <= FRAYED + (to - from) / 4
}

/** Letters that may differ where something was cut out. */
const FRAYED = 16
