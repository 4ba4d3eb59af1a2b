import { type ReadonlySignal, signal } from '@preact/signals'
import type { Problem } from '../search/query/parse'
import type { SearchOrder } from '../search/saved-search'
import type { SearchHit, SearchResults } from '../search/search'

/** What was found: the first of it, and what was asked for since. */
export interface Found {
  /** What was looked for. */
  query: string
  order: SearchOrder
  /** How many clippings were found; `hits` holds the first of them. */
  total: number
  /** There may be more than that. */
  isAtLeast?: true
  hits: readonly SearchHit[]
  /** What of the query was not understood. */
  problems: readonly Problem[]
}

/** Quick search: what is typed, and what was found for it. */
export interface Finder {
  /** As typed; '' when no one searches. */
  query: ReadonlySignal<string>
  order: ReadonlySignal<SearchOrder>
  /** Of the last search that came to its end; missing before the first. */
  found: ReadonlySignal<Found | undefined>
  /** In this order, if one is named; where no one searches any more, the next search begins with the usual one. */
  type(query: string, order?: SearchOrder): void
  sort(order: SearchOrder): void
  /** What is found for what is typed by now, once that is known; undefined if more was typed meanwhile. */
  answer(): Promise<Found | undefined>
  /** Finds the next ones in the same ranking. */
  more(): Promise<void>
  /** Searches again: something was kept or taken away. */
  again(): void
}

/** What a search is asked for. */
export interface Wanted {
  order: SearchOrder
  /** How many hits are wanted at first. */
  limit: number
  /** Ends a search that nobody waits for any more; it then rejects. */
  signal: AbortSignal
}

export type Search = (query: string, wanted: Wanted) => Promise<SearchResults>

export interface Searching {
  search: Search
  /** How many hits are shown at first, and how many are added at a time. */
  first: number
  next: number
  /** What was typed when one was here last. */
  typed: string
  /** The order that a new search begins with. */
  usual: () => SearchOrder
  /** Keeps what is typed; '' when no one searches any more. */
  remember(query: string): void
}

export function finderOf({ search, first, next, typed, usual, remember }: Searching): Finder {
  const query = signal(typed)
  const order = signal(usual())
  const found = signal<Found | undefined>(undefined)
  let results: SearchResults | undefined
  let running = new AbortController()
  let finding: Promise<void> | undefined
  /** What is being added, and to which answer. */
  let adding: { to: SearchResults | undefined; done: Promise<void> } | undefined

  async function find(limit: number): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const wanted = { query: query.peek(), order: order.peek() }
    const answer = await search(wanted.query, { order: wanted.order, limit, signal }).catch(unlessEnded(signal))
    if (!answer || signal.aborted) return
    results = answer
    const { more: _, ...shown } = answer
    found.value = { ...wanted, ...shown }
  }

  function start(limit = first): void {
    if (isSearch(query.peek())) finding = find(limit)
    else running.abort()
  }

  /** A later answer has hits of its own. */
  async function add(): Promise<void> {
    const to = results
    const added = await to?.more(next)
    const shown = found.peek()
    if (to !== results) return
    adding = undefined
    if (added && shown) found.value = withMore(shown, added, added.length < next)
  }

  start()
  return {
    query,
    order,
    found,
    type(typed, wanted) {
      query.value = typed
      order.value = wanted ?? (isSearch(typed) ? order.peek() : usual())
      remember(isSearch(typed) ? typed : '')
      start()
    },
    sort(wanted) {
      order.value = wanted
      start()
    },
    async answer() {
      const asked = query.peek()
      await finding
      const answer = found.peek()
      return answer?.query === asked && query.peek() === asked ? answer : undefined
    },
    more() {
      if (!adding || adding.to !== results) adding = { to: results, done: add() }
      return adding.done
    },
    again: () => start(Math.max(first, found.peek()?.hits.length ?? 0)),
  }
}

/** Spaces alone ask for nothing. */
export function isSearch(query: string): boolean {
  return query.trim() !== ''
}

/** Whether there is more to be found than is shown. */
export function hasMore({ hits, total, isAtLeast }: Found): boolean {
  return isAtLeast === true || hits.length < total
}

/** `isEnd`: nothing comes after these. Clippings that went since they were counted are not missed. */
function withMore({ isAtLeast, ...found }: Found, added: readonly SearchHit[], isEnd: boolean): Found {
  const hits = [...found.hits, ...added]
  if (isEnd) return { ...found, hits, total: hits.length }
  return { ...found, hits, total: Math.max(found.total, hits.length), ...(isAtLeast && { isAtLeast }) }
}

/** A search that nobody waits for any more ends by rejecting; that is no failure. */
function unlessEnded(signal: AbortSignal): (reason: unknown) => undefined {
  return (reason) => {
    if (!signal.aborted) throw reason
  }
}
