import type { Bytes } from './block-writer'
import { type ByteWriter, byteWriter } from './byte-writer'
import { readNumber } from './bytes'
import { distanceIn, gradeIn, postingCode } from './posting-codes'
import { beginningTerm, isWord } from './terms'

/** What stands for all words that begin with the same one or two letters. */
export interface Beginning {
  term: string
  /** Of postings. */
  count: number
  /** Each clipping with the highest grade of these words; to be used at once. */
  postings: Bytes
}

/**
 * The beginnings of a segment's words, in their order. `names`: all terms, in order; `copyPostings` writes those of one,
 * given by its place there.
 * Docs lie between `base` and `top`.
 */
export function* beginningsOf(
  names: readonly string[],
  base: number,
  top: number,
  copyPostings: (at: number, writer: ByteWriter) => void,
): Generator<Beginning, undefined> {
  /** Their places among all terms. */
  const places = Uint32Array.from(names.keys()).filter((at) => isWord(names[at] ?? ''))
  const words = Array.from(places, (at) => names[at] ?? '')
  const marks: Marks = new Uint8Array(top - base + 1)
  const list = byteWriter()
  const postings = byteWriter()

  /** All words [from, to) as one. */
  function together(letters: string, from: number, to: number): Beginning {
    marks.fill(0)
    for (let at = from; at < to; at += 1) {
      list.clear()
      copyPostings(places[at]!, list)
      raise(marks, list)
    }
    postings.clear()
    const count = writeMarks(marks, postings)
    return { term: beginningTerm(letters), count, postings }
  }

  for (let from = 0; from < words.length; ) {
    const letter = words[from]?.slice(0, 1) ?? ''
    const end = endOfBeginning(words, letter, from)
    yield together(letter, from, end)
    for (let at = from; at < end; ) {
      const pair = words[at]?.slice(0, 2) ?? ''
      const next = endOfBeginning(words, pair, at)
      if (pair.length === 2) yield together(pair, at, next)
      at = pair.length === 2 ? next : at + 1
    }
    from = end
  }
  return undefined
}

/** The place behind the last word that begins so. */
function endOfBeginning(words: readonly string[], letters: string, from: number): number {
  let at = from
  while (words[at]?.startsWith(letters)) at += 1
  return at
}

/** One more than the highest grade with which a word of the beginning fits each doc; 0 where it has none. */
type Marks = Uint8Array

/** Raises marks to those of a list; both count from the base. */
function raise(marks: Marks, { bytes, length }: Bytes): void {
  const reader = { bytes, at: 0 }
  let doc = 0
  while (reader.at < length) {
    const code = readNumber(reader)
    doc += distanceIn(code)
    const mark = gradeIn(code) + 1
    if (marks[doc]! < mark) marks[doc] = mark
  }
}

/** Writes them as postings; how many there are. */
function writeMarks(marks: Marks, writer: ByteWriter): number {
  let count = 0
  let before = 0
  for (let doc = 0; doc < marks.length; doc += 1) {
    if (marks[doc] === 0) continue
    writer.number(postingCode(doc - before, marks[doc]! - 1))
    before = doc
    count += 1
  }
  return count
}
