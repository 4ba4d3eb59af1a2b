import { deflateSync, inflateSync } from 'fflate'
import type { Clipping } from '../../clipping/clipping'
import { chapterOf } from '../document/chapter'
import { type ChapterPlace, chapterMarkup } from '../document/chapter-markup'
import { tag } from '../document/html'
import { bySection, directionOfMost, type IndexEntry, indexEntry } from '../document/sections'
import { STYLE } from '../document/style'
import { type Words, wordsFor } from '../document/words'
import type { ExportFacts } from '../format'
import { escaped } from '../xml/xml'
import { contentsOf, titleOf } from './contents'
import { policyFor } from './policy'

/** The contents come first, so the articles are held until all are known, packed: a quarter of their size. */
export async function* writeHtml(
  clippings: AsyncIterable<Clipping>,
  { exportedAt, lang }: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const words = wordsFor(lang)
  const entries: IndexEntry[] = []
  const packed: Uint8Array<ArrayBuffer>[] = []
  for await (const clipping of clippings) {
    const number = entries.length + 1
    const { entry, markup } = articleOf(clipping, number, words)
    entries.push(entry)
    packed.push(deflateSync(encoder.encode(markup), { level: 1 }))
  }
  const sections = bySection(entries)
  const top = [titleOf(words, entries.length, exportedAt), contentsOf(sections, words)].join('\n')
  const dir = directionOfMost(entries, words.dir)
  yield encoder.encode(`<!DOCTYPE html>\n<html lang="${words.lang}" dir="${dir}">\n${headOf(words)}\n<body>\n${top}\n`)
  for (const { entries } of sections) {
    for (const { number } of entries) {
      const bytes = packed[number - 1]
      if (bytes) yield inflateSync(bytes)
    }
  }
  yield encoder.encode('</body>\n</html>\n')
}

function articleOf(clipping: Clipping, number: number, words: Words): { entry: IndexEntry; markup: string } {
  const chapter = chapterOf(clipping, words)
  const entry = indexEntry(chapter, number)
  const place: ChapterPlace = {
    words,
    prefix: `c${number}-`,
    noteRef: { role: 'doc-noteref' },
    note: { role: 'doc-footnote' },
  }
  const back = tag(
    'p',
    { class: 'back', lang: words.lang, dir: words.dir },
    tag('a', { href: '#contents' }, escaped(words.backToContents)),
  )
  const inside = `\n${chapterMarkup(chapter, place)}\n${back}\n`
  return { entry, markup: `${tag('article', { id: `c${number}`, lang: entry.lang, dir: entry.dir }, inside)}\n` }
}

function headOf(words: Words): string {
  const parts = [
    tag('meta', { charset: 'utf-8' }),
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policyFor(STYLE) }),
    tag('meta', { name: 'referrer', content: 'no-referrer' }),
    tag('meta', { name: 'viewport', content: 'width=device-width' }),
    tag('title', {}, escaped(words.title)),
    `<style>${STYLE}</style>`,
  ]
  return tag('head', {}, `\n${parts.join('\n')}\n`)
}
