/** Numbers of chance that are the same for a seed, in every browser. */
export interface Chance {
  /** In [0, 1). */
  next(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
  /** True in this share of cases. */
  happens(share: number): boolean
  /** Rejects with an error where there is nothing to pick from. */
  pick<Value>(list: readonly Value[]): Value
}

/** Mulberry32, begun anew for each pair: what is drawn for one number does not hang on those before it. */
export function chanceOf(seed: number, number = 0): Chance {
  const held = Int32Array.of(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35))
  const next = (): number => {
    const state = ((held[0] ?? 0) + 0x6d2b79f5) | 0
    held[0] = state
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    happens: (share) => next() < share,
    pick: (list) => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new Error('There is nothing to pick from.')
      return picked
    },
  }
}
