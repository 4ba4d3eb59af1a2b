import type { BackupStream } from '../formats/backup/write'
import type { Result } from '../result'

/** A backup to be put somewhere. */
export interface BackupFile extends BackupStream {
  name: string
  /** Gives it up; no part of it stays. */
  signal?: AbortSignal
}

/** 'verified': it was read back, and every byte is as it was written. 'written': the browser says that all of it is there. */
export interface Placed {
  standing: 'verified' | 'written'
  /** By which the browser knows a file that it has downloaded. */
  downloadId?: number
}

/** Why a backup is not there; nothing of it is left where that can be helped. */
export type PlaceFailure =
  | 'folderGone'
  /** The browser asks the reader first: in a click it can be allowed again. */
  | 'folderLocked'
  | 'folderFull'
  /** What was read back is not what was written. */
  | 'backupDiffers'
  | 'downloadsLocked'
  | 'downloadFailed'
  /** The library could not be read to its end, or something else went wrong. */
  | 'backupFailed'
  | 'backupTooLarge'
  | 'backupStopped'

export type Placing = Result<Placed, PlaceFailure>
