import type { Clipping } from '../../clipping/clipping'
import { type MarkedStory, markedStoryOf } from '../../clipping/marked-story'
import { type Words, wordsFor } from '../document/words'
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

/** One note after the other, to be pasted. */
export async function* writeNotes(
  clippings: AsyncIterable<Clipping>,
  { lang }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const words = wordsFor(lang)
  let between = ''
  for await (const clipping of clippings) {
    yield encoder.encode(between + noteOf(clipping, markedStoryOf(clipping), words))
    between = '\n'
  }
}

async function* filesOf(clippings: AsyncIterable<Clipping>, { lang }: ExportFacts): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  const nameOf = clippingNames()
  const words = wordsFor(lang)
  for await (const clipping of clippings) {
    const story = markedStoryOf(clipping)
    yield { path: `${nameOf(story.article)}.md`, bytes: encoder.encode(noteOf(clipping, story, words)) }
  }
}

function noteOf(clipping: Clipping, story: MarkedStory, words: Words): string {
  return `${frontMatterOf(clipping, story.article)}\n${bodyOf(clipping, story, words)}`
}
