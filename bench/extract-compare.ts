/** What one page gave to a measure: ours, a peer's, and the host that the page is of. */
export interface Pair {
  host: string
  ours: number
  theirs: number
}

/** A difference of means, ours less the peer's, and where 95 of 100 samples of the same kind would lie. */
export interface Difference {
  pages: number
  difference: number
  low: number
  high: number
}

/**
 * The paired difference and its bootstrap interval. Whole hosts are drawn, with replacement: pages of one site are alike,
 * so that ten of them say hardly more than one. The draws are the same each time. Undefined without pages.
 */
export function pairedDifference(pairs: readonly Pair[], draws = DRAWS): Difference | undefined {
  if (pairs.length === 0) return undefined
  const hosts = [...grouped(pairs, ({ host }) => host).values()].map((of) => ({
    pages: of.length,
    sum: of.reduce((sum, { ours, theirs }) => sum + ours - theirs, 0),
  }))
  const random = randomFrom(SEED)
  const means: number[] = []
  for (let i = 0; i < draws; i++) {
    let [pages, sum] = [0, 0]
    for (let j = 0; j < hosts.length; j++) {
      const host = hosts[Math.floor(random() * hosts.length)]
      pages += host?.pages ?? 0
      sum += host?.sum ?? 0
    }
    means.push(sum / pages)
  }
  means.sort((a, b) => a - b)
  const at = (share: number) => means[Math.min(means.length - 1, Math.floor(share * means.length))] ?? 0
  const all = hosts.reduce((sum, host) => sum + host.sum, 0)
  return { pages: pairs.length, difference: all / pairs.length, low: at(0.025), high: at(0.975) }
}

/** Things by their key, keys in the order of their first thing; `Map.groupBy` is not in every Node that runs this. */
export function grouped<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing)) ?? []
    if (group.length === 0) groups.set(keyOf(thing), group)
    group.push(thing)
  }
  return groups
}

const DRAWS = 2000
const SEED = 20_261_122

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
