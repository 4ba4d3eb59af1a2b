import type { Article, ArticleDate, Source, Sources } from '../src/article/article'
import type { Clipping } from '../src/clipping/clipping'
import { type EditedField, isEdited, shownArticle } from '../src/clipping/edits'
import { readDate } from '../src/text/dates'

/** One thing that was read of a page: what it is, and where it stood. */
export interface FieldRead {
  name: FieldName
  /** As it is shown, a line each; none where the page has no such thing. */
  lines: string[]
  /** Missing where nothing was read, or where a reader has corrected it. */
  source?: Source
  /** Under which name it can be corrected. */
  edited?: EditedField
  /** What the page had, where a reader has corrected it; perhaps nothing. */
  original?: string[]
}

/** What was read, in the order in which one asks for it; with what is missing, where a reader may add it. */
export function fieldsRead(clipping: Clipping): FieldRead[] {
  const shown = shownArticle(clipping)
  return ROWS.flatMap(({ name, source, edited, lines }) => {
    const isCorrected = edited !== undefined && isEdited(clipping, edited)
    const now = lines(shown)
    if (now.length === 0 && !edited) return []
    const from = isCorrected || now.length === 0 ? undefined : clipping.article.sources[source]
    return [
      {
        name,
        lines: now,
        ...(from && { source: from }),
        ...(edited && { edited }),
        ...(isCorrected && { original: lines(clipping.article) }),
      },
    ]
  })
}

/** A field as one types it: names with commas between them, a day by its numbers. */
export function typedForm(field: EditedField, clipping: Clipping): string {
  const article = shownArticle(clipping)
  if (field === 'published') return article.published?.iso.slice(0, 10) ?? ''
  const lines = ROWS.find(({ edited }) => edited === field)?.lines(article) ?? []
  return lines.join(isList(field) ? ', ' : '\n')
}

/** What was typed, as a correction; undefined if it cannot be one: a headline of nothing, a day that cannot be read. */
export function correctionFrom(field: EditedField, typed: string, lang: string): string | string[] | undefined {
  const value = typed.trim()
  if (isList(field)) return value.split(/[,،;؛\n]/).flatMap((name) => name.trim() || [])
  if (field === 'published') return readDate(value, { lang })?.iso.slice(0, 10)
  return field === 'headline' ? value.replace(/\s+/g, ' ') || undefined : value
}

/** Whether a field holds several names. */
export function isList(field: EditedField): boolean {
  return field === 'authors' || field === 'section' || field === 'keywords'
}

export type FieldName = (typeof ROWS)[number]['name']

const ROWS = [
  row('kickers', 'kickers', ({ kickers = [] }) => kickers.map(({ text }) => text)),
  row('headline', 'headline', ({ headline }) => [headline], 'headline'),
  row('headlines', 'headlines', ({ headlines = [], headline }) => others(headlines, headline)),
  row('lead', 'lead', ({ lead }) => lead?.split('\n') ?? [], 'lead'),
  row('authors', 'authors', ({ authors = [] }) => authors.map(({ name }) => name), 'authors'),
  row('agency', 'site', ({ site }) => [site.agency?.name ?? []].flat(), 'agency'),
  row('site', 'site', ({ site }) => [site.name ?? [], site.host].flat()),
  row('published', 'published', ({ published }) => datesIn(published), 'published'),
  row('modified', 'modified', ({ modified }) => datesIn(modified)),
  row('pageDate', 'pageDate', ({ pageDate }) => datesIn(pageDate)),
  row('dateline', 'dateline', ({ dateline }) => [dateline ?? []].flat()),
  row('attribution', 'attribution', ({ attribution }) => [attribution?.text ?? []].flat()),
  row('section', 'section', ({ section = [] }) => section, 'section'),
  row('keywords', 'keywords', ({ keywords = [] }) => keywords, 'keywords'),
  row('newsCode', 'newsCode', ({ newsCode }) => [newsCode ?? []].flat(), 'newsCode'),
  row('canonicalUrl', 'canonicalUrl', ({ canonicalUrl }) => [canonicalUrl ?? []].flat()),
  row('shortUrl', 'shortUrl', ({ shortUrl }) => [shortUrl ?? []].flat()),
  row('endMarker', 'endMarker', ({ endMarker }) => [endMarker ?? []].flat()),
  row('reuseTerms', 'reuseTerms', ({ reuseTerms }) => [reuseTerms ?? []].flat()),
  row('copyright', 'copyright', ({ copyright }) => [copyright ?? []].flat()),
]

interface FieldRow<Name extends string> {
  name: Name
  source: keyof Sources
  lines: (article: Article) => string[]
  edited?: EditedField
}

function row<const Name extends string>(
  name: Name,
  source: keyof Sources,
  lines: FieldRow<Name>['lines'],
  edited?: EditedField,
): FieldRow<Name> {
  return { name, source, lines, ...(edited && { edited }) }
}

/** Wordings of the headline that differ from the one that is shown. */
function others(headlines: NonNullable<Article['headlines']>, headline: string): string[] {
  return [...new Set(headlines.map(({ text }) => text))].filter((text) => text !== headline)
}

/** As the page has it, and as it was understood. */
function datesIn(date: ArticleDate | undefined): string[] {
  return date ? [...new Set([date.raw, date.iso])] : []
}
