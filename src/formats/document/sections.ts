import type { ArticleDate } from '../../article/article'
import { sourceName } from '../../clipping/source-name'
import type { Chapter } from './chapter'

/** What an index says of a chapter. */
export interface IndexEntry {
  /** Where the chapter comes among those that were exported, from 1. */
  number: number
  headline: string
  lang?: string
  dir: 'rtl' | 'ltr'
  source: string
  published?: ArticleDate
  section?: string
}

/** Chapters under one heading; missing where their pages name no section. */
export interface Section {
  name?: string
  entries: IndexEntry[]
}

export function indexEntry({ story: { article } }: Chapter, number: number): IndexEntry {
  const [section] = article.section ?? []
  return {
    number,
    headline: article.headline,
    ...(article.lang && { lang: article.lang }),
    dir: article.dir,
    source: sourceName(article.site),
    ...(article.published && { published: article.published }),
    ...(section && { section }),
  }
}

/** By the outermost section, as these first come; those without one last. */
export function bySection(entries: readonly IndexEntry[]): Section[] {
  const sections = new Map<string | undefined, IndexEntry[]>()
  for (const entry of entries) {
    const known = sections.get(entry.section)
    if (known) known.push(entry)
    else sections.set(entry.section, [entry])
  }
  const named = [...sections].flatMap(([name, entries]) => (name === undefined ? [] : [{ name, entries }]))
  const rest = sections.get(undefined)
  return rest ? [...named, { entries: rest }] : named
}

/** Which way most of them run; the reader's own way if they are as many. */
export function directionOfMost(entries: readonly IndexEntry[], otherwise: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  const rtl = entries.filter(({ dir }) => dir === 'rtl').length
  if (rtl * 2 === entries.length) return otherwise
  return rtl * 2 > entries.length ? 'rtl' : 'ltr'
}

/** The language that most of them are in; undefined where none names one. */
export function languageOfMost(entries: readonly IndexEntry[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { lang } of entries) if (lang) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}
