import { readable } from '../text-file/pieces'

/** A line of a file as bytes, or why there is none. */
export type Line = { bytes: Uint8Array; isWhole: boolean } | 'tooLong' | 'unreadable'

/**
 * The lines of a file, each with the "\n" that ends it; only the last can lack it, and is then not whole. No more than
 * one line is held. Ends after a line that cannot be had.
 */
export async function* linesOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let held: Uint8Array[] = []
  let length = 0
  for await (const piece of readable(file)) {
    if (piece === 'unreadable') return yield piece
    let from = 0
    for (let end = piece.indexOf(NEWLINE); end !== -1; end = piece.indexOf(NEWLINE, from)) {
      yield { bytes: together([...held, piece.subarray(from, end + 1)]), isWhole: true }
      held = []
      length = 0
      from = end + 1
    }
    if (from === piece.length) continue
    held.push(piece.subarray(from))
    length += piece.length - from
    if (length > LONGEST) return yield 'tooLong'
  }
  if (length > 0) yield { bytes: together(held), isWhole: false }
}

const NEWLINE = 10

/** Bytes. An article has 5 MB at most; only one kept again and again comes near. */
const LONGEST = 100_000_000

function together(pieces: Uint8Array[]): Uint8Array {
  const [only, ...more] = pieces
  if (only && more.length === 0) return only
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
