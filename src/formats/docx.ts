import type { Format } from './format'

/** A press bulletin for Word and LibreOffice: cover, index, one clipping after the other. */
export const format: Format = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  async *write(clippings, facts) {
    const { writeBulletin } = await import('./document/writers')
    yield* writeBulletin(clippings, facts)
  },
}
