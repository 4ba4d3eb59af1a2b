import type { Clipping } from '../clipping/clipping'
import { type ClippingHead, headOf } from '../clipping/head'
import { fieldsOf, type SearchedField } from './fields'
import { matchIn } from './match'
import { type Needle, queryOf } from './query'
import { type Snippet, sightOf } from './snippet'

/** Where clippings are searched; the store is one. */
export interface SearchSource {
  /** Every clipping's search text, newest first. */
  rows(): Promise<readonly SearchRow[]>
  /** Undefined if it went meanwhile. */
  byId(id: string): Promise<Clipping | undefined>
}

export interface SearchRow {
  id: string
  /** See `searchTextOf`. */
  searchText: string
}

export interface SearchResults {
  /** How many clippings were found; `hits` holds the first of them. */
  total: number
  hits: SearchHit[]
}

export interface SearchHit {
  head: ClippingHead
  /** Of the field `where`; has at least one mark. */
  snippet: Snippet
  where: SearchedField
}

export interface SearchOptions {
  /** How many hits are shown. */
  limit?: number
  /** Ends a search that nobody waits for any more; it then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal
}

/** Clippings in which every word of the query stands, newest first. */
export async function search(
  query: string,
  source: SearchSource,
  { limit = 20, signal }: SearchOptions = {},
): Promise<SearchResults> {
  const wanted = queryOf(query)
  if (!wanted) return { total: 0, hits: [] }
  const rows = await source.rows()
  signal?.throwIfAborted()
  const found = rows.flatMap(({ id, searchText }) => {
    const needles = matchIn(searchText, wanted)
    return needles ? [{ id, needles }] : []
  })
  const hits: SearchHit[] = []
  for (const { id, needles } of found.slice(0, limit)) {
    const hit = hitIn(await source.byId(id), needles)
    signal?.throwIfAborted()
    if (hit) hits.push(hit)
  }
  return { total: found.length, hits }
}

function hitIn(clipping: Clipping | undefined, needles: Needle[]): SearchHit | undefined {
  const sight = clipping && sightOf(fieldsOf(clipping), needles)
  return sight && { head: headOf(clipping), ...sight }
}
