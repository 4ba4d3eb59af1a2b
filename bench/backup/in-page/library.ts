import type { Annotation } from '../../../src/annotation/annotation'
import type { Article, Block } from '../../../src/article/article'
import { type Clipping, clippingOf } from '../../../src/clipping/clipping'
import type { Entry } from '../../../src/clipping/entry'
import { idAfter } from '../../../src/clipping/id'
import { type Corpus, corpusOf, SEED } from '../../search/corpus'
import { chanceOf } from '../../search/random'

/** News that nobody wrote, as somebody keeps it: some kept twice, some with highlights and notes, some in the trash. */
export async function* keptEntries(docs: number): AsyncGenerator<Entry> {
  const corpus = corpusOf(SEED)
  for (let number = 0; number < docs; number += 1) {
    yield { kind: 'clipping', clipping: keptAt(corpus, number), line: number + 1 }
  }
}

/** UTF-8 bytes of a story's text, more or less. */
const STORY = 4_000

function keptAt(corpus: Corpus, number: number): Clipping {
  const chance = chanceOf(SEED + 7, number)
  const made = corpus.clippingAt(number)
  const article = shortened(made.article)
  const now = made.clippedAt
  const random = Uint8Array.from({ length: 10 }, () => chance.below(256))
  const clipping = { ...clippingOf(article, { id: idAfter(undefined, { now, random }), now }), tags: made.tags }
  const earlier = {
    article: { ...article, headline: `${article.headline} …` },
    scope: 'article' as const,
    clippedAt: now - 9_000,
  }
  return {
    ...clipping,
    ...(made.note && { note: made.note }),
    ...(number % 5 === 0 && { annotations: [markOf(article, number, now)] }),
    revisions: number % 10 === 0 ? [earlier] : [],
    ...(number % 25 === 0 && { trashedAt: now + 5 }),
  }
}

function shortened(article: Article): Article {
  const blocks: Block[] = []
  let bytes = 0
  for (const block of article.blocks) {
    if (bytes > STORY) break
    blocks.push(block)
    bytes += new TextEncoder().encode(block.text).length
  }
  return { ...article, blocks }
}

function markOf({ blocks }: Article, number: number, at: number): Annotation {
  const text = blocks[0]?.text ?? '…'
  const quote = { exact: text.slice(5, 60), prefix: text.slice(0, 5), suffix: text.slice(60, 92), hints: {} }
  return { id: `A${number}`, quote, color: 'yellow', tags: [], createdAt: at, updatedAt: at }
}
