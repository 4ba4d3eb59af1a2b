/** What keeping a page came to. */
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

/** What a write to many clippings came to. */
export interface Changed {
  /** Those that it changed; the others were so already, or are gone. */
  ids: string[]
}

/** A passage that was marked. */
export interface Marked {
  /** Of the mark. */
  id: string
  /** Of its clipping, as it is now. */
  clipping: { id: string; rev: number }
}

/**
 * Why clippings cannot be reached at all. 'storageBlocked': another window of the extension holds an older database.
 * 'storageNewer': a later version of the extension has written it; it is left alone.
 */
export type OpenFailure = 'storageUnavailable' | 'storageBlocked' | 'storageNewer'

/**
 * Why a clipping was not written. Nothing was changed when one is answered. 'tooManyMarks': it has as many as it may.
 */
export type StoreFailure = OpenFailure | 'storageFull' | 'storageFailed' | 'changedElsewhere' | 'gone' | 'tooManyMarks'
