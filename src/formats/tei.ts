import type { Format } from './format'

/** TEI P5, one document a clipping in a zip: for corpora with structure, and for Voyant. */
export const format: Format = {
  id: 'tei',
  extension: 'zip',
  mime: 'application/zip',
  async *write(clippings, facts) {
    const { writeTei } = await import('./document/writers')
    yield* writeTei(clippings, facts)
  },
}
