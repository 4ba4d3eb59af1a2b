import type { Format } from './format'

/** EPUB 3: one book, a chapter a clipping, for readers and telephones. */
export const format: Format = {
  id: 'epub',
  extension: 'epub',
  mime: 'application/epub+zip',
  async *write(clippings, facts) {
    const { writeEpub } = await import('./document/writers')
    yield* writeEpub(clippings, facts)
  },
}
