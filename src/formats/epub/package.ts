import { directionOfMost, languageOfMost, type Section } from '../document/sections'
import type { Words } from '../document/words'
import { element, escaped } from '../xml/xml'
import { chapterFile } from './page'

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

interface Book {
  /** A URN, the same for the same clippings. */
  id: string
  sections: readonly Section[]
  words: Words
  /** Milliseconds since 1970, UTC. */
  exportedAt: number
}

/** What the book consists of, and in which order and direction it is read. */
export function packageOf({ id, sections, words, exportedAt }: Book): string {
  const entries = sections.flatMap((section) => section.entries)
  const chapters = entries.map(({ number }) => number)
  const items = [
    item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
    item('style', 'style.css', 'text/css'),
    item('title', 'title.xhtml', 'application/xhtml+xml'),
    ...chapters.map((number) => item(`chapter-${number}`, chapterFile(number), 'application/xhtml+xml')),
  ]
  const spine = ['title', ...chapters.map((number) => `chapter-${number}`)].map((idref) =>
    element('itemref', { idref }),
  )
  const parts = [
    element(
      'metadata',
      { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
      `\n${metadata(id, words, exportedAt, languageOfMost(entries))}\n`,
    ),
    element('manifest', {}, `\n${items.join('\n')}\n`),
    element('spine', { 'page-progression-direction': directionOfMost(entries, words.dir) }, `\n${spine.join('\n')}\n`),
  ]
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': words.lang,
    dir: words.dir,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('package', attributes, `\n${parts.join('\n')}\n`)}\n`
}

function metadata(id: string, words: Words, exportedAt: number, lang = words.lang): string {
  const at = new Date(exportedAt).toISOString()
  return [
    element('dc:identifier', { id: 'id' }, id),
    element('dc:title', {}, escaped(`${words.title} ${at.slice(0, 10)}`)),
    element('dc:language', {}, escaped(lang)),
    element('dc:creator', {}, 'Borideh'),
    element('dc:date', {}, at),
    element('meta', { property: 'dcterms:modified' }, `${at.slice(0, 19)}Z`),
    element('meta', { property: 'schema:accessMode' }, 'textual'),
    element('meta', { property: 'schema:accessModeSufficient' }, 'textual'),
    element('meta', { property: 'schema:accessibilityHazard' }, 'none'),
    element('meta', { property: 'schema:accessibilityFeature' }, 'tableOfContents'),
  ].join('\n')
}

function item(id: string, href: string, type: string, properties?: string): string {
  return element('item', { id, href, 'media-type': type, properties })
}
