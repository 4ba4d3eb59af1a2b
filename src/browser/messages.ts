import type { Article } from '../article/article'
import type { ClippingChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Result } from '../result'

/**
 * Everything that one context may ask of another: one line each, and the compiler demands the handler.
 * Extension pages ask the background; who may ask for what is decided in `sender.ts`.
 */
export interface BackgroundMessages {
  keep: { ask: { article: Article; scope: Clipping['scope'] }; answer: Result<Kept, WriteFailure> }
  /** Takes back the keeping that led to revision `rev`: the clipping goes, or its last revision does. */
  undo: { ask: { id: string; rev: number }; answer: Result<Undone, WriteFailure> }
  change: { ask: { id: string; rev: number; change: ClippingChange }; answer: Result<{ rev: number }, WriteFailure> }
}

/** What a page's reader answers to `browser/tabs`. */
export interface ReaderMessages {
  read: { ask: { what: ReadingScope }; answer: Result<Article, ReadingFailure> }
}

/** 'article': the story, if it is one. 'whole': all text of the page. 'selection': what is selected on it. */
export type ReadingScope = 'article' | 'whole' | 'selection'

export type ReadingFailure = 'notArticle' | 'noText' | 'noSelection'

/** Why a page could not be read at all. */
export type PageFailure = 'browserPage' | 'file' | 'pdf' | 'noPermission' | 'noAnswer'

export interface Kept {
  id: string
  rev: number
  /** Milliseconds since 1970, UTC. */
  clippedAt: number
  /** 'same': the page said nothing new, so the clipping stayed as it was. */
  outcome: 'new' | 'revised' | 'same'
}

export interface Undone {
  outcome: 'removed' | 'restored'
}

/** Each has a sentence in every `_locales` file (`fail_<reason>`). Nothing was changed when one is answered. */
export type WriteFailure =
  | 'storageFull'
  | 'storageUnavailable'
  | 'storageFailed'
  | 'changedElsewhere'
  | 'gone'
  | 'tooLarge'
  | 'badRequest'
  | 'notAllowed'
