import type { Clipping } from '../../clipping/clipping'
import { markedStoryOf } from '../../clipping/marked-story'
import { wordsFor } from '../document/words'
import type { ExportFacts } from '../format'
import { clippingNames } from '../zip/clipping-names'
import { type ZipEntry, zipOf } from '../zip/zip'
import { bodyOf } from './body'
import { frontMatterOf } from './front-matter'

export function writeMarkdown(
  clippings: AsyncIterable<Clipping>,
  facts: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipOf(filesOf(clippings, facts), facts.exportedAt)
}

async function* filesOf(clippings: AsyncIterable<Clipping>, { lang }: ExportFacts): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  const nameOf = clippingNames()
  const words = wordsFor(lang)
  for await (const clipping of clippings) {
    const story = markedStoryOf(clipping)
    const note = `${frontMatterOf(clipping, story.article)}\n${bodyOf(clipping, story, words)}`
    yield { path: `${nameOf(story.article)}.md`, bytes: encoder.encode(note) }
  }
}
