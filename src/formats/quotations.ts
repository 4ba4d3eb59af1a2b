import type { Clipping } from '../clipping/clipping'
import type { Format } from './format'

/** What is highlighted, word for word with its source, as one plain text: for a letter, a manuscript, any program. */
export const format: Format = {
  id: 'quotations',
  extension: 'txt',
  mime: 'text/plain',
  write,
  copied: write,
}

async function* write(clippings: AsyncIterable<Clipping>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { writeQuotations } = await import('./document/writers')
  yield* writeQuotations(clippings)
}
