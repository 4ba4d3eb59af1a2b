import type { Article } from '../src/article/article'
import type { PageFailure, ReadingFailure, WriteFailure } from '../src/browser/messages'
import type { Clipping } from '../src/clipping/clipping'
import type { Kept, Undone } from '../src/clipping/kept'
import { saysTheSame } from '../src/clipping/same-story'
import type { Result } from '../src/result'
import type { TextKey } from '../src/ui/text'

/** What the popup knows about the page that it stands on. */
export interface PopupState {
  /** Missing while the page is being read. */
  reading?: Reading
  /** What the store holds for this page, as read from the store itself; nothing else is ever called kept. */
  clipping?: Clipping
  /** The last keeping happened in this popup and changed something, so that it can be taken back. */
  undoable?: true
  /** What is being asked of the background; no second question is put meanwhile. */
  asking?: 'keep' | 'undo'
  /** Why the last thing that was asked for did not happen. */
  trouble?: Trouble
  /** What the last answer brought, said once. */
  news?: TextKey
}

export type Reading = Result<Article, ReadingFailure | PageFailure>

export type Trouble = ReadingFailure | PageFailure | WriteFailure | 'unexpected'

/** What the card shows. */
export type PageView =
  | { is: 'reading' }
  | { is: 'unreadable'; reason: ReadingFailure | PageFailure }
  | { is: 'readable'; article: Article }
  | { is: 'kept'; clipping: Clipping; isChanged: boolean }

export function viewOf({ reading, clipping }: PopupState): PageView {
  if (clipping) return { is: 'kept', clipping, isChanged: isChanged(clipping, reading) }
  if (!reading) return { is: 'reading' }
  return reading.ok ? { is: 'readable', article: reading.value } : { is: 'unreadable', reason: reading.reason }
}

export function pageRead(state: PopupState, reading: Reading): PopupState {
  return { ...state, reading }
}

/** The store was looked at: the page is kept, or it is not (any more). */
export function clippingSeen(state: PopupState, clipping: Clipping | undefined): PopupState {
  if (clipping) return { ...state, clipping }
  const { clipping: _, undoable: __, ...rest } = state
  return rest
}

/** A new question wipes away what the last one brought. */
export function asked(state: PopupState, asking: 'keep' | 'undo'): PopupState {
  return { ...quiet(state), asking }
}

/** `held` is what the store gives back for the page afterwards, whatever was answered. */
export function keepAnswered(state: PopupState, answer: Result<Kept, Trouble>, held: Clipping | undefined): PopupState {
  const seen = clippingSeen(quiet(state), held)
  if (!answer.ok) return troubled(seen, answer.reason)
  if (!held) return troubled(seen, 'storageFailed')
  if (answer.value.outcome === 'same') return { ...seen, news: 'kept_same' }
  return { ...seen, undoable: true, news: answer.value.outcome === 'new' ? 'kept' : 'kept_again' }
}

export function undoAnswered(
  state: PopupState,
  answer: Result<Undone, Trouble>,
  held: Clipping | undefined,
): PopupState {
  const seen = clippingSeen(quiet(state), held)
  if (!answer.ok) return troubled(seen, answer.reason)
  const { undoable: _, ...rest } = seen
  return { ...rest, news: answer.value.outcome === 'removed' ? 'undo_removed' : 'undo_restored' }
}

export function troubled(state: PopupState, trouble: Trouble): PopupState {
  return { ...quiet(state), trouble }
}

/** Something on the page was highlighted; taking the keeping back would now take more with it than what is said. */
export function marked(state: PopupState): PopupState {
  const { undoable: _, ...rest } = quiet(state)
  return { ...rest, news: 'marks_added' }
}

/** The page was kept because something on it was highlighted. */
export function keptForMark(state: PopupState): PopupState {
  return { ...quiet(state), undoable: true, news: 'marks_keptNow' }
}

/** Nothing asked, nothing to say. */
export function quiet({ asking: _, trouble: __, news: ___, ...state }: PopupState): PopupState {
  return state
}

/** A selection that was kept says nothing about the rest of its page. */
function isChanged(clipping: Clipping, reading: Reading | undefined): boolean {
  return clipping.scope !== 'selection' && reading?.ok === true && !saysTheSame(clipping.article, reading.value)
}
