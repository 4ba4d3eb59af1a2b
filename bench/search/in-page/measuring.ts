import { numberAt } from '../corpus'
import type { BenchQuery } from '../queries'
import { timedSearch } from './finding'
import { PASSES } from './passes'
import { openedReader } from './stores'
import type { Run } from './tasks'

/** Queries of one kind, each once with nothing in memory and then several times more. */
export interface QueryTimes {
  /** Milliseconds, a query each: the database has just been opened and nothing was asked of it. */
  first: number[]
  /** The best of `PASSES`, all queries of the kind in turn. */
  warm: number[]
  /** How many queries found nothing. */
  empty: number
  /** Queries of which something was not understood. */
  problems: string[]
}

export async function queryTimes(queries: BenchQuery[], { report }: Run): Promise<QueryTimes> {
  const first: number[] = []
  const problems: string[] = []
  let empty = 0
  for (const { typed } of queries) {
    const store = await openedReader()
    const { ms, results } = await timedSearch(store, typed)
    first.push(ms)
    if (results.total === 0) empty += 1
    problems.push(...results.problems.map(({ reason }) => `${typed}: ${reason}`))
    store.close()
  }
  report('each once, with nothing in memory')
  const store = await openedReader()
  const warm = queries.map(() => Number.POSITIVE_INFINITY)
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [place, { typed }] of queries.entries()) {
      const { ms } = await timedSearch(store, typed)
      warm[place] = Math.min(warm[place] ?? ms, ms)
    }
  }
  store.close()
  return { first, warm, empty, problems }
}

/** How much of what must be found is found, over all queries. */
export interface Recall {
  queries: number
  /** Queries that found all that they must. */
  whole: number
  expected: number
  missing: number
  /** Found, though it was not counted on. */
  extra: number
  /** What was typed where something is missing. */
  short: string[]
}

export async function recallOf(queries: BenchQuery[]): Promise<Recall> {
  const store = await openedReader()
  const recall: Recall = { queries: queries.length, whole: 0, expected: 0, missing: 0, extra: 0, short: [] }
  for (const { typed, expected = [] } of queries) {
    const { results } = await timedSearch(store, typed)
    const hits = [...results.hits]
    for (let next = await results.more(200); next.length > 0; next = await results.more(200)) hits.push(...next)
    const found = new Set(hits.map(({ head }) => numberAt(head.address)))
    const missing = expected.filter((number) => !found.has(number)).length
    recall.expected += expected.length
    recall.missing += missing
    recall.extra += found.size - (expected.length - missing)
    if (missing === 0) recall.whole += 1
    else recall.short.push(typed)
  }
  store.close()
  return recall
}

/** Milliseconds a letter, by how many letters stand there. */
export interface TypingTimes {
  short: number[]
  long: number[]
}

/** Words letter by letter. `isAnew`: the database is opened for each word, as by a popup; else once for all. */
export async function typingTimes({ words, isAnew }: { words: string[]; isAnew: boolean }): Promise<TypingTimes> {
  const times: TypingTimes = { short: [], long: [] }
  let store = await openedReader()
  for (const word of words) {
    if (isAnew) {
      store.close()
      store = await openedReader()
    }
    for (let letters = 1; letters <= word.length; letters += 1) {
      const { ms } = await timedSearch(store, word.slice(0, letters))
      times[letters < 3 ? 'short' : 'long'].push(ms)
    }
  }
  store.close()
  return times
}

/** Searches every `pauseMs` until it is stopped; milliseconds each. */
export async function searchesMeanwhile(
  { queries, pauseMs }: { queries: BenchQuery[]; pauseMs: number },
  { signal, report }: Run,
): Promise<number[]> {
  const store = await openedReader()
  const waits: number[] = []
  for (let turn = 0; !signal.aborted; turn += 1) {
    const typed = queries[turn % queries.length]?.typed ?? ''
    const { ms } = await timedSearch(store, typed)
    waits.push(ms)
    report(`${waits.length} searches`)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, pauseMs - ms)))
  }
  store.close()
  return waits
}
