import { knownIso } from '../../clipping/article-day'
import type { Clipping } from '../../clipping/clipping'
import { type MarkedStory, markedStoryOf } from '../../clipping/marked-story'
import { marksOf } from '../../clipping/marks'

/** A clipping as the index holds it; the properties are those of the mapping, and a missing one is no property. */
export function documentOf(clipping: Clipping): Record<string, unknown> {
  const story = markedStoryOf(clipping)
  const { article } = story
  const { site, published, modified, authors = [] } = article
  return {
    id: clipping.id,
    url: article.url,
    canonical_url: article.canonicalUrl,
    host: site.host,
    site: site.name,
    agency: site.agency?.name,
    language: article.lang,
    direction: article.dir,
    kickers: article.kickers?.map(({ text }) => text),
    headline: article.headline,
    lead: article.lead,
    text: story.text,
    authors: authors.length > 0 ? authors.map(({ name }) => name) : undefined,
    dateline: article.dateline,
    published: published && knownIso(published),
    published_as_printed: published?.raw,
    updated: modified && knownIso(modified),
    section: article.section,
    keywords: article.keywords,
    news_code: article.newsCode,
    captions: article.captions,
    tags: clipping.tags,
    note: clipping.note,
    highlights: highlightsOf(clipping, story),
    state: clipping.state,
    starred: clipping.starred,
    kept: new Date(clipping.clippedAt).toISOString(),
  }
}

function highlightsOf(clipping: Clipping, { placed }: MarkedStory): Record<string, unknown>[] {
  const places = new Map(placed.map(({ mark, start, end }) => [mark.id, { start, end }]))
  return marksOf(clipping).map(({ id, quote, color, note, tags, createdAt }) => ({
    id,
    words: quote.exact,
    color,
    note,
    tags,
    made: new Date(createdAt).toISOString(),
    ...places.get(id),
  }))
}
