import type { Clipping } from '../clipping/clipping'
import { type ClippingHead, headOf } from '../clipping/head'
import { fieldsOf, type SearchedField } from './fields'
import { type Mark, marksOf } from './marks'
import { matchesOf } from './match-query'
import { type Problem, parseQuery } from './query/parse'
import type { Query } from './query/query'
import { type Order, type Ranking, rankingOf } from './ranking'
import { clippingsOf, memoryOf, type SearchLibrary } from './search-library'
import { type Sight, type Snippet, sightOf } from './snippet'
import { termMatches } from './term-matches'
import { isVerbatimIn, type Verbatim } from './verbatim'

export interface SearchOptions {
  order?: Order
  /** How many hits come at once. */
  limit?: number
  /** Ends a search that nobody waits for any more; it then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal
  /** Milliseconds since 1970, UTC, and the IANA name of a time zone: what "yesterday" means. */
  now: number
  zone: string
}

export interface SearchResults {
  /** How many clippings were found. */
  total: number
  /** There may be more: the exact mode reads every text, and stops when it has what is shown. */
  isAtLeast?: true
  hits: SearchHit[]
  /** What was not understood; the rest was looked for. */
  problems: Problem[]
  /** The next hits of the same order, whatever was written meanwhile; none after the last. */
  more(count: number): Promise<SearchHit[]>
}

export interface SearchHit {
  head: ClippingHead
  /** Of the field `where`; without a mark if no words were looked for. */
  snippet: Snippet
  where: SearchedField
}

/** The clippings that a query finds, best first. */
export async function search(
  typed: string,
  library: SearchLibrary,
  { order = 'rank', limit = 20, signal, now, zone }: SearchOptions,
): Promise<SearchResults> {
  const { query, problems } = parseQuery(typed, { now, zone })
  if (!query) return { total: 0, hits: [], problems, more: async () => [] }
  const found = await library.index.at(async (moment) => {
    const terms = termMatches(moment, memoryOf(library))
    const matches = await matchesOf(query, terms)
    return { ranking: await rankingOf(matches, order, terms), verbatim: matches.verbatim }
  })
  signal?.throwIfAborted()
  const reading = hitsOf(query, found, library)
  const hits = await reading.more(limit, signal)
  return { ...reading.count(), hits, problems, more: reading.more }
}

/** What a query finds, and what of it only the texts can tell. */
interface InOrder {
  ranking: Ranking
  verbatim: readonly Verbatim[]
}

/** Goes through a ranking, hit by hit. */
interface Reading {
  more(count: number, signal?: AbortSignal): Promise<SearchHit[]>
  count(): Pick<SearchResults, 'total' | 'isAtLeast'>
}

function hitsOf(query: Query, { ranking, verbatim }: InOrder, library: SearchLibrary): Reading {
  const marks = marksOf(query)
  let read = 0
  let found = 0

  async function more(count: number, signal?: AbortSignal): Promise<SearchHit[]> {
    const hits: SearchHit[] = []
    while (hits.length < count && read < ranking.total) {
      const wanted = verbatim.length > 0 ? READ_AT_ONCE : count - hits.length
      const docs = ranking.docs(read, read + wanted)
      const clippings = await clippingsOf(library, docs)
      signal?.throwIfAborted()
      for (const [at, clipping] of clippings.entries()) {
        if (hits.length === count) break
        read += 1
        if (clipping && isVerbatimIn(clipping, docs[at] ?? 0, verbatim)) hits.push(hitIn(clipping, marks))
      }
    }
    found += hits.length
    return hits
  }

  return {
    more,
    count() {
      if (verbatim.length === 0) return { total: ranking.total }
      return { total: found, ...(read < ranking.total && { isAtLeast: true }) }
    },
  }
}

/** Clippings that the exact mode reads together. */
const READ_AT_ONCE = 25

function hitIn(clipping: Clipping, marks: Mark[]): SearchHit {
  const sight: Sight = sightOf(fieldsOf(clipping), marks)
  return { head: headOf(clipping), ...sight }
}
