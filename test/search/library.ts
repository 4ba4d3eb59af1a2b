import type { Article } from '../../src/article/article'
import type { Clipping } from '../../src/clipping/clipping'
import { searchTextOf } from '../../src/search/match'
import type { SearchSource } from '../../src/search/search'
import { sampleClipping } from '../clipping/sample'

/** Clippings given newest first, as the store gives them. */
export function libraryOf(...clippings: Clipping[]): SearchSource {
  return {
    rows: async () => clippings.map((clipping) => ({ id: clipping.id, searchText: searchTextOf(clipping) })),
    byId: async (id) => clippings.find((clipping) => clipping.id === id),
  }
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
