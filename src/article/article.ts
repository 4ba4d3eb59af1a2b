import type { Field, Metadata } from './metadata'
import type { Block, Direction, Quote, Site, Source } from './parts'

export type * from './parts'

/**
 * What is read from a page; the fields that a page may lack are rows of the table in `metadata.ts`. Plain JSON;
 * absence is a missing property, never '' or null. Text is verbatim: the characters of the page, neither repaired nor
 * normalised.
 */
export interface Article extends Metadata {
  /** The address bar. What the page claims about itself never replaces it. */
  url: string
  site: Site
  /** BCP 47 language of the story's body, decided from its script and words; missing when undecided. */
  lang?: string
  dir: Direction
  /** One line, joined over line breaks. */
  headline: string
  /** The story in reading order, no chrome; empty only where no story was read, see `Clipping.scope`. */
  blocks: Block[]
  /** Direct quotations, found in the blocks alone: see `withQuotes`. */
  quotes?: Quote[]
  /** A budget (nodes, characters) ended the reading early. */
  truncated?: true
  /** Where each field was read, so that a reader can see why it says what it says. */
  sources: Sources
}

export type Sources = Partial<Record<Field | 'site' | 'lang' | 'headline' | 'blocks' | 'quotes', Source>>
