import type { Article } from '../article/article'
import type { StoryFailure } from '../article/other-signs'
import type { ClippingChange, SharedChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Changed, Kept, StoreFailure, Undone } from '../clipping/kept'
import type { Result } from '../result'

/**
 * Everything that one context may ask of another: one line each, and the compiler demands the handler.
 * Extension pages ask the background, and scripts in pages tell it what they see; who may ask for what is decided in `sender.ts`.
 */
export interface BackgroundMessages {
  keep: { ask: { article: Article; scope: Clipping['scope'] }; answer: Result<Kept, WriteFailure> }
  /** Takes back the last keeping of a clipping seen at revision `rev`: the clipping goes, or its last revision does. */
  undo: { ask: { id: string; rev: number }; answer: Result<Undone, WriteFailure> }
  change: { ask: { id: string; rev: number; change: ClippingChange }; answer: Result<{ rev: number }, WriteFailure> }
  /** Many at once: up to `MOST_AT_ONCE`. */
  changeMany: { ask: { ids: string[]; change: SharedChange }; answer: Result<Changed, WriteFailure> }
  trash: { ask: { ids: string[] }; answer: Result<Changed, WriteFailure> }
  /** Takes clippings out of the trash again. */
  restore: { ask: { ids: string[] }; answer: Result<Changed, WriteFailure> }
  /** For good, and only what is in the trash. */
  erase: { ask: { ids: string[] }; answer: Result<Changed, WriteFailure> }
  /** What a page is, from a script of ours inside it: the toolbar button of its tab says so. */
  seen: { ask: { page: 'article' | StoryFailure }; answer: Result<'shown', WriteFailure> }
}

/** What a page's reader answers to `browser/tabs`. */
export interface ReaderMessages {
  read: { ask: { what: ReadingScope }; answer: Result<Article, 'notArticle' | 'noText' | 'noSelection' | 'pdf'> }
}

/** 'article': the story, if it is one. 'whole': all text of the page. 'selection': what is selected on it. */
export type ReadingScope = 'article' | 'whole' | 'selection'

export type ReadingFailure = StoryFailure | 'noSelection'

/** Why a page could not be read at all. */
export type PageFailure = 'browserPage' | 'file' | 'pdf' | 'noPermission' | 'noAnswer' | 'tooLarge'

/** Why nothing was written; each has a sentence in every `_locales` file (`fail_<reason>`). */
export type WriteFailure =
  | StoreFailure
  | 'tooLarge'
  | 'badRequest'
  | 'notAllowed'
  /** The background met a bug, or went away: the only failure after which something may have been written. */
  | 'unexpected'
