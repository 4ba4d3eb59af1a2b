/** What someone looks for. */
export interface Query {
  /** All of them must hold; never empty. */
  clauses: Clause[]
}

export interface Clause {
  /** One of them must hold; never empty. */
  any: Sought[]
  /** None of them may hold. */
  isNot: boolean
}

/** One thing that a clipping has or has not. */
export type Sought = Words | Phrase | Scoped | Term | Flag | Dated

/** Plain words side by side: all of them, wherever they stand. */
export interface Words {
  kind: 'words'
  needles: Needle[][]
}

/** Words one after the other. */
export interface Phrase {
  kind: 'phrase'
  needles: Needle[][]
  /** As it was typed, where letters are to be the same: the exact mode, which does not fold. */
  verbatim?: string
}

/** Words side by side in one field. */
export interface Scoped {
  kind: 'scoped'
  scope: 'author' | 'agency' | 'section'
  needles: Needle[][]
}

/** Something that a clipping is filed under. */
export interface Term {
  kind: 'term'
  scope: 'tag' | 'site' | 'lang'
  /** Folded; see `termFor`. */
  value: string
  /** It may go on: it is the last that was typed, and no space follows it yet. */
  isOpen: boolean
}

export interface Flag {
  kind: 'flag'
  flag: FlagName
}

export type FlagName = 'note' | 'highlight' | 'revision' | 'unread' | 'read' | 'starred' | 'archived'

/** From one minute until before another. */
export interface Dated {
  kind: 'dated'
  date: 'published' | 'kept'
  /** Minutes since 1970: by the clock that the story's page shows for 'published', UTC for 'kept'. */
  from?: number
  until?: number
}

/** A form to be found. Those of one place stand for the text from there on; what fits best comes first. */
export interface Needle {
  form: string
  /** The last word, and no space follows it yet: it may go on. */
  isOpen: boolean
  /** Place of the piece that comes after. */
  next: number
}
