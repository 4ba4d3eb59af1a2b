import { dayOf } from '../../clipping/article-day'
import { inDigits } from '../document/chapter-markup'
import { dayInWords } from '../document/facts'
import { tag } from '../document/html'
import type { IndexEntry, Section } from '../document/sections'
import type { Words } from '../document/words'
import { escaped } from '../xml/xml'

/** `exportedAt`: milliseconds since 1970, UTC. */
export function titleOf(words: Words, count: number, exportedAt: number): string {
  const about = [`${words.clippings}: ${inDigits(count, words)}`, `${words.exported}: ${dayInWords(exportedAt, words)}`]
  const inside = tag('h1', {}, escaped(words.title)) + tag('p', { class: 'source' }, escaped(about.join(' · ')))
  return tag('header', { lang: words.lang, dir: words.dir }, inside)
}

export function contentsOf(sections: readonly Section[], words: Words): string {
  const parts = sections.map(({ name, entries }) => {
    const title = name ?? words.otherSections
    const heading = sections.length > 1 || name !== undefined ? tag('h3', {}, tag('bdi', {}, escaped(title))) : ''
    return heading + tag('ol', {}, entries.map((entry) => itemOf(entry, words)).join(''))
  })
  const heading = tag('h2', {}, escaped(words.contents))
  return tag('nav', { id: 'contents', lang: words.lang, dir: words.dir }, `${heading}\n${parts.join('\n')}`)
}

function itemOf({ number, headline, lang, dir, source, published }: IndexEntry, words: Words): string {
  const link = tag('a', { href: `#c${number}`, lang, dir }, escaped(headline))
  const days = published
    ? dayOf(published, lang, words.lang).map((day) => tag('bdi', { lang: day.lang }, escaped(day.text)))
    : []
  return tag('li', {}, [link, tag('bdi', {}, escaped(source)), ...days].join(' · '))
}
