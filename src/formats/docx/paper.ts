import type { AnnotationColor } from '../../annotation/annotation'

/** What a bulletin consists of, before it becomes a Word document. */
export type Paper = Paragraph | Table

export interface Paragraph {
  kind: 'paragraph'
  style: Style
  dir: Direction
  /** A line break is a run of its own. */
  runs: PaperRun[]
  /** Links within the bulletin lead here. */
  anchor?: string
  startsPage?: true
}

export interface Table {
  kind: 'table'
  dir: Direction
  rows: PaperRun[][][]
  /** A table of labels and what is said under them, without lines. */
  isPlain?: true
}

export type Style =
  | 'title'
  | 'section'
  | 'headline'
  | 'heading'
  | 'kicker'
  | 'source'
  | 'lead'
  | 'body'
  | 'quote'
  | 'item'
  | 'small'
  | 'cell'

export type Direction = 'rtl' | 'ltr'

export interface PaperRun {
  text: string
  isRtl: boolean
  lang?: string
  isStrong?: boolean
  isEm?: boolean
  color?: AnnotationColor
  /** A web address that every program follows. */
  href?: string
  /** An anchor of the bulletin. */
  to?: string
  /** Stands at the foot of the page, and a number here in its place. */
  footnote?: Paragraph[]
}
