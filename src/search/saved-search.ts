import { list, oneOf, optional, record, type Schema, text } from '../clipping/schema'
import { fail } from '../result'

/** The best first, or the newest story, or what was kept last. */
export const SEARCH_ORDERS = ['rank', 'published', 'kept'] as const

export type SearchOrder = (typeof SEARCH_ORDERS)[number]

/** A search that a reader wants to ask again. */
export interface SavedSearch {
  /** Never empty. */
  name: string
  /** As it was typed; never empty. */
  query: string
  /** The best first if missing. */
  order?: SearchOrder
}

/** How many are kept; and UTF-16 units of the name of one, and of what it asks. */
export const MOST_SAVED = 100
export const LONGEST_NAME = 200
export const LONGEST_QUERY = 2_000

/** An order of unknown origin. */
export const orderSchema: Schema<SearchOrder> = orUnfit(oneOf(...SEARCH_ORDERS))

const savedSearch = record<SavedSearch>({
  name: text(LONGEST_NAME),
  query: text(LONGEST_QUERY),
  order: optional(orderSchema),
})

const some = orUnfit(list(orUnfit(savedSearch)))

/** Saved searches of unknown origin: one that cannot be read takes no other with it, and those beyond `MOST_SAVED` are left out. */
export const savedSearchesSchema: Schema<SavedSearch[]> = (raw) =>
  some(Array.isArray(raw) ? raw.slice(0, MOST_SAVED) : raw)

function orUnfit<Value>(schema: Schema<Value>): Schema<Value> {
  return (raw) => {
    const read = schema(raw)
    return read.ok ? read : fail('unfit')
  }
}
