import type { Format } from './format'

/** Markdown with YAML in front, a note a clipping in a zip: for Obsidian, and for what else reads plain notes. */
export const format: Format = {
  id: 'markdown',
  extension: 'zip',
  mime: 'application/zip',
  async *write(clippings, facts) {
    const { writeMarkdown } = await import('./document/writers')
    yield* writeMarkdown(clippings, facts)
  },
  async *copied(clippings, facts) {
    const { writeNotes } = await import('./document/writers')
    yield* writeNotes(clippings, facts)
  },
}
