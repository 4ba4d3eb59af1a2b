import { type ReadonlySignal, signal } from '@preact/signals'
import type { SearchResults } from '../search/search'

export interface Found extends SearchResults {
  /** What was looked for. */
  query: string
}

/** Quick search: what is typed, and what was found for it. */
export interface Finder {
  /** As typed; '' when no one searches. */
  query: ReadonlySignal<string>
  /** Of the last search that came to its end; missing before the first. */
  found: ReadonlySignal<Found | undefined>
  type(query: string): void
  /** Searches again: something was kept or taken away. */
  again(): void
}

export interface Searching {
  /** Rejects when the signal ends it. */
  search(query: string, signal: AbortSignal): Promise<SearchResults>
  /** What was typed when one was here last. */
  first: string
  /** Keeps what is typed; '' when no one searches any more. */
  remember(query: string): void
}

export function finderOf({ search, first, remember }: Searching): Finder {
  const query = signal(first)
  const found = signal<Found | undefined>(undefined)
  let running = new AbortController()

  async function find(wanted: string): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    const results = await search(wanted, signal).catch(unlessEnded(signal))
    if (results && !signal.aborted) found.value = { ...results, query: wanted }
  }

  function again(): void {
    if (isSearch(query.value)) void find(query.value)
  }

  again()
  return {
    query,
    found,
    again,
    type(typed) {
      query.value = typed
      remember(isSearch(typed) ? typed : '')
      again()
    },
  }
}

/** Spaces alone ask for nothing. */
export function isSearch(query: string): boolean {
  return query.trim() !== ''
}

/** A search that nobody waits for any more ends by rejecting; that is no failure. */
function unlessEnded(signal: AbortSignal): (reason: unknown) => undefined {
  return (reason) => {
    if (!signal.aborted) throw reason
  }
}
