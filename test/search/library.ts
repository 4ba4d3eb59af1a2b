import type { Article } from '../../src/article/article'
import type { Clipping } from '../../src/clipping/clipping'
import { type SearchOptions, type SearchResults, search } from '../../src/search/search'
import { sampleClipping } from '../clipping/sample'
import { type MemoryIndex, memoryIndex } from './memory-index'

/** Clippings given newest first. */
export function libraryOf(...clippings: Clipping[]): MemoryIndex {
  const index = memoryIndex()
  index.addSegment(clippings.toReversed())
  return index
}

/** The day of the tests. */
export const WHEN = { now: Date.UTC(2026, 10, 22, 9), zone: 'Asia/Tehran' }

/** Searches as on that day. */
export function searched(
  typed: string,
  library: MemoryIndex,
  options: Partial<SearchOptions> = {},
): Promise<SearchResults> {
  return search(typed, library, { ...WHEN, ...options })
}

/** A clipping of which only this text can be found. */
export function storyOf(text: string, id = '01'): Clipping {
  return { ...bare({ blocks: [{ kind: 'paragraph', text }] }), id }
}

/** A clipping without anything to be found but what is given. */
export function bare(parts: Partial<Article>): Clipping {
  const { url, site, dir, sources } = sampleClipping().article
  const article = { url, site: { host: site.host }, dir, sources, headline: '…', blocks: [], ...parts }
  return { ...sampleClipping(), article }
}
