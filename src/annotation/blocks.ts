import { SEED, type Seeds } from './seeds'

/** A stretch of letters that two texts have in common, as long as it goes in both directions. */
export interface Block {
  /** In the text. */
  at: number
  /** In what is looked for. */
  from: number
  length: number
}

/** After the last letter of what is looked for. */
export function endOf(block: Block): number {
  return block.from + block.length
}

/**
 * The stretches of at least SEED letters that a text shares with what is looked for, in the text's order: the rarest of
 * them first found, and no more than a bounded work finds.
 */
export function blocksOf(wanted: string, text: string, seeds: Seeds): Block[] {
  const blocks: Block[] = []
  /** For each difference of places: up to where the text is known to be the same. */
  const reached = new Map<number, number>()
  let steps = 0
  for (const from of rarest(wanted, seeds)) {
    for (const at of seeds.placesOf(wanted, from)) {
      if ((reached.get(at - from) ?? -1) > at || !isSame(wanted, from, text, at)) continue
      const block = extended(wanted, from, text, at)
      blocks.push(block)
      reached.set(at - from, block.at + block.length)
      steps += block.length
      if (steps > MOST_STEPS) return inOrder(blocks)
    }
  }
  return inOrder(blocks)
}

/** Seeds of what is looked for are asked for in order of their number in the text, until so many places were seen. */
const MOST_PLACES = 4_000
/** Letters that are compared for one quote. */
const MOST_STEPS = 2_000_000
/** Seeds that are counted: a quote of 100,000 letters needs no more. */
const MOST_SEEDS = 4_000
/** Blocks that are looked at together, the longest of all. */
const MOST_BLOCKS = 256

function rarest(wanted: string, seeds: Seeds): number[] {
  const last = wanted.length - SEED
  const step = Math.ceil((last + 1) / MOST_SEEDS)
  const counted: { from: number; count: number }[] = []
  for (let from = 0; from <= last; from += step) {
    const count = seeds.countOf(wanted, from)
    if (count > 0) counted.push({ from, count })
  }
  counted.sort((a, b) => a.count - b.count)
  let places = 0
  const chosen: number[] = []
  for (const { from, count } of counted) {
    places += count
    if (places > MOST_PLACES) break
    chosen.push(from)
  }
  return chosen.sort((a, b) => a - b)
}

function isSame(wanted: string, from: number, text: string, at: number): boolean {
  for (let i = 0; i < SEED; i++) if (wanted.charCodeAt(from + i) !== text.charCodeAt(at + i)) return false
  return true
}

function extended(wanted: string, from: number, text: string, at: number): Block {
  let before = 0
  while (before < from && before < at && wanted.charCodeAt(from - before - 1) === text.charCodeAt(at - before - 1)) {
    before++
  }
  let after = SEED
  const room = Math.min(wanted.length - from, text.length - at)
  while (after < room && wanted.charCodeAt(from + after) === text.charCodeAt(at + after)) after++
  return { at: at - before, from: from - before, length: before + after }
}

function inOrder(blocks: Block[]): Block[] {
  const longest = blocks.sort((a, b) => b.length - a.length).slice(0, MOST_BLOCKS)
  return longest.sort((a, b) => a.at - b.at || a.from - b.from)
}
