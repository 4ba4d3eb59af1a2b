import type { Article } from '../src/article/article'
import { storyText } from '../src/article/blocks'
import { extractArticle } from '../src/article/extract'
import { pageKindOf } from '../src/article/page-kind'
import { readDate } from '../src/text/dates'
import { readDateFrom } from '../src/text/relative-dates'

/**
 * The article in the plain names that measuring rigs know: `globalThis.__extract(document, url)`;
 * `globalThis.__date(raw, {lang, capturedAt?, zone?})` for dates alone, `globalThis.__kind(document, url)` for what a page is.
 */
Object.assign(globalThis, {
  __extract(page: Document, url: string) {
    const read = extractArticle(page, url)
    return read.ok ? plain(read.value) : { text: '', reason: read.reason }
  },
  __kind: pageKindOf,
  __date(raw: string, { capturedAt, ...context }: { lang?: string; capturedAt?: string; zone?: string }) {
    const date = capturedAt ? readDateFrom(capturedAt, raw, context) : readDate(raw, context)
    return date ? { iso: date.iso, calendar: date.calendar, precision: date.precision, zone: date.zone } : null
  },
})

function plain(article: Article) {
  return {
    title: article.headline,
    kickers: article.kickers?.map(({ text }) => text) ?? [],
    lead: article.lead,
    // To a measurement, authors are who wrote; a newsroom that signs is no author of the article, see `attribution`.
    authors: article.authors?.filter(({ role }) => role !== 'photographer').map(({ name }) => name) ?? [],
    datePublished: article.published?.iso,
    dateModified: article.modified?.iso,
    pageDate: article.pageDate?.iso,
    lang: article.lang,
    dir: article.dir,
    siteName: article.site.name,
    agency:
      [article.site.agency?.name, ...(article.site.agency?.aliases ?? [])].filter(Boolean).join(' · ') || undefined,
    section: article.section ?? [],
    keywords: article.keywords ?? [],
    newsCode: article.newsCode,
    shortUrl: article.shortUrl,
    canonical: article.canonicalUrl,
    text: storyText(article.blocks),
    images: article.images?.map(({ url }) => url) ?? [],
    captions: article.captions ?? [],
    related: article.related?.map(({ title, url }) => ({ title, url })) ?? [],
    quotes: article.quotes?.map(({ text, speaker }) => ({ text, ...(speaker && { speaker }) })) ?? [],
    attribution: article.attribution?.text,
    endMarker: article.endMarker,
    reporterInitials: article.reporterInitials,
    reuseTerms: article.reuseTerms,
  }
}
