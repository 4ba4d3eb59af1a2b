import type { Format } from './format'

/** A corpus for Voyant, AntConc and R: a zip of plain texts, one a clipping, with a table of what is known of them. */
export const format: Format = {
  id: 'corpus',
  extension: 'zip',
  mime: 'application/zip',
  async *write(clippings, facts) {
    const { writeCorpus } = await import('./document/writers')
    yield* writeCorpus(clippings, facts)
  },
}
