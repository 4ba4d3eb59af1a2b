import type { Format } from './format'

/** One page to read and to print; nothing in it runs, and nothing is fetched for it. */
export const format: Format = {
  id: 'html',
  extension: 'html',
  mime: 'text/html',
  async *write(clippings, facts) {
    const { writeHtml } = await import('./document/writers')
    yield* writeHtml(clippings, facts)
  },
}
