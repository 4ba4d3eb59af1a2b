import { type Block, endOf } from './blocks'
import type { Wanted } from './wanted'

/** Blocks that follow one another in the text as in what is looked for: one place where it may stand. */
export interface Chain {
  /** Never overlapping. */
  blocks: Block[]
  /** Letters in common, less what its gaps cost. */
  score: number
}

/** The best chains without a block in common, the best first. */
export function chainsOf(blocks: readonly Block[], wanted: Wanted): Chain[] {
  const scores: number[] = []
  const before: number[] = []
  for (const [j, block] of blocks.entries()) {
    let [best, from] = [block.length, -1]
    for (let i = j - 1; i >= 0; i--) {
      const earlier = blocks[i]
      if (!earlier || earlier.from >= block.from || earlier.at >= block.at) continue
      const score = (scores[i] ?? 0) + gainOf(earlier, block, wanted.lines)
      if (score > best) [best, from] = [score, i]
    }
    scores.push(best)
    before.push(from)
  }
  const chains: Chain[] = []
  const used = new Set<number>()
  for (const last of blocks.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))) {
    if (used.has(last)) continue
    const links: number[] = []
    for (let i = last; i >= 0 && !used.has(i); i = before[i] ?? -1) links.push(i)
    for (const link of links) used.add(link)
    const rest = before[links.at(-1) ?? -1] ?? -1
    chains.push({
      blocks: parted(
        links.reverse().flatMap((i) => blocks[i] ?? []),
        wanted,
      ),
      score: (scores[last] ?? 0) - (rest >= 0 ? (scores[rest] ?? 0) : 0),
    })
  }
  return chains.sort((a, b) => b.score - a.score).slice(0, MOST_CHAINS)
}

/** The best that are looked at. */
const MOST_CHAINS = 12
/** Letters between two blocks of one chain; what stands between them in the text is a box or two, not half an article. */
const WIDEST_GAP = 4_000

/** What a gap costs whatever its width: more than most stretches that are alike by chance are long. */
const GAP = 4

/** What a block adds to a chain: its letters, less what the gap before it costs. */
function gainOf(earlier: Block, block: Block, lines: Int32Array): number {
  const overlap = overlapOf(earlier, block)
  if (overlap >= block.length) return Number.NEGATIVE_INFINITY
  const inText = block.at + overlap - earlier.at - earlier.length
  const inWanted = block.from + overlap - earlier.from - earlier.length
  if (inText > WIDEST_GAP) return Number.NEGATIVE_INFINITY
  // What is new stands between lines rather than in them.
  const isBetweenLines = inWanted === 0 && (lines[block.from] ?? 0) <= block.from + overlap
  const cost =
    GAP + Math.min(inText, inWanted) / 8 + Math.log2(1 + Math.abs(inText - inWanted)) - (isBetweenLines ? 1 : 0)
  return block.length - overlap - cost
}

function overlapOf(earlier: Block, block: Block): number {
  return Math.max(0, earlier.at + earlier.length - block.at, earlier.from + earlier.length - block.from)
}

/** Blocks without what they have in common with the one before. */
function parted(blocks: readonly Block[], wanted: Wanted): Block[] {
  const parts: Block[] = []
  for (const block of blocks) {
    const earlier = parts.pop()
    if (!earlier) {
      parts.push(block)
      continue
    }
    const cut = cutOf(earlier, block, wanted)
    const later = { at: block.at + cut - block.from, from: cut, length: endOf(block) - cut }
    parts.push({ ...earlier, length: Math.min(earlier.length, cut - earlier.from, later.at - earlier.at) }, later)
  }
  return parts.filter(({ length }) => length > 0)
}

/**
 * From where on, in what is looked for, the later of two blocks counts. When words stand twice in the text now and each
 * block has one of them, the line that they begin is whole in the later one: copies are put before a text (teasers, pull
 * quotes), and before a paragraph rather than into it. When something was cut out, what the texts on both sides of it have
 * in common by chance belongs to the marked words.
 */
function cutOf(earlier: Block, block: Block, { from, lines }: Wanted): number {
  const overlap = overlapOf(earlier, block)
  const line = lines[block.from] ?? block.from
  const isInWanted = endOf(earlier) - block.from === overlap
  if (isInWanted && line < block.from + overlap && line > earlier.from) return line
  return endOf(earlier) <= from && block.from + overlap > from ? Math.max(from, block.from) : block.from + overlap
}
