import type { Article, ArticleDate, Author } from '../../article/article'
import { knownIso } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { uriOf } from '../xml/uri'
import { element, escaped } from '../xml/xml'

/** What is known of an article; the reader's note and tags with it. `exportedAt`: milliseconds since 1970, UTC. */
export function headerOf(clipping: Clipping, article: Article, exportedAt: number): string {
  const file = [
    element('titleStmt', {}, titleOf(article) + authorsOf(article)),
    element('publicationStmt', {}, publication(clipping, article, exportedAt)),
    clipping.note === undefined
      ? ''
      : element('notesStmt', {}, element('note', { type: 'reader' }, escaped(clipping.note))),
    element('sourceDesc', {}, source(article)),
  ]
  const profile = [
    article.lead === undefined ? '' : element('abstract', {}, element('p', {}, escaped(article.lead))),
    article.lang === undefined
      ? ''
      : element('langUsage', {}, element('language', { ident: article.lang }, escaped(article.lang))),
    keywordsOf(clipping, article),
  ].join('')
  return element(
    'teiHeader',
    {},
    `${element('fileDesc', {}, file.join('\n'))}\n${profile && element('profileDesc', {}, profile)}\n`,
  )
}

function publication(clipping: Clipping, { reuseTerms, copyright }: Article, exportedAt: number): string {
  const terms = [copyright, reuseTerms].filter((one) => one !== undefined)
  return [
    element('authority', {}, 'Borideh'),
    element('date', { when: new Date(exportedAt).toISOString() }),
    element('idno', { type: 'borideh' }, escaped(clipping.id)),
    terms.length > 0 ? element('availability', {}, terms.map((text) => element('p', {}, escaped(text))).join('')) : '',
  ].join('')
}

function source(article: Article): string {
  const { site, dateline, published, modified, canonicalUrl, newsCode } = article
  const imprint = [
    dateline === undefined ? '' : element('pubPlace', {}, escaped(dateline)),
    element('publisher', {}, escaped(site.agency?.name ?? site.name ?? site.host)),
    dateOf(published, 'published'),
    dateOf(modified, 'updated'),
  ]
  const parts = [
    element(
      'analytic',
      {},
      [
        titleOf(article),
        authorsOf(article),
        newsCode === undefined ? '' : element('idno', { type: 'newsCode' }, escaped(newsCode)),
      ].join(''),
    ),
    element(
      'monogr',
      {},
      element('title', { level: 'j' }, escaped(site.name ?? site.agency?.name ?? site.host)) +
        element('imprint', {}, imprint.join('')),
    ),
    element('ref', { type: 'page', target: uriOf(article.url) }, escaped(article.url)),
    canonicalUrl === undefined
      ? ''
      : element('ref', { type: 'canonical', target: uriOf(canonicalUrl) }, escaped(canonicalUrl)),
  ]
  return element('biblStruct', { type: 'newspaperArticle' }, parts.join('\n'))
}

function titleOf({ headline, kickers = [] }: Article): string {
  const above = kickers.map(({ text, lang }) =>
    element('title', { type: 'kicker', level: 'a', 'xml:lang': lang }, escaped(text)),
  )
  return element('title', { type: 'main', level: 'a' }, escaped(headline)) + above.join('')
}

function authorsOf({ authors = [] }: Article): string {
  return authors.map(({ name, role }: Author) => element('author', { role }, escaped(name))).join('')
}

/** The text of the element is the date as the page has it. */
function dateOf(date: ArticleDate | undefined, type: string): string {
  return date ? element('date', { type, when: xmlTime(knownIso(date)) }, escaped(date.raw)) : ''
}

/** XML Schema has no times of day without seconds. */
export function xmlTime(iso: string): string {
  return iso.replace(/(T\d\d:\d\d)(?!:\d)/, '$1:00')
}

function keywordsOf({ tags }: Clipping, { section = [], keywords = [] }: Article): string {
  const terms = [
    ...section.map((text) => ({ type: 'section', text })),
    ...keywords.map((text) => ({ type: 'keyword', text })),
    ...tags.map((text) => ({ type: 'tag', text })),
  ]
  if (terms.length === 0) return ''
  const inside = terms.map(({ type, text }) => element('term', { type }, escaped(text))).join('')
  return element('textClass', {}, element('keywords', {}, inside))
}
