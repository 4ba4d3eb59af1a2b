import type { Format } from '../src/formats/format'
import { safeFileName, safeStem } from '../src/text/file-name'

interface Named {
  format: Pick<Format, 'id' | 'extension'>
  /** The headline of the only clipping in it. */
  headline?: string
  /** What the clippings have in common, as a reader called it. */
  label?: string
  /** Milliseconds since 1970, UTC. */
  now: number
}

/**
 * What a file of clippings is called: by its headline if it holds one, else `borideh-2025-11-06-باران`. What is not told by
 * the extension stands at the end: two kinds of files of one day are never called the same.
 */
export function exportName({ format: { id, extension }, headline, label, now }: Named): string {
  const wanted = headline ?? ['borideh', dayOf(now), label].filter(Boolean).join('-')
  const stem = safeStem(wanted.replace(SPOILT, ' '), MOST_BYTES)
  return safeFileName(id === extension ? stem : `${stem}-${id}`, extension)
}

/** Half-spaces and other joiners: Chromium and Firefox write "_" for them in the name of a download; and Firefox for "%". */
const SPOILT = /\u200c|\u200d|%/g

/** Leaves room for the kind and the extension within 120. */
const MOST_BYTES = 88

/** The reader's own day, by its numbers: files sort by it. */
function dayOf(time: number): string {
  const date = new Date(time)
  const numbers = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return numbers.map((number) => String(number).padStart(2, '0')).join('-')
}
