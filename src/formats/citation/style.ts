import type { Work } from '../reference/work-of'

/** Every style, in the order in which they are offered. */
export const CITATION_STYLES = ['apa', 'chicago', 'mla', 'harvard', 'persian'] as const

export type CitationStyleId = (typeof CITATION_STYLES)[number]

/** A way in which scholars name where they have something from: an entry of the shelf. */
export interface CitationStyle {
  /** Also names its text: `citation_<id>`. */
  id: CitationStyleId
  /** In a list all lines of an entry but its first stand in. */
  isHanging: boolean
  /** One entry of a bibliography. Texts of pages stand in it as they are, and what is said around them in their language. */
  cite(work: Work, facts: CitationFacts): Run[]
}

export interface CitationFacts {
  /** Whose days count for when a page was read: an IANA time zone. */
  zone: string
}

/** A piece of an entry. */
export interface Run {
  text: string
  isItalic?: true
  /** http or https. */
  href?: string
  /** What stands in its place where entries are put in order: names of months would order days by their letters. */
  sortedAs?: string
}
