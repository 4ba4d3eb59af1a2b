import type { Found } from './match-query'
import { firstFrom } from './matches'
import { NO_DATE } from './segment'
import type { TermMatches } from './term-matches'

/** In which order results come: best first, or the newest story, or what was kept last. */
export type Order = 'rank' | 'published' | 'kept'

/** Everything that was found, in its order; as it was at the moment of searching, whatever is written since. */
export interface Ranking {
  total: number
  /** Docs [from, to), best first. */
  docs(from: number, to: number): number[]
}

/** What ranks nothing ("is:unread") comes as it was kept. Of two that are as good, what was indexed last comes first. */
export async function rankingOf(found: Found, order: Order, terms: TermMatches): Promise<Ranking> {
  const by = order === 'rank' && !found.isRanked ? 'kept' : order
  const keys = by === 'rank' ? found.scores : await columnOf(found.docs, by, terms)
  return ranked(found.docs, keys)
}

type Keys = Uint32Array | Int32Array

async function columnOf(docs: Uint32Array, by: 'published' | 'kept', terms: TermMatches): Promise<Int32Array> {
  const keys = new Int32Array(docs.length).fill(NO_DATE)
  let from = 0
  for (const chunk of await terms.columns()) {
    const column = by === 'kept' ? chunk.orders : chunk.published
    let row = 0
    const top = chunk.docs.at(-1) ?? 0
    for (; from < docs.length && docs[from]! <= top; from += 1) {
      row = firstFrom(chunk.docs, docs[from]!, row)
      if (chunk.docs[row] === docs[from]) keys[from] = column[row]!
    }
  }
  return keys
}

/** The first page is picked out; for more, all is sorted. */
function ranked(docs: Uint32Array, keys: Keys): Ranking {
  const compare = (one: number, other: number) => keys[other]! - keys[one]! || other - one
  let best: ArrayLike<number> = []
  return {
    total: docs.length,
    docs(from, to) {
      const wanted = Math.min(to, docs.length)
      if (wanted > best.length) best = wanted <= FIRST_PAGE ? bestOf(keys, FIRST_PAGE, compare) : allOf(docs, compare)
      const page: number[] = []
      for (let at = from; at < wanted; at += 1) page.push(docs[best[at]!]!)
      return page
    },
  }
}

/** Results that are picked out without sorting all. */
const FIRST_PAGE = 50

/** Rows of the best, best first; keeps the best so far in order and looks whether the next is better than its last. */
function bestOf(keys: Keys, count: number, compare: (one: number, other: number) => number): number[] {
  const best: number[] = []
  for (let row = 0; row < keys.length; row += 1) {
    const last = best[count - 1]
    if (last !== undefined && keys[row]! < keys[last]!) continue
    let at = Math.min(best.length, count - 1)
    if (last !== undefined && compare(last, row) < 0) continue
    while (at > 0 && compare(best[at - 1]!, row) > 0) {
      best[at] = best[at - 1]!
      at -= 1
    }
    best[at] = row
  }
  return best
}

function allOf(docs: Uint32Array, compare: (one: number, other: number) => number): Uint32Array {
  return Uint32Array.from(docs, (_, row) => row).sort(compare)
}
