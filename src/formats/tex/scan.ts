import type { FileFailure } from '../../clipping/entry'
import { textOf } from '../text-file/decoded'
import { LONGEST_ENTRY } from '../text-file/text-lines'

/** What stands between an "@" and the end of what begins there, the bracket that closes it included. */
export type Scanned =
  | { is: 'entry'; text: string; line: number }
  /** It has no end, or is longer than anything we take. */
  | { is: 'cut' | 'tooLong'; line: number }
  | { is: 'failed'; reason: FileFailure; line: number }

/**
 * The entries of a file, one after the other; whatever stands between them is a comment. An entry that lacks its end gives
 * way to one that begins on a line of its own.
 */
export async function* scanned(file: AsyncIterable<Uint8Array>): AsyncGenerator<Scanned> {
  const scan: Scan = { text: '', at: 0, depth: 0, isOpen: false, closing: CLOSING, line: 1, from: 1, isLong: false }
  for await (const piece of textOf(file)) {
    if (!piece.ok) return yield { is: 'failed', reason: piece.reason, line: scan.line }
    scan.text += piece.value
    yield* entriesIn(scan, false)
    if (scan.isOpen && scan.text.length > LONGEST_ENTRY) {
      scan.isLong = true
      scan.text = scan.text.slice(scan.at)
      scan.at = 0
    }
  }
  yield* entriesIn(scan, true)
  if (scan.isOpen) yield { is: scan.isLong ? 'tooLong' : 'cut', line: scan.from }
}

interface Scan {
  /** From the "@" of the open entry on, if there is one. */
  text: string
  /** Up to where it has been looked through. */
  at: number
  /** Brackets that are open. */
  depth: number
  isOpen: boolean
  /** The sign that ends the open entry. */
  closing: number
  /** Of `at`, and of the "@". */
  line: number
  from: number
  /** Its beginning has been let go. */
  isLong: boolean
}

function* entriesIn(scan: Scan, isEnd: boolean): Generator<Scanned> {
  while (scan.isOpen || opens(scan, isEnd)) {
    const end = endOf(scan)
    if (end === undefined) return
    const { from: line, isLong } = scan
    const text = scan.text.slice(0, end.at)
    scan.text = scan.text.slice(end.at)
    scan.at = 0
    scan.isOpen = false
    scan.isLong = false
    yield isLong ? { is: 'tooLong', line } : end.isWhole ? { is: 'entry', text, line } : { is: 'cut', line }
  }
}

/** Goes on to the next "@word{". */
function opens(scan: Scan, isEnd: boolean): boolean {
  while (true) {
    const at = scan.text.indexOf('@', scan.at)
    skip(scan, at === -1 ? scan.text.length : at)
    scan.text = scan.text.slice(scan.at)
    scan.at = 0
    if (at === -1) return false
    const beginning = BEGINNING.exec(scan.text.slice(0, LONGEST_BEGINNING))
    if (beginning) {
      scan.from = scan.line
      skip(scan, beginning[0].length)
      scan.isOpen = true
      scan.depth = beginning[1] === '{' ? 1 : 0
      scan.closing = beginning[1] === '{' ? CLOSING : PARENTHESIS
      return true
    }
    if (scan.text.length < LONGEST_BEGINNING && !isEnd) return false
    scan.at = 1
  }
}

const BEGINNING = /^@\s*[a-z]{1,40}\s*([{(])/i
const LONGEST_BEGINNING = 100

/** Where the open entry ends; undefined if that is still to come. */
function endOf(scan: Scan): { at: number; isWhole: boolean } | undefined {
  const { text } = scan
  for (let at = scan.at; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === OPENING) scan.depth += 1
    else if (sign === CLOSING) scan.depth -= 1
    else if (sign === NEWLINE) scan.line += 1
    else if (sign === AT && text.charCodeAt(at - 1) === NEWLINE && at > 0) {
      // What follows may not be there yet.
      if (text.length - at < LONGEST_BEGINNING && !NEXT.test(text.slice(at))) {
        if (!MAY_BE_NEXT.test(text.slice(at))) continue
        scan.at = at
        return undefined
      }
      if (NEXT.test(text.slice(at, at + LONGEST_BEGINNING))) return { at, isWhole: false }
    }
    if (scan.depth < 0 || (scan.depth === 0 && sign === scan.closing)) return { at: at + 1, isWhole: true }
  }
  scan.at = text.length
  return undefined
}

/** An entry that has a key. */
const NEXT = /^@[a-z]{1,40}\{[^\s{},]{1,200},/i
const MAY_BE_NEXT = /^@[a-z]{0,40}(?:\{[^\s{},]{0,200})?$/i

const [AT, OPENING, CLOSING, PARENTHESIS, NEWLINE] = [0x40, 0x7b, 0x7d, 0x29, 0x0a]

function skip(scan: Scan, to: number): void {
  for (let at = scan.at; at < to; at += 1) if (scan.text.charCodeAt(at) === NEWLINE) scan.line += 1
  scan.at = to
}
