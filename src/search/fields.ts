import type { Clipping } from '../clipping/clipping'
import { shownArticle } from '../clipping/edits'
import { marksOf } from '../clipping/marks-of'

/** Where in a clipping something was found. */
export type SearchedField =
  | 'note'
  | 'highlight'
  | 'lead'
  | 'body'
  | 'kicker'
  | 'tag'
  | 'author'
  | 'agency'
  | 'caption'
  | 'keyword'
  | 'headline'

/** A searched part of a clipping: verbatim passages, never empty; no word runs on from one into the next. */
export interface FieldText {
  where: SearchedField
  passages: string[]
}

/** What is searched of a clipping. Where hits are as good, the earlier field is shown; the headline is seen anyway. */
export function fieldsOf(clipping: Clipping): FieldText[] {
  const { note, tags } = clipping
  const article = shownArticle(clipping)
  const {
    kickers = [],
    lead,
    authors = [],
    captions = [],
    keywords = [],
    newsCode,
    site,
    attribution,
    headline,
  } = article
  const blocks = article.blocks.map((block) => block.text)
  const agencies = [site.agency, attribution?.agency].flatMap((agency) => [agency?.name, ...(agency?.aliases ?? [])])
  return [
    field('note', [note]),
    field(
      'highlight',
      marksOf(clipping).flatMap(({ note, quote }) => [note, quote.exact]),
    ),
    field('lead', [lead]),
    field('body', blocks),
    field(
      'kicker',
      kickers.map(({ text }) => text),
    ),
    field('tag', tags),
    field(
      'author',
      authors.map(({ name }) => name),
    ),
    field('agency', [...new Set([site.name, ...agencies])]),
    field('caption', captions),
    field('keyword', [...keywords, newsCode]),
    field('headline', [headline]),
  ]
}

function field(where: SearchedField, texts: (string | undefined)[]): FieldText {
  return { where, passages: texts.filter((text): text is string => text !== undefined && text !== '') }
}
