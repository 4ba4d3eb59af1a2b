import type { Reference } from '../reference/reference'

/** A way in which scholars name where they have something from: an entry of the shelf. */
export interface CitationStyle {
  /** Also names its text: `citation_<id>`. */
  id: string
  /** One entry of a bibliography. Texts of pages stand in it as they are, and what is said around them in their language. */
  cite(work: Reference, facts: CitationFacts): Run[]
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
}
