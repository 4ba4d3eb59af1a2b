import { type Bytes, blockWriter } from './block-writer'
import { type ByteWriter, byteWriter } from './byte-writer'
import { compareBytes, readNumber } from './bytes'
import { type ColumnRow, columnsOf, rowsOf } from './columns'
import { type MergeSource, type TermStream, termStream } from './merge-source'
import { skipPlaces } from './place-codes'
import { distanceIn, gradeIn, postingCode } from './posting-codes'
import type { Block, Columns } from './segment'

export interface MergeOptions {
  /** The lowest of the sources'. */
  base: number
  /** Docs to leave out. */
  dead: ReadonlySet<number>
  /** The last term that a merge which was interrupted has written. */
  after?: string
  /** How large a block may grow. */
  blockBytes?: number
}

/**
 * The blocks of the merged segment, some at a time. All of its terms up to the last key of a batch are in that batch or
 * before it: batches that are written whole can be gone on from. Sources come by `base`.
 */
export async function* mergedBlocks(
  sources: readonly MergeSource[],
  { base, dead, after, blockBytes }: MergeOptions,
): AsyncGenerator<Block[]> {
  const writer = blockWriter(base, blockBytes, after)
  const merged: Merged = { count: 0, last: base, postings: byteWriter(), places: byteWriter() }
  const inputs = sources.map((source): Input => {
    const isKept = (doc: number) => doc >= source.from && !dead.has(doc)
    return { base: source.base, isKept, stream: termStream(source, after) }
  })
  const held = byteWriter(64)
  for (let first = await firstOf(inputs, held); first; first = await firstOf(inputs, held)) {
    merged.count = 0
    merged.last = base
    for (const input of first.inputs) {
      takeTerm(input, merged)
      // Its next part may be in another block.
      for (let isMore = true; isMore; ) {
        const waiting = input.stream.arrive()
        if (waiting) await waiting
        const term = input.stream.term()
        isMore = term !== undefined && compareBytes(term.bytes, term.length, first.bytes, first.length) === 0
        if (isMore) takeTerm(input, merged)
      }
    }
    if (merged.count > 0) writer.add(first, merged.count, merged.postings, merged.places)
    merged.postings.clear()
    merged.places.clear()
    if (writer.full >= BATCH) yield writer.taken()
  }
  const rest = writer.taken()
  if (rest.length > 0) yield rest
}

/** Columns of what is kept of the sources, in chunks. */
export async function mergedColumns(sources: readonly MergeSource[], dead: ReadonlySet<number>): Promise<Columns[]> {
  const rows: ColumnRow[] = []
  for (const source of sources) {
    for (const row of rowsOf(await source.columns())) if (row.doc >= source.from && !dead.has(row.doc)) rows.push(row)
  }
  return columnsOf(rows)
}

/** Blocks that are written at once. */
const BATCH = 16

/** What has been gathered of a term. */
interface Merged {
  count: number
  last: number
  postings: ByteWriter
  places: ByteWriter
}

interface Input {
  base: number
  isKept: (doc: number) => boolean
  stream: TermStream
}

/** A term, and the inputs that stand at it. */
interface First extends Bytes {
  inputs: Input[]
}

/** The first term that any input stands at; undefined when all are over. */
async function firstOf(inputs: readonly Input[], term: ByteWriter): Promise<First | undefined> {
  let first: First | undefined
  for (const input of inputs) {
    const waiting = input.stream.arrive()
    if (waiting) await waiting
    const here = input.stream.term()
    if (!here) continue
    const order = first ? compareBytes(here.bytes, here.length, first.bytes, first.length) : -1
    if (order < 0) first = { ...here, inputs: [input] }
    else if (order === 0) first?.inputs.push(input)
  }
  if (!first) return undefined
  // What stands in an input goes with its next term.
  term.clear()
  term.append(first.bytes, 0, first.length)
  return { bytes: term.bytes, length: term.length, inputs: first.inputs }
}

/** Appends what an input has of the term it stands at, and leaves that. */
function takeTerm({ base, isKept, stream }: Input, merged: Merged): void {
  const { cursor, places } = stream.here()
  const reader = { bytes: cursor.bytes, at: cursor.from }
  const placed = { bytes: places, at: cursor.placesFrom }
  let doc = base
  while (reader.at < cursor.to) {
    const code = readNumber(reader)
    doc += distanceIn(code)
    const from = placed.at
    if (cursor.placesTo > cursor.placesFrom) skipPlaces(placed)
    if (!isKept(doc)) continue
    merged.postings.number(postingCode(doc - merged.last, gradeIn(code)))
    merged.places.append(places, from, placed.at)
    merged.last = doc
    merged.count += 1
  }
  stream.leave()
}
