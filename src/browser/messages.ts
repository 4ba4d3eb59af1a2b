import type { Annotation, AnnotationColor, TextQuote } from '../annotation/annotation'
import type { MarkState } from '../annotation/standing'
import type { Article } from '../article/article'
import type { StoryFailure } from '../article/other-signs'
import type { ClippingChange, SharedChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import type { Changed, Kept, Marked, StoreFailure, Undone } from '../clipping/kept'
import type { NewMark } from '../clipping/marks'
import type { MarksChangeOf } from '../clipping/marks-schema'
import type { Result } from '../result'

export type { MarkState } from '../annotation/standing'

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
  /** Marks a passage in the stored text of a clipping. */
  mark: { ask: { id: string; mark: NewMark }; answer: Result<Marked, WriteFailure> }
  /** Of up to `MOST_AT_ONCE` clippings; answers those that it changed. */
  changeMarks: { ask: { changes: MarksChangeOf[] }; answer: Result<Changed, WriteFailure> }
  /** What a page is, from a script of ours inside it: the toolbar button of its tab says so. */
  seen: { ask: { page: 'article' | StoryFailure }; answer: Result<'shown', WriteFailure> }
  /** What a script in a page may know of its own page; the page is the one that the browser names. */
  marksHere: { ask: object; answer: Result<MarksHere, WriteFailure> }
  /** Marks a passage of its page, which is kept first if it was not. */
  markHere: {
    ask: { quote: TextQuote; color: AnnotationColor }
    answer: Result<MarkedHere, WriteFailure | ReadingFailure | PageFailure>
  }
  recolorHere: { ask: { id: string; color: AnnotationColor }; answer: Result<'changed', WriteFailure> }
  /** Into the trash, or with `isBack` out of it again. */
  unmarkHere: { ask: { id: string; isBack: boolean }; answer: Result<'changed', WriteFailure> }
  /** Takes back the keeping that came of a marking, with all that was marked since. */
  unkeepHere: { ask: object; answer: Result<'removed', WriteFailure> }
  /** Opens the popup at a mark, to write a note there; 'later' if the browser does not let it: the next popup opens there. */
  noteHere: { ask: { id: string }; answer: Result<'opened' | 'later', WriteFailure> }
  /** No pill beside selections on this site any more, or with `isBack` one again. */
  pillOffHere: { ask: { isBack: boolean }; answer: Result<'changed', WriteFailure> }
  /** Where a quotation of its page comes from, as it is copied below the words. */
  sourceHere: {
    ask: { quote: TextQuote }
    answer: Result<CopiedQuotation, WriteFailure | ReadingFailure | PageFailure>
  }
}

/** A quotation as it is put on the clipboard. */
export interface CopiedQuotation {
  /** The lines below the words: who, what, when, and the address. */
  source: string
  /** The words in quotation marks, an empty line, the source. */
  plain: string
  /** The same as a `<blockquote>`. */
  html: string
}

/** What a script in a page knows of what is kept of it: never notes, never tags. */
export interface MarksHere {
  /** Which page this is about, as `addressOf` says it: a page may have become another one meanwhile. */
  address: string
  isKept: boolean
  marks: MarkHere[]
  /** Is the pill beside a selection wanted on this site? */
  hasPill: boolean
  /** The colour that was used last. */
  color: AnnotationColor
  /** What the pill says: all texts of `_locales` that begin with `pill_` or `fail_`, in the language of the UI. */
  texts: Record<string, string>
  language: string
  dir: 'ltr' | 'rtl'
}

export type MarkHere = Pick<Annotation, 'id' | 'quote' | 'color'>

export interface MarkedHere {
  id: string
  /** The page was kept for it. */
  isKeptNow: boolean
}

/** What pages of ours ask of the marker in a tab's page. */
export interface MarkerMessages {
  /** Looks again for what is marked, and answers where it stands. */
  where: { ask: object; answer: MarkPlace[] }
  /** Scrolls to a mark. */
  jump: { ask: { id: string }; answer: 'there' | 'orphan' }
  /** Marks what is selected, in the colour used last if none is named. */
  markSelection: {
    ask: { color?: AnnotationColor }
    answer: Result<MarkedHere, 'noSelection' | WriteFailure | ReadingFailure | PageFailure>
  }
}

export interface MarkPlace {
  id: string
  state: MarkState
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
  /** A script in a page asks for more writes than a reader could. */
  | 'tooOften'
  /** The background met a bug, or went away: the only failure after which something may have been written. */
  | 'unexpected'
