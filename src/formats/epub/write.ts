import type { Clipping } from '../../clipping/clipping'
import { chapterOf } from '../document/chapter'
import { type ChapterPlace, chapterMarkup } from '../document/chapter-markup'
import { tag } from '../document/html'
import { bySection, type IndexEntry, indexEntry } from '../document/sections'
import { STYLE } from '../document/style'
import { type Words, wordsFor } from '../document/words'
import type { ExportFacts } from '../format'
import { newDigest } from '../sealed/digest'
import { uuidOf } from '../sealed/uuid'
import { type ZipEntry, zipOf } from '../zip/zip'
import { navigationOf, titlePage } from './navigation'
import { CONTAINER, packageOf } from './package'
import { chapterFile, xhtmlPage } from './page'

export function writeEpub(
  clippings: AsyncIterable<Clipping>,
  facts: ExportFacts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return zipOf(filesOf(clippings, facts), facts.exportedAt)
}

/** `mimetype` is first and not packed, as readers look for it; what tells the order of the chapters comes last. */
async function* filesOf(
  clippings: AsyncIterable<Clipping>,
  { exportedAt, lang }: ExportFacts,
): AsyncGenerator<ZipEntry> {
  const encoder = new TextEncoder()
  const words = wordsFor(lang)
  const entries: IndexEntry[] = []
  const digest = newDigest()
  const file = (path: string, text: string): ZipEntry => ({ path, bytes: encoder.encode(text) })
  yield { ...file('mimetype', 'application/epub+zip'), isStored: true }
  yield file('META-INF/container.xml', CONTAINER)
  yield file('EPUB/style.css', STYLE)
  for await (const clipping of clippings) {
    const number = entries.length + 1
    const { entry, page } = pageOf(clipping, number, words)
    entries.push(entry)
    digest.add(encoder.encode(`${clipping.id}\n`))
    yield file(`EPUB/${chapterFile(number)}`, page)
  }
  const sections = bySection(entries)
  const id = `urn:uuid:${uuidOf('borideh', 'epub', digest.text())}`
  yield file('EPUB/title.xhtml', titlePage(words, entries.length, exportedAt))
  yield file('EPUB/nav.xhtml', navigationOf(sections, words))
  yield file('EPUB/package.opf', packageOf({ id, sections, words, exportedAt }))
}

function pageOf(clipping: Clipping, number: number, words: Words): { entry: IndexEntry; page: string } {
  const chapter = chapterOf(clipping, words)
  const entry = indexEntry(chapter, number)
  const place: ChapterPlace = {
    words,
    prefix: '',
    noteRef: { 'epub:type': 'noteref', role: 'doc-noteref' },
    note: { 'epub:type': 'footnote', role: 'doc-footnote' },
  }
  const body = tag('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, `\n${chapterMarkup(chapter, place)}\n`)
  return { entry, page: xhtmlPage({ title: entry.headline, lang: entry.lang, dir: entry.dir, body }) }
}
