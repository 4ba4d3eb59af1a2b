import { fail, ok } from '../result'
import type { Clipping } from './clipping'
import type { ParseFailure } from './parse'
import { list, optional, record, type Schema } from './schema'

/** What a file of clippings gives, one after the other. Lines count from 1. */
export type Entry =
  | ClippingEntry
  /** Something that cannot be taken, in a file that is otherwise sound. */
  | ({ kind: 'refused'; reason: RefusalReason } & EntryPlace)
  /** Always the last entry: the file cannot be trusted, and nothing of it is taken. */
  | FailedEntry

/** Where an entry stands. */
export interface EntryPlace {
  line: number
  /** Its number among the entries, from 1, where lines do not help: such files are often one long line. */
  record?: number
  /** The name of the file, where there are several. */
  file?: string
}

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

export interface ClippingEntry extends EntryPlace {
  kind: 'clipping'
  clipping: Clipping
  /** In a backup: the order of this keeping, then those of the revisions; see `store/schema`. */
  orders?: number[]
}

export interface FailedEntry {
  kind: 'failed'
  reason: FileFailure
  line: number
  /** The name of the file, where there are several. */
  file?: string
}

/** Imports go below what was there: an order may be negative. */
const order: Schema<number> = (raw) => (typeof raw === 'number' && Number.isSafeInteger(raw) ? ok(raw) : fail('unfit'))

/** The orders that stand with a clipping in a backup, and in no other file. */
export const ordersSchema: Schema<{ orders?: number[] }> = record<{ orders?: number[] }>({
  orders: optional(list(order, 10_001)),
})

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
