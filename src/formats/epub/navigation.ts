import { inDigits } from '../document/chapter-markup'
import { dayInWords } from '../document/facts'
import { tag } from '../document/html'
import type { IndexEntry, Section } from '../document/sections'
import type { Words } from '../document/words'
import { escaped } from '../xml/xml'
import { chapterFile, xhtmlPage } from './page'

/** `exportedAt`: milliseconds since 1970, UTC. */
export function titlePage(words: Words, count: number, exportedAt: number): string {
  const body = tag(
    'section',
    { 'epub:type': 'titlepage' },
    [
      tag('h1', {}, escaped(words.title)),
      tag('p', {}, escaped(`${words.clippings}: ${inDigits(count, words)}`)),
      tag('p', {}, escaped(`${words.exported}: ${dayInWords(exportedAt, words)}`)),
    ].join('\n'),
  )
  return xhtmlPage({ title: words.title, lang: words.lang, dir: words.dir, body })
}

/** The contents: sections with their chapters, or the chapters alone where no page names a section. */
export function navigationOf(sections: readonly Section[], words: Words): string {
  const [only, ...others] = sections
  const isFlat = others.length === 0 && only?.name === undefined
  const items = isFlat
    ? (only?.entries ?? []).map(itemOf)
    : sections.map(({ name, entries }) =>
        tag(
          'li',
          {},
          tag('span', {}, visible(name ?? words.otherSections)) + tag('ol', {}, entries.map(itemOf).join('\n')),
        ),
      )
  const title = tag('li', {}, tag('a', { href: 'title.xhtml' }, escaped(words.title)))
  const body = tag(
    'nav',
    { 'epub:type': 'toc', role: 'doc-toc', id: 'toc' },
    `${tag('h2', {}, escaped(words.contents))}\n${tag('ol', {}, `\n${[title, ...items].join('\n')}\n`)}`,
  )
  return xhtmlPage({ title: words.contents, lang: words.lang, dir: words.dir, body })
}

function itemOf({ number, headline, lang, dir }: IndexEntry): string {
  return tag('li', {}, tag('a', { href: chapterFile(number), lang, dir }, visible(headline)))
}

/** A label of white space alone is none to epubcheck. */
function visible(text: string): string {
  return escaped(text.trim() === '' ? '·' : text)
}
