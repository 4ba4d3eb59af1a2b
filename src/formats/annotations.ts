import type { Format } from './format'

/** Highlights and notes as the W3C's Web Annotation model has them, in JSON-LD. */
export const format: Format = {
  id: 'annotations',
  extension: 'jsonld',
  mime: 'application/ld+json',
  async *write(clippings) {
    const { writeAnnotations } = await import('./document/writers')
    yield* writeAnnotations(clippings)
  },
}
