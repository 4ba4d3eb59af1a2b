import type { Article, ArticleDate } from '../../article/article'
import { isVague, knownIso } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { uriOf } from '../xml/uri'
import { writable } from '../xml/xml'

/** The properties of a note: Obsidian's usual ones first, then what else is known. */
export function frontMatterOf(clipping: Clipping, article: Article): string {
  const { site, published, modified, authors = [], kickers = [], section, keywords } = article
  const tags = clipping.tags.map(obsidianTag)
  const properties = [
    text('title', article.headline),
    text('source', uriOf(article.url) ?? article.url),
    list(
      'author',
      authors.map(({ name }) => name),
    ),
    publishedProperty(published),
    bare('created', new Date(clipping.clippedAt).toISOString().slice(0, 10)),
    text('description', article.lead),
    list('tags', tags),
    // Obsidian's tags have no spaces; here they are as they were given.
    list('tag_names', tags.every((tag, at) => tag === clipping.tags[at]) ? undefined : clipping.tags),
    text('agency', site.agency?.name),
    text('site', site.name ?? site.host),
    list(
      'kicker',
      kickers.map((line) => line.text),
    ),
    text('published_at', published && isMoment(published) ? published.iso : undefined),
    text('published_as_printed', published?.raw),
    text('updated', modified && knownIso(modified)),
    text('dateline', article.dateline),
    list('section', section),
    list('keywords', keywords),
    text('news_code', article.newsCode),
    text('lang', article.lang),
    text('dir', article.dir),
    text('borideh_id', clipping.id),
  ]
  return `---\n${properties.join('')}---\n`
}

/** What Obsidian takes as one tag: no white space, no half-space, nothing but letters, digits, `_`, `-` and `/`. */
export function obsidianTag(tag: string): string {
  const joined = tag.replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-').replace(/^[-/]+|[-/]+$/g, '')
  return /^\p{N}+$/u.test(joined) ? `_${joined}` : joined || '-'
}

function text(key: string, value: string | undefined): string {
  return value === undefined ? '' : `${key}: ${quoted(value)}\n`
}

/** A day: Obsidian knows it by its having no quotes. */
/** A day is a date to Obsidian; a bare year would be a number. */
function publishedProperty(published: ArticleDate | undefined): string {
  if (!published) return ''
  return isVague(published) ? text('published', knownIso(published)) : bare('published', published.iso.slice(0, 10))
}

function isMoment({ precision }: ArticleDate): boolean {
  return precision === 'minute' || precision === 'second'
}

function bare(key: string, value: string | undefined): string {
  return value === undefined ? '' : `${key}: ${value}\n`
}

function list(key: string, values: readonly string[] | undefined): string {
  if (!values || values.length === 0) return ''
  return `${key}:\n${values.map((value) => `  - ${quoted(value)}\n`).join('')}`
}

/** YAML's double quotes are those of JSON, but for characters that only look like none. Pandoc trips over tabs. */
function quoted(value: string): string {
  return JSON.stringify(writable(value.replaceAll('\t', ' '))).replace(UNSEEN, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Not among what YAML may hold as it is, or taken for the end of a line. */
const UNSEEN = /[\u007f-\u009f\u2028\u2029\ufeff]/g
