import { labelKey } from '../text/label-key'
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
 * The wording that a newsroom gives its story both in the data and to those who share it, where the page prints another
 * and the window's title does not side with that: a printed headline may leave out its kicker or be shortened. Only news
 * stories are named with such care; the window's title alone is often worded for search engines.
 */
export function agreedClaim(
  claims: readonly HeadlineVariant[],
  printed: string,
  clues: Clues,
): HeadlineVariant | undefined {
  const isNews = strings(clues.story['@type']).some((type) => /NewsArticle$/.test(type))
  const own = claims.find(({ source }) => source === 'json-ld')
  if (!isNews || !own || labelKey(own.text) === labelKey(printed)) return undefined
  const says = (place: HeadlineVariant['source'], wording: string) =>
    claims.some(({ source, text }) => source === place && labelKey(text) === labelKey(wording))
  return says('og', own.text) && !says('title', printed) ? own : undefined
}

const SEPARATOR = /\s+[|\-–—:»·•/]+\s+/

/** A title without what stands behind a wording that another place has alone: "Headline | Politics | Agency". */
function withoutRest(title: string, known: ReadonlySet<string>): string {
  const separators = [...title.matchAll(new RegExp(SEPARATOR, 'g'))].slice(0, MOST_PARTS)
  const cut = separators.find(({ index }) => known.has(labelKey(title.slice(0, index))))
  return cut ? title.slice(0, cut.index) : title
}

const MOST_PARTS = 12

/** A title without the site's name at its ends: "Headline - Agency", «تیتر | خبرگزاری». Parts between stay. */
function withoutSiteName(title: string, siteNames: string[]): string {
  const names = siteNames.map(labelKey).filter((name) => name.length > 1)
  const isHeadline = (part: string) => {
    const key = labelKey(part)
    return !names.some((name) => key.includes(name) || name.includes(key))
  }
  const parts = title.split(SEPARATOR)
  const first = parts.find(isHeadline)
  const last = parts.findLast(isHeadline)
  if (first === undefined || last === undefined) return title
  return title.slice(title.indexOf(first), title.lastIndexOf(last) + last.length)
}
