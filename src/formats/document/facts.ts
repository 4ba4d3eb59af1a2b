import type { Article } from '../../article/article'
import { dayOf } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { calendarOf, dayAtNoon, dayWords } from '../../text/day-words'
import type { Words } from './words'

/** Something known of an article, under its label. */
export interface Fact {
  label: string
  /** Never empty. */
  values: FactValue[]
}

export interface FactValue {
  text: string
  lang?: string
  href?: string
}

/** The source and the days come first; what is not known is left out. */
export function factsOf(clipping: Clipping, article: Article, words: Words): Fact[] {
  const { site, authors = [], published, modified, section = [], keywords = [], newsCode, lang } = article
  const plain = (texts: readonly string[]): FactValue[] => texts.map((text) => ({ text }))
  const facts: Fact[] = [
    { label: words.agency, values: plain([site.agency?.name ?? site.name ?? site.host]) },
    { label: words.authors, values: plain(authors.map(({ name }) => name)) },
    { label: words.published, values: published ? dayOf(published, lang, words.lang) : [] },
    { label: words.updated, values: modified ? dayOf(modified, lang, words.lang) : [] },
    { label: words.section, values: plain(section) },
    { label: words.newsCode, values: newsCode === undefined ? [] : plain([newsCode]) },
    { label: words.keywords, values: plain(keywords) },
    { label: words.tags, values: plain(clipping.tags) },
    { label: words.kept, values: plain([dayInWords(clipping.clippedAt, words)]) },
    { label: words.address, values: [{ text: article.url, href: article.url }] },
  ]
  return facts.filter(({ values }) => values.length > 0)
}

/** `at`: milliseconds since 1970, UTC; the day there, for want of a zone. */
export function dayInWords(at: number, { lang }: Words): string {
  return dayWords(dayAtNoon(new Date(at).toISOString()), lang, calendarOf(lang), { month: 'long', timeZone: 'UTC' })
}
