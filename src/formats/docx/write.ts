import { dayOf } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { chapterOf } from '../document/chapter'
import { inDigits } from '../document/chapter-markup'
import { dayInWords } from '../document/facts'
import { bySection, directionOfMost, type IndexEntry, indexEntry, type Section } from '../document/sections'
import { type Words, wordsFor } from '../document/words'
import type { ExportFacts } from '../format'
import { clippingPages, ours } from './clipping-pages'
import type { Paper, Paragraph } from './paper'
import { apartList, apartRuns, scriptRuns } from './script-runs'

/** All of it is held: a Word document is written as a whole. */
export async function* writeBulletin(
  clippings: AsyncIterable<Clipping>,
  { exportedAt, lang }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const words = wordsFor(lang)
  const entries: IndexEntry[] = []
  const pages: Paper[][] = []
  for await (const clipping of clippings) {
    const chapter = chapterOf(clipping, words)
    const entry = indexEntry(chapter, entries.length + 1)
    entries.push(entry)
    pages.push(clippingPages(chapter, anchorOf(entry), words))
  }
  const sections = bySection(entries)
  const papers = [
    ...coverOf(words, entries.length, exportedAt),
    ...indexOf(sections, words),
    ...sections.flatMap((section) => section.entries.flatMap(({ number }) => pages[number - 1] ?? [])),
  ]
  const title = `${words.title} ${new Date(exportedAt).toISOString().slice(0, 10)}`
  const dir = directionOfMost(entries, words.dir)
  const { wordDocument } = await import('./word-document')
  yield await wordDocument(papers, { title, dir, lang: words.lang })
}

/** `exportedAt`: milliseconds since 1970, UTC. */
function coverOf(words: Words, count: number, exportedAt: number): Paragraph[] {
  return [
    ours('title', words.title, words),
    ours('source', `${words.exported}: ${dayInWords(exportedAt, words)}`, words),
    ours('source', `${words.clippings}: ${inDigits(count, words)}`, words),
  ]
}

function indexOf(sections: readonly Section[], words: Words): Paragraph[] {
  const isFlat = sections.length === 1 && sections[0]?.name === undefined
  const contents = { ...ours('section', words.contents, words), startsPage: true as const }
  let number = 0
  const parts = sections.flatMap(({ name, entries }) => {
    const heading = isFlat ? [] : [ours('heading', name ?? words.otherSections, words)]
    const items = entries.map((entry) => {
      number += 1
      return itemOf(entry, number, words)
    })
    return [...heading, ...items]
  })
  return [contents, ...parts]
}

/** Runs as the index does, whatever the direction of the headline. */
function itemOf(entry: IndexEntry, number: number, words: Words): Paragraph {
  const { headline, lang, source, published } = entry
  const days = published ? dayOf(published, lang, words.lang).map(({ text }) => text) : []
  const runs = [
    ...scriptRuns(`${inDigits(number, words)}. `, words.dir),
    ...apartRuns(headline, words.dir, { to: anchorOf(entry), ...(lang && { lang }) }),
    ...scriptRuns(' · ', words.dir),
    ...apartList([source, ...days], ' · ', words.dir),
  ]
  return { kind: 'paragraph', style: 'body', dir: words.dir, runs }
}

function anchorOf({ number }: IndexEntry): string {
  return `clipping-${number}`
}
