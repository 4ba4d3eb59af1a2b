import type { Format } from './format'

/** For Elasticsearch and OpenSearch: a zip of `_bulk` files with their mapping, for archives that outgrow a browser. */
export const format: Format = {
  id: 'elasticsearch',
  extension: 'zip',
  mime: 'application/zip',
  async *write(clippings, facts) {
    const { writeElasticsearch } = await import('./document/writers')
    yield* writeElasticsearch(clippings, facts)
  },
}
