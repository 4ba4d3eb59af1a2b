import type { AnnotationColor } from '../../annotation/annotation'
import type { ArticleDate } from '../../article/article'
import type { Clipping } from '../../clipping/clipping'

/**
 * What bibliographies have places for. Texts are clean: one line each without control characters, but for those that say
 * otherwise; none is empty. So every format can write them and read them back to the letter.
 */
export interface Reference {
  url: string
  title: string
  /** Lines above the headline. */
  shortTitle?: string
  /** Who wrote it; the organisation where no person is named. */
  authors: Name[]
  translators: Name[]
  editors: Name[]
  photographers: string[]
  /** The agency or newspaper; a page that names none is a mere web page. */
  outlet?: string
  /** The name of the site, where it is another than the outlet's. */
  publisher?: string
  place?: string
  /** Outermost first, with " / " between. */
  section?: string
  issued?: IssuedDate
  /** ISO 8601: a day or a moment. */
  updated?: string
  /** Milliseconds since 1970, UTC, in whole seconds; missing where a file of unknown origin does not tell. */
  accessed?: number
  /** What the page claims, where that is another page. */
  canonicalUrl?: string
  shortUrl?: string
  /** BCP 47. */
  language?: string
  /** Perhaps of several lines. */
  abstract?: string
  /** Those of the reader; none has a semicolon in it, by which other programs part them. */
  tags: string[]
  /** Those of the page that the reader has not given, too. */
  keywords: string[]
  newsCode?: string
  attribution?: string
  rights?: string
  /** Perhaps of several lines. */
  note?: string
  highlights: Highlight[]
  /** Only from lists of what is to be read. */
  state?: Clipping['state']
}

/** A person by the custom of the name's script, or a name that has no parts: an organisation, somebody with one name. */
export type Name = { family: string; given: string } | { literal: string }

export interface IssuedDate {
  /** ISO 8601, as far as it is known: '2025', '2025-08', '2025-08-05', '2025-08-05T14:30+03:30'. */
  iso: string
  /** As the page has it, where that says more than the ISO date. */
  raw?: string
  /** Of `raw`. */
  calendar?: ArticleDate['calendar']
}

/** A marked passage. */
export interface Highlight {
  /** Perhaps of several lines. */
  text: string
  color?: AnnotationColor
  /** Perhaps of several lines. */
  note?: string
  tags: string[]
  /** Milliseconds since 1970, UTC. */
  markedAt?: number
  /** What stands around it, where the file tells. */
  prefix?: string
  suffix?: string
}
