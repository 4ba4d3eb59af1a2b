import type { Article, ArticleDate, Author, Site, Sources } from '../article/article'
import type { Clipping } from './clipping'

/**
 * What a reader has corrected of what was read; a missing property is as the page has it. An empty text or list says
 * that there is no such thing.
 */
export interface FieldEdits {
  /** Never empty. */
  headline?: string
  lead?: string
  /** The day of publication: '2025-08-05'. */
  published?: string
  /** Their names. */
  authors?: string[]
  /** Name of the news organisation. */
  agency?: string
  section?: string[]
  keywords?: string[]
  newsCode?: string
}

export type EditedField = keyof FieldEdits

/** Corrections to make; `null` takes one back. */
export type EditsChange = { [Field in EditedField]?: FieldEdits[Field] | null }

/** The article with the corrections laid over it; `sources` then says nothing of the corrected fields. */
export function shownArticle({ article, edits }: Pick<Clipping, 'article' | 'edits'>): Article {
  return edits ? corrected(article, edits) : article
}

export function isEdited({ edits }: Pick<Clipping, 'edits'>, field: EditedField): boolean {
  return edits?.[field] !== undefined
}

/** Undefined when no correction is left. */
export function editsAfter(edits: FieldEdits | undefined, change: EditsChange): FieldEdits | undefined {
  const left = Object.entries({ ...edits, ...change }).filter(([, value]) => value !== null && value !== undefined)
  return left.length > 0 ? Object.fromEntries(left) : undefined
}

function corrected(article: Article, edits: FieldEdits): Article {
  const { published, authors, agency, ...alike } = edits
  const shown: Article = {
    ...article,
    ...alike,
    ...(published !== undefined && { published: dayOf(published, article) }),
    ...(authors && { authors: authorsOf(authors, article) }),
    ...(agency !== undefined && { site: siteOf(article.site, agency) }),
    sources: sourcesWithout(edits, article.sources),
  }
  for (const field of MAY_BE_EMPTY) if (shown[field]?.length === 0) delete shown[field]
  return shown
}

const MAY_BE_EMPTY = ['lead', 'authors', 'section', 'keywords', 'newsCode'] as const

/** A reader gives a day, in the calendar of computers; `source` remains that of the page's own date. */
function dayOf(day: string, { published }: Article): ArticleDate {
  return { iso: day, raw: day, calendar: 'gregory', precision: 'day', source: published?.source ?? 'text' }
}

/** Who was read under the same name keeps the role. */
function authorsOf(names: string[], { authors = [] }: Article): Author[] {
  return names.map((name) => authors.find((author) => author.name === name) ?? { name, role: 'reporter' })
}

function siteOf({ agency, ...site }: Site, name: string): Site {
  if (name === '') return site
  return { ...site, agency: agency?.name === name ? agency : { name } }
}

function sourcesWithout({ agency, ...edits }: FieldEdits, sources: Sources): Sources {
  const isCorrected = (field: string) => (field === 'site' ? agency !== undefined : field in edits)
  return Object.fromEntries(Object.entries(sources).filter(([field]) => !isCorrected(field)))
}
