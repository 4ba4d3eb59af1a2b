import type { Format } from './format'

/** REFI-QDA project exchange: sources, highlights as coded passages, tags as codes; for NVivo, MAXQDA, ATLAS.ti. */
export const format: Format = {
  id: 'qdpx',
  extension: 'qdpx',
  mime: 'application/zip',
  async *write(clippings, facts) {
    const { writeQdpx } = await import('./document/writers')
    yield* writeQdpx(clippings, facts)
  },
}
