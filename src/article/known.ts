import type { Body } from './body'
import type { Clues } from './clues'
import type { Headline } from './headline'
import type { Attribution, Block, Direction, Source } from './parts'
import type { Passages } from './passages'
import type { PrintedLabels } from './printed-labels'
import type { Dates } from './published'
import type { Roles } from './roles'
import type { SiteMarkup } from './site-markup'
import type { Tree } from './tree'

/** A field's value and where it was read. */
export interface Found<Value> {
  value: Value
  source: Source
}

/** What is known of a page once its story is found; every field is read off this. */
export interface Known {
  page: Document
  url: string
  clues: Clues
  tree: Tree
  markup: SiteMarkup
  passages: Passages
  body: Body
  headline: Headline | undefined
  roles: Roles
  labels: PrintedLabels
  /** The story, lead first. */
  blocks: Block[]
  attribution: Attribution | undefined
  dates: Dates
  lang: string | undefined
  dir: Direction
}
