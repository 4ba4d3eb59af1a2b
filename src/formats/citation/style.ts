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
  /** By what an entry stands among others. */
  standing(work: Work): Standing
  /** One entry of a bibliography. Texts of pages stand in it as they are, and what is said around them in their language. */
  cite(work: Work, facts: EntryFacts): Run[]
}

export interface CitationFacts {
  /** Whose days count for when a page was read: an IANA time zone. */
  zone: string
}

/** What an entry must know of those around it; nothing where it stands alone. */
export interface EntryFacts extends CitationFacts {
  /** Which it is, from 0, among the works of its year that begin with the same names. */
  letter?: number
  /** The entry before it begins with the same names. */
  isRepeated?: boolean
}

/** By what an entry stands in its order, and by what it is told from others. */
export interface Standing {
  /** The names that it begins with, or its title: equal where readers see no difference. */
  begins: string
  /** The same as alphabets order it, part by part; of two that begin alike the shorter goes first. */
  parts: readonly string[]
  /** Comes before the title, as far as the style orders by it; 0 where nothing is known. */
  date: number
  /** As the entry has it, in styles that give letters to works of one year. */
  year?: string
}

/** A piece of an entry. */
export interface Run {
  text: string
  isItalic?: true
  /** http or https. */
  href?: string
}
