import { labelKey } from '../text/fold'
import type { Clues } from './clues'
import { strings, value } from './json-ld'
import type { HeadlineVariant } from './parts'

/** What a page calls its headline in its metadata, one wording a place, without the site's name; `printed` lines help to tell. */
export function claimedHeadlines(clues: Clues, printed: readonly string[] = []): HeadlineVariant[] {
  const sites = [
    ...clues.metas('og:site_name'),
    ...clues.metas('application-name'),
    ...strings(value(clues.story, 'publisher')),
  ]
  const named = (source: HeadlineVariant['source'], texts: (string | undefined)[]) =>
    texts.flatMap((text) => (text ? [{ text: withoutSiteName(text, sites), source }] : []))
  const claims = [
    ...named('json-ld', strings(value(clues.story, 'headline'))),
    ...named('og', [clues.meta('og:title')]),
    ...named('twitter', [clues.meta('twitter:title')]),
    ...named('dom', [clues.meta('headline'), clues.meta('dc.title')]),
    ...named('title', [clues.title]),
  ]
  const keys = new Set([...claims.map(({ text }) => text), ...printed].map(labelKey))
  return claims.map(({ text, source }) => ({ text: withoutRest(text, keys), source }))
}

/**
 * The wording that a newsroom gives its story both in the data and to those who share it, where the page prints another:
 * a printed headline may leave out its kicker or be shortened. Only news stories are named with such care; the window's
 * title is often worded for search engines.
 */
export function agreedClaim(
  claims: readonly HeadlineVariant[],
  printed: string,
  clues: Clues,
): HeadlineVariant | undefined {
  const isNews = strings(clues.story['@type']).some((type) => /NewsArticle$/.test(type))
  const own = claims.find(({ source }) => source === 'json-ld')
  if (!isNews || !own || labelKey(own.text) === labelKey(printed)) return undefined
  const isRepeated = claims.some(({ source, text }) => source === 'og' && labelKey(text) === labelKey(own.text))
  return isRepeated ? own : undefined
}

const SEPARATOR = /\s+[|\-–—:»·•/]+\s+/

/** A title without what stands behind a wording that another place has alone: "Headline | Politics | Agency". */
function withoutRest(title: string, known: ReadonlySet<string>): string {
  const separators = [...title.matchAll(new RegExp(SEPARATOR, 'g'))].slice(0, MOST_PARTS)
  const cut = separators.find(({ index }) => known.has(labelKey(title.slice(0, index))))
  return cut ? title.slice(0, cut.index) : title
}

const MOST_PARTS = 12

/** A title without the site's name at its end: "Headline - Agency", «تیتر | خبرگزاری». */
function withoutSiteName(title: string, siteNames: string[]): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const names = siteNames.map(labelKey).filter((name) => name.length > 1)
  const isSite = (part: string) =>
    names.some((name) => labelKey(part) === name || labelKey(part).includes(name) || name.includes(labelKey(part)))
  const kept = parts.filter((part) => !isSite(part))
  if (kept.length === 0 || kept.length === parts.length) return title
  const longest = kept.reduce((best, part) => (part.length > best.length ? part : best))
  const start = title.indexOf(longest)
  // Parts between that belong to the headline stay: only what is cut at the ends goes.
  const first = parts.findIndex((part) => !isSite(part))
  const last = parts.findLastIndex((part) => !isSite(part))
  const from = title.indexOf(parts[first] ?? longest)
  const until = title.lastIndexOf(parts[last] ?? longest) + (parts[last] ?? longest).length
  return from >= 0 && until > from ? title.slice(from, until) : title.slice(start, start + longest.length)
}
