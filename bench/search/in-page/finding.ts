import { type SearchResults, search } from '../../../src/search/search'
import type { SearchLibrary } from '../../../src/search/search-library'

/** What the popup shows at once. */
const ROWS = 8

export interface Timed {
  /** Milliseconds until the first rows are there, with heads and snippets. */
  ms: number
  results: SearchResults
}

export async function timedSearch(
  { library }: { library: SearchLibrary },
  typed: string,
  signal?: AbortSignal,
): Promise<Timed> {
  const options = { limit: ROWS, now: Date.now(), zone: 'Asia/Tehran', ...(signal && { signal }) }
  const begun = performance.now()
  const results = await search(typed, library, options)
  return { ms: performance.now() - begun, results }
}
