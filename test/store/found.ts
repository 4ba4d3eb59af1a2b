import { type SearchResults, search } from '../../src/search/search'
import type { WholeReader } from '../../src/store/whole-reader'

/** What a search in the store finds. */
export function found(store: WholeReader, query: string): Promise<SearchResults> {
  return search(query, store.library, { now: 1_760_000_000_000, zone: 'UTC', limit: 1_000 })
}
