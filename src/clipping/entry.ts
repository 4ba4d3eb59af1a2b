import type { Clipping } from './clipping'
import type { ParseFailure } from './parse'

/** What a file of clippings gives, one after the other. Lines count from 1. */
export type Entry =
  | { kind: 'clipping'; clipping: Clipping; line: number }
  /** Something that cannot be taken, in a file that is otherwise sound. */
  | { kind: 'refused'; reason: RefusalReason; line: number }
  /** Always the last entry: the file cannot be trusted, and nothing of it is taken. */
  | FailedEntry

/** Why one entry is not taken; each has a sentence in every `_locales` file (`refused_<reason>`). */
export type RefusalReason =
  | ParseFailure
  /** It names no page on the web that could be opened. */
  | 'noAddress'
  /** It has neither a title nor a text. */
  | 'noTitle'
  /** It is not written as such entries are. */
  | 'unclear'
  /** The file ends within it. */
  | 'cut'

export interface FailedEntry {
  kind: 'failed'
  reason: FileFailure
  line: number
}

/** Why a file is not taken; each has a sentence in every `_locales` file (`fail_<reason>`). */
export type FileFailure =
  /** It went away while it was read, or the computer refuses it. */
  | 'fileUnreadable'
  /** Not a file of Borideh's. */
  | 'fileForeign'
  /** Written by a later version. */
  | 'fileNewer'
  /** Saved in an encoding other than UTF-8. */
  | 'fileEncoding'
  /** One clipping is larger than any could be. */
  | 'fileTooLarge'
  /** It ends too early. */
  | 'fileCut'
  /** A line cannot be read. */
  | 'fileDamaged'
  /** Every line can be read, but they are not those that were written. */
  | 'fileAltered'
