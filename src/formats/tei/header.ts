import type { Article } from '../../article/article'
import type { Clipping } from '../../clipping/clipping'
import { xmlMoment } from '../xml/moment'
import { uriOf } from '../xml/uri'
import { element, escaped } from '../xml/xml'
import { calendarsOf, dateOf } from './dates'
import { peopleOf } from './people'

/** What is known of an article; the reader's note and tags with it. `exportedAt`: milliseconds since 1970, UTC. */
export function headerOf(clipping: Clipping, article: Article, exportedAt: number): string {
  const file = [
    element('titleStmt', {}, titleOf(article) + peopleOf(article)),
    element('publicationStmt', {}, publication(clipping, article, exportedAt)),
    clipping.note === undefined
      ? ''
      : element('notesStmt', {}, element('note', { type: 'reader' }, escaped(clipping.note))),
    element('sourceDesc', {}, source(article, clipping.clippedAt)),
  ]
  const profile = [
    article.lead === undefined ? '' : element('abstract', {}, element('p', {}, escaped(article.lead))),
    calendarsOf(article),
    languagesOf(article),
    keywordsOf(clipping, article),
  ].join('')
  return element(
    'teiHeader',
    {},
    `${element('fileDesc', {}, file.join('\n'))}\n${ENCODING}\n${profile && element('profileDesc', {}, profile)}\n`,
  )
}

/** `style` is CSS. */
const ENCODING = element(
  'encodingDesc',
  {},
  element(
    'projectDesc',
    {},
    element('p', { 'xml:lang': 'en' }, 'A news article of the web, as a reader has kept it with Borideh.'),
  ) + element('styleDefDecl', { scheme: 'css' }),
)

function publication(clipping: Clipping, { reuseTerms, copyright }: Article, exportedAt: number): string {
  const terms = [copyright, reuseTerms].filter((one) => one !== undefined)
  return [
    element('authority', {}, 'Borideh'),
    element('date', { when: xmlMoment(exportedAt) }),
    element('idno', { type: 'borideh' }, escaped(clipping.id)),
    terms.length > 0 ? element('availability', {}, terms.map((text) => element('p', {}, escaped(text))).join('')) : '',
  ].join('')
}

/** `keptAt`: milliseconds since 1970, UTC. */
function source(article: Article, keptAt: number): string {
  const { site, dateline, published, modified, newsCode } = article
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
        peopleOf(article),
        newsCode === undefined ? '' : element('idno', { type: 'newsCode' }, escaped(newsCode)),
      ].join(''),
    ),
    element(
      'monogr',
      {},
      element('title', { level: 'j' }, escaped(site.name ?? site.agency?.name ?? site.host)) +
        element('imprint', {}, imprint.join('')),
    ),
    refOf('page', article.url),
    refOf('canonical', article.canonicalUrl),
    refOf('short', article.shortUrl),
    element('note', { type: 'accessed' }, element('date', { when: xmlMoment(keptAt) })),
  ]
  return element('biblStruct', { type: 'newspaperArticle' }, parts.filter(Boolean).join('\n'))
}

function refOf(type: string, address: string | undefined): string {
  return address === undefined ? '' : element('ref', { type, target: uriOf(address) }, escaped(address))
}

function titleOf({ headline, kickers = [] }: Article): string {
  const above = kickers.map(({ text, lang }) =>
    element('title', { type: 'kicker', level: 'a', 'xml:lang': lang }, escaped(text)),
  )
  return element('title', { type: 'main', level: 'a' }, escaped(headline)) + above.join('')
}

/** Every language that parts of the text are in; the article's own first. */
function languagesOf({ lang, kickers = [], blocks }: Article): string {
  const all = new Set([lang, ...kickers.map((line) => line.lang), ...blocks.map((block) => block.lang)])
  const languages = [...all].filter((one) => one !== undefined)
  const named = languages.map((ident) => element('language', { ident }, escaped(ident)))
  return named.length === 0 ? '' : element('langUsage', {}, named.join(''))
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
