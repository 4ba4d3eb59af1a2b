import type { TextQuote } from './annotation'
import { letterFrom, lettersOf } from './letters'

/** A quote as letters, what stood around it included. */
export interface Wanted {
  text: string
  /** For each letter the first one, itself or later, that begins a line; the number of letters if none does. */
  lines: Int32Array
  /** The words themselves: [from, to). */
  from: number
  to: number
}

/** Undefined for a quote of nothing but space. */
export function wantedOf({ prefix, exact, suffix }: TextQuote): Wanted | undefined {
  const letters = lettersOf(prefix + exact + suffix)
  const from = letterFrom(letters, prefix.length)
  const to = letterFrom(letters, prefix.length + exact.length)
  return from < to ? { text: letters.text, lines: linesOf(letters.begins), from, to } : undefined
}

function linesOf(begins: Uint8Array): Int32Array {
  const lines = new Int32Array(begins.length + 1)
  let line = begins.length
  for (let i = begins.length; i >= 0; i--) {
    if (begins[i] === 1) line = i
    lines[i] = line
  }
  return lines
}
