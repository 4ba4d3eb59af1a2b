/** A passage of a story that someone has marked. Plain JSON. */
export interface Annotation {
  /** Unique, and sortable by the time of marking. */
  id: string
  quote: TextQuote
  color: AnnotationColor
  /** Missing when there is none; never ''. */
  note?: string
  /** In the order they were given, each once. */
  tags: string[]
  /** Milliseconds since 1970, UTC. */
  createdAt: number
  updatedAt: number
  /** Milliseconds since 1970, UTC; missing while it is not in the trash, where it stays for thirty days. */
  trashedAt?: number
}

export type AnnotationColor = (typeof ANNOTATION_COLORS)[number]

export const ANNOTATION_COLORS = ['yellow', 'green', 'blue', 'rose'] as const

/** The marked words, verbatim, and what stands around them: by this they are found again. */
export interface TextQuote {
  exact: string
  prefix: string
  suffix: string
  hints: QuoteHints
}

/** Where the quote stood when it was marked. Never trusted alone: pages and texts change. */
export interface QuoteHints {
  /** In the text of the live page: [start, end) in UTF-16 units. */
  page?: Place
  /** In the stored text of a revision, counted from the oldest, which is 0. */
  copy?: CopyHint
}

export interface CopyHint {
  revision: number
  /** UTF-16 units. */
  start: number
  end: number
}

export type Place = [start: number, end: number]
