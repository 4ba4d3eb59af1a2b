import type { Clipping } from '../clipping/clipping'
import { beginningsOf } from './beginnings'
import { type Bytes, blockWriter } from './block-writer'
import { type ByteWriter, byteWriter } from './byte-writer'
import { writeTerm } from './bytes'
import { fieldsOf } from './fields'
import { filedUnder, scopesOf } from './filed-under'
import { type Piece, piecesOf } from './pieces'
import { placeCode } from './place-codes'
import { postingCode } from './posting-codes'
import type { Block } from './segment'
import { slices } from './slices'
import { scopedTerm } from './terms'
import { gradeOf, WEIGHTS } from './weight'
import { wordMemory } from './word-memory'
import { LONGEST_WORD } from './words'

/**
 * The inverted table of a segment as it grows: of each term a list of postings (see `posting-codes`) and one of places
 * (see `place-codes`).
 */
export interface InvertedTable {
  /** Bytes held, about. */
  readonly size: number
  /** `base`: the first doc of the segment; docs ascend. */
  add(clipping: Clipping, doc: number, base: number): void
  /** In the order of their keys. Without `blockBytes`, blocks are as large as usual. */
  blocks(base: number, top: number, blockBytes?: number): Block[]
  /** Begins a new segment in the same memory: new memory would lie beside the old one until that is collected. */
  clear(): void
}

/** What is known of a term, side by side: its lists, the latter plus one, 0 while it has been met at no place … */
const POSTINGS = 0
const PLACES = 1
/** … its postings so far, and the doc of the last … */
const COUNT = 2
const DOC = 3
/** … what it weighs in the clipping that is being added, and its last place there. */
const WEIGHT = 4
const PLACE = 5
const FACTS = 8

/** Bytes of memory that a term takes beyond its lists: its string, its facts and its places in the maps. */
const BYTES_A_TERM = 200

export function invertedTable(): InvertedTable {
  const rows = new Map<string, number>()
  let facts = new Uint32Array(FACTS << 9)
  const lists = slices()
  /** By the numbers of their forms the rows of words, plus one; 0 for those not met yet. */
  let rowOfForm = new Uint32Array(1 << 12)
  let memory = wordMemory()
  /** The terms of the clipping that is being added, and the number of its words. */
  const seen: number[] = []
  let words = 0

  function rowOf(term: string): number {
    const known = rows.get(term)
    if (known !== undefined) return known
    const row = rows.size * FACTS
    if (row === facts.length) facts = grown(facts, row + 1)
    facts[row + POSTINGS] = lists.begin()
    rows.set(term, row)
    return row
  }

  function rowOfPiece({ form, number }: Piece): number {
    if (number >= rowOfForm.length) rowOfForm = grown(rowOfForm, number + 1)
    const known = rowOfForm[number]!
    if (known > 0) return known - 1
    const row = rowOf(form)
    rowOfForm[number] = row + 1
    return row
  }

  function count(row: number, weight: number): void {
    if (facts[row + WEIGHT] === 0) seen.push(row)
    facts[row + WEIGHT]! += weight
  }

  function countAt(row: number, weight: number, place: number, span: number): void {
    const isFirst = facts[row + WEIGHT] === 0
    count(row, weight)
    if (facts[row + PLACES] === 0) facts[row + PLACES] = lists.begin() + 1
    const list = facts[row + PLACES]! - 1
    lists.number(list, placeCode(place, span, isFirst ? undefined : facts[row + PLACE]))
    if (span > 1) lists.byte(list, span)
    facts[row + PLACE] = place
  }

  /** Counts the words of a passage from a place on; the place behind it. */
  function countPassage(passage: string, weight: number, from: number, scope: string): number {
    const pieces = piecesOf(passage, memory)
    for (let at = 0; at < pieces.length; at += 1) {
      const piece = pieces[at]!
      countAt(scope === '' ? rowOfPiece(piece) : rowOf(scope + piece.form), weight, from + at, 1)
      let form = piece.form
      for (let span = 2; span <= LONGEST_WORD; span += 1) {
        const more = pieces[at + span - 1]
        if (!more || more.link === 'apart') break
        form += more.form
        countAt(rowOf(scope + form), weight, from + at, span)
      }
    }
    words += pieces.length
    return from + pieces.length + 1
  }

  /** Writes what was counted. */
  function write(doc: number, base: number): void {
    for (const row of seen) {
      const before = facts[row + COUNT] === 0 ? base : facts[row + DOC]!
      lists.number(facts[row + POSTINGS]!, postingCode(doc - before, gradeOf(facts[row + WEIGHT]!, words)))
      facts[row + WEIGHT] = 0
      facts[row + DOC] = doc
      facts[row + COUNT]! += 1
    }
    seen.length = 0
    words = 0
  }

  return {
    get size() {
      return lists.size + rows.size * BYTES_A_TERM
    },
    add(clipping, doc, base) {
      let place = 0
      for (const { where, passages } of fieldsOf(clipping)) {
        for (const passage of passages) place = countPassage(passage, WEIGHTS[where], place, '')
      }
      const length = words
      for (const [scope, passages] of scopesOf(clipping)) {
        for (const passage of passages) place = countPassage(passage, 1, place, scopedTerm(scope, ''))
      }
      for (const term of filedUnder(clipping)) count(rowOf(term), 1)
      words = length
      write(doc, base)
    },
    blocks(base, top, blockBytes) {
      const writer = blockWriter(base, blockBytes)
      const term = byteWriter(64)
      const postings = byteWriter()
      const places = byteWriter()
      const add = (name: string, count: number, list: Bytes) => {
        term.clear()
        writeTerm(name, term)
        writer.add(term, count, list, places)
        places.clear()
      }
      const names = [...rows.keys()].sort()
      const rowsByName = Uint32Array.from(names, rowOf)
      const copyPostings = (at: number, list: ByteWriter) => lists.copy(facts[rowsByName[at]! + POSTINGS]!, list)
      const beginnings = beginningsOf(names, base, top, copyPostings)
      let beginning = beginnings.next().value
      const addBeginnings = (isBefore: (term: string) => boolean) => {
        for (; beginning && isBefore(beginning.term); beginning = beginnings.next().value) {
          add(beginning.term, beginning.count, beginning.postings)
        }
      }
      for (const [at, name] of names.entries()) {
        addBeginnings((term) => term < name)
        const row = rowsByName[at]!
        postings.clear()
        lists.copy(facts[row + POSTINGS]!, postings)
        if (facts[row + PLACES]! > 0) lists.copy(facts[row + PLACES]! - 1, places)
        add(name, facts[row + COUNT]!, postings)
      }
      addBeginnings(() => true)
      return writer.taken()
    },
    clear() {
      rows.clear()
      facts.fill(0)
      lists.clear()
      rowOfForm.fill(0)
      memory = wordMemory()
    },
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(numbers.length * 2, least))
  longer.set(numbers)
  return longer
}
