import type { Annotation } from '../annotation/annotation'
import type { Article } from '../article/article'
import { addressOf } from './address'
import type { FieldEdits } from './edits'

/** What someone has kept. Plain JSON. */
export interface Clipping {
  /** Unique, and sortable by the time of keeping. */
  id: string
  /** Which page it is: see `addressOf`. One clipping an address. */
  address: string
  /**
   * 'selection': only the passages that were selected. 'link': what a file or a list says of the page; its story has not
   * been read, so there are no blocks. Keeping the page fills it.
   */
  scope: 'article' | 'selection' | 'link'
  /** As it was read; what a reader has corrected lies over it, see `shownArticle`. */
  article: Article
  edits?: FieldEdits
  /** Milliseconds since 1970, UTC. */
  clippedAt: number
  /** Grows by one with every change; a writer that saw an older one is refused. */
  rev: number
  /** In the order they were given, each once. */
  tags: string[]
  note?: string
  /** What is marked in its story, as it was marked one after the other; never empty. */
  annotations?: Annotation[]
  /** What the page said before, newest first; nothing is ever dropped. */
  revisions: Revision[]
  state: 'unread' | 'read' | 'archived'
  starred: boolean
  /** Milliseconds since 1970, UTC; missing while it is not in the trash. */
  trashedAt?: number
}

/** What an earlier keeping of the same page held. */
export interface Revision {
  article: Article
  scope: Clipping['scope']
  /** Milliseconds since 1970, UTC. */
  clippedAt: number
  /** It lay in the trash when the page was kept again. */
  trashedAt?: number
}

export interface ClippingFacts {
  id: string
  /** Milliseconds since 1970, UTC. */
  now: number
  scope?: Clipping['scope']
}

export function clippingOf(article: Article, { id, now, scope = 'article' }: ClippingFacts): Clipping {
  return {
    id,
    address: addressOf(article.url),
    scope,
    article,
    clippedAt: now,
    rev: 1,
    tags: [],
    revisions: [],
    state: 'unread',
    starred: false,
  }
}
