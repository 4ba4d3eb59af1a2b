import type { Clipping } from '../clipping/clipping'
import { beginningsOf } from './beginnings'
import { type Bytes, blockWriter } from './block-writer'
import { type ByteWriter, byteWriter, writeTerm } from './bytes'
import { type ColumnRow, columnsOf, type Placed, rowOf } from './columns'
import { fieldsOf } from './fields'
import { filedUnder, scopesOf } from './filed-under'
import { piecesOf } from './pieces'
import { placeCode } from './place-codes'
import { postingCode } from './posting-codes'
import type { Block, Columns } from './segment'
import { slices } from './slices'
import { scopedTerm } from './terms'
import { gradeOf, WEIGHTS } from './weight'
import { LONGEST_WORD } from './words'

/** Puts clippings into a segment, in memory. */
export interface SegmentBuilder {
  /** Docs must ascend. */
  add(clipping: Clipping, place: Placed): void
  readonly docs: number
  /** Bytes held, about. */
  readonly size: number
  /** The segment; the builder is empty then. Undefined if nothing was added. */
  finish(): BuiltSegment | undefined
}

export interface BuiltSegment {
  base: number
  top: number
  docs: number
  /** In the order of their keys. */
  blocks: Block[]
  /** In chunks. */
  columns: Columns[]
}

/** `blockBytes`: how large a block may grow; without an end, everything is one block. */
export function segmentBuilder(blockBytes?: number): SegmentBuilder {
  let held = emptyTable()
  let rows: ColumnRow[] = []

  return {
    get docs() {
      return rows.length
    },
    get size() {
      return held.size()
    },
    add(clipping, place) {
      const row = rowOf(clipping, place)
      held.add(clipping, row.doc, rows[0]?.doc ?? row.doc)
      rows.push(row)
    },
    finish() {
      const [first, last] = [rows[0], rows.at(-1)]
      if (!first || !last) return undefined
      const built = {
        base: first.doc,
        top: last.doc,
        docs: rows.length,
        blocks: held.blocks(first.doc, last.doc, blockBytes),
        columns: columnsOf(rows),
      }
      held = emptyTable()
      rows = []
      return built
    },
  }
}

/** What is known of a term: its lists, and what it counts in the clipping that is being added. */
interface Row {
  postings: number
  /** Missing while it has been met at no place. */
  places: number | undefined
  /** Postings so far, and the doc of the last. */
  count: number
  doc: number
  weight: number
  place: number
}

/** Bytes of memory that a term takes beyond its slices: its string, its row and its place in the map. */
const BYTES_A_TERM = 200

/**
 * The inverted table of a segment as it grows: of each term a list of postings (see `posting-codes`) and one of
 * places (see `place-codes`).
 */
function emptyTable() {
  const table = new Map<string, Row>()
  const memory = slices()
  /** The terms of the clipping that is being added, and the number of its words. */
  const seen: Row[] = []
  let words = 0

  function rowFor(term: string): Row {
    const known = table.get(term)
    if (known) return known
    const row = { postings: memory.begin(), places: undefined, count: 0, doc: 0, weight: 0, place: 0 }
    table.set(term, row)
    return row
  }

  function count(row: Row, weight: number): void {
    if (row.weight === 0) seen.push(row)
    row.weight += weight
  }

  function countAt(row: Row, weight: number, place: number, span: number): void {
    const isFirst = row.weight === 0
    count(row, weight)
    row.places ??= memory.begin()
    memory.number(row.places, placeCode(place, span, isFirst ? undefined : row.place))
    if (span > 1) memory.byte(row.places, span)
    row.place = place
  }

  /** Counts the words of a passage from a place on; the place behind it. */
  function countPassage(passage: string, weight: number, from: number, scope: string): number {
    const pieces = piecesOf(passage)
    for (let at = 0; at < pieces.length; at += 1) {
      let form = ''
      for (let span = 1; span <= LONGEST_WORD; span += 1) {
        const piece = pieces[at + span - 1]
        if (!piece || (span > 1 && piece.link === 'apart')) break
        form += piece.form
        countAt(rowFor(scope === '' ? form : scope + form), weight, from + at, span)
      }
    }
    words += pieces.length
    return from + pieces.length + 1
  }

  /** Writes what was counted. */
  function write(doc: number, base: number): void {
    for (const row of seen) {
      const before = row.count === 0 ? base : row.doc
      memory.number(row.postings, postingCode(doc - before, gradeOf(row.weight, words)))
      row.weight = 0
      row.doc = doc
      row.count += 1
    }
    seen.length = 0
    words = 0
  }

  return {
    size: () => memory.size + table.size * BYTES_A_TERM,
    add(clipping: Clipping, doc: number, base: number): void {
      let place = 0
      for (const { where, passages } of fieldsOf(clipping)) {
        for (const passage of passages) place = countPassage(passage, WEIGHTS[where], place, '')
      }
      const length = words
      for (const [scope, passages] of scopesOf(clipping)) {
        for (const passage of passages) place = countPassage(passage, 1, place, scopedTerm(scope, ''))
      }
      for (const term of filedUnder(clipping)) count(rowFor(term), 1)
      words = length
      write(doc, base)
    },
    blocks(base: number, top: number, blockBytes: number | undefined): Block[] {
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
      const names = [...table.keys()].sort()
      const copyPostings = (name: string, list: ByteWriter) => memory.copy(table.get(name)?.postings ?? 0, list)
      const beginnings = beginningsOf(names, base, top, copyPostings)
      let beginning = beginnings.next().value
      const addBeginnings = (isBefore: (term: string) => boolean) => {
        for (; beginning && isBefore(beginning.term); beginning = beginnings.next().value) {
          add(beginning.term, beginning.count, beginning.postings)
        }
      }
      for (const name of names) {
        addBeginnings((term) => term < name)
        const row = table.get(name)
        postings.clear()
        copyPostings(name, postings)
        if (row?.places !== undefined) memory.copy(row.places, places)
        add(name, row?.count ?? 0, postings)
      }
      addBeginnings(() => true)
      return writer.taken()
    },
  }
}
