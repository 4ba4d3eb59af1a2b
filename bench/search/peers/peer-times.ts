import { PASSES } from '../in-page/passes'
import type { BenchQuery } from '../queries'

/** Milliseconds, a query each. */
export interface PeerTimes {
  /** The first time that it is asked, after all those before it. */
  first: number[]
  /** The best of `PASSES`, the first not counted. */
  warm: number[]
  /** How many queries found nothing. */
  empty: number
}

/** `ask` gives how many rows were found. */
export async function peerTimes(
  queries: readonly BenchQuery[],
  ask: (query: BenchQuery) => number | Promise<number>,
): Promise<PeerTimes> {
  const times: PeerTimes = { first: [], warm: queries.map(() => Number.POSITIVE_INFINITY), empty: 0 }
  for (let pass = 0; pass <= PASSES; pass += 1) {
    for (const [place, query] of queries.entries()) {
      const begun = performance.now()
      const found = await ask(query)
      const ms = performance.now() - begun
      if (pass > 0) times.warm[place] = Math.min(times.warm[place] ?? ms, ms)
      else times.first.push(ms)
      if (pass === 0 && found === 0) times.empty += 1
    }
  }
  return times
}
