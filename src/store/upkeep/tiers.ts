import type { Segment } from '../../search/segment'

/**
 * Which neighbours become one next, if any: four or more, the smallest first, of which none has more than a third of
 * all (of large ones sixteen); or a single one of which more than a quarter is dead. Wherever a clipping is written again its segment becomes three
 * times as large at least: so that happens a few times at most, however many follow.
 */
export function toMerge(runs: readonly (readonly Segment[])[], dead: readonly number[]): readonly Segment[] {
  for (let tier = 0; tier <= HIGHEST; tier += 1) {
    for (const run of runs) {
      const neighbours = alike(run, tier)
      if (neighbours.length > 0) return neighbours
    }
  }
  const decayed = runs.flat().find((segment) => deadIn(segment, dead) > segment.docs / 4)
  return decayed ? [decayed] : []
}

const FEWEST = 4

/** Docs from which a segment is large: writing it again takes long, and hardly makes a search quicker. */
const LARGE = 4_096
const FEWEST_LARGE = 16

/** Sixteen clippings are tier 0; each is four times as large as the one below. */
function tierOf({ docs }: Segment): number {
  return Math.max(0, Math.floor(Math.log(docs / 16) / Math.log(FEWEST)))
}

/** Some four thousand million clippings. */
const HIGHEST = 14

/** Some in a row that are of no higher tier. */
function alike(run: readonly Segment[], tier: number): readonly Segment[] {
  let from = 0
  for (let at = 0; at <= run.length; at += 1) {
    const segment = run[at]
    if (segment && tierOf(segment) <= tier) continue
    const neighbours = matched(run.slice(from, at))
    if (neighbours.length > 0) return neighbours
    from = at + 1
  }
  return []
}

/** Those beside one that is too large for all may still become one without it. */
function matched(neighbours: readonly Segment[]): readonly Segment[] {
  if (neighbours.length < FEWEST) return []
  const sizes = neighbours.map(({ docs }) => docs)
  const largest = Math.max(...sizes)
  if (largest >= LARGE && neighbours.length < FEWEST_LARGE) return []
  if (3 * largest <= sizes.reduce((sum, docs) => sum + docs, 0)) return neighbours
  const at = sizes.indexOf(largest)
  const before = matched(neighbours.slice(0, at))
  return before.length > 0 ? before : matched(neighbours.slice(at + 1))
}

function deadIn({ from, top }: Segment, dead: readonly number[]): number {
  return dead.filter((doc) => doc >= from && doc <= top).length
}
