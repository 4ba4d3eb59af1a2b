import type { BuiltSegment } from '../search/build'
import { MANY } from './changes'
import type { Placed, Preparer } from './preparer'

/** Prepares the words of clippings before it is known which docs they get. */
export interface WordsAhead {
  /** Undefined where they are too few for a segment, or where the other thread has failed: then nothing is lost. */
  of(batch: readonly Placed[]): Promise<BuiltSegment | undefined>
  close(): void
}

/** `begin` is asked when there is something to prepare. */
export function wordsAhead(begin: () => Preparer): WordsAhead {
  let preparer: Preparer | undefined
  return {
    async of(batch) {
      if (batch.length < MANY) return undefined
      preparer ??= begin()
      return preparer.lanes[0]?.index(batch).catch(nothing)
    },
    close: () => preparer?.close(),
  }
}

/** The words are prepared where they are written. */
function nothing(): undefined {
  return undefined
}
