import { type ByteWriter, byteWriter } from './byte-writer'
import { readNumber, termBytes, termFrom } from './bytes'
import { skipPlaces } from './place-codes'
import { distanceIn, gradeIn, LONGEST_POSTING, postingCode } from './posting-codes'
import type { Block } from './segment'

/**
 * Writes terms, given in their order, into blocks of postings; the places that belong to them go, one after the other,
 * into blocks of positions with the same keys.
 *
 * A block of postings: the length and bytes of the last term before it, whether its only term goes on in another part (0
 * or 1), then its terms: how many bytes each shares with the one before, how many follow and those; how many postings;
 * how many bytes these take, and how many their places take in the other block; the postings.
 */
export interface BlockWriter {
  /**
   * `term`: see `writeTerm`. `postings`: see `posting-codes`; the first distance is from the base. `places`: those of
   * each posting, empty for a term that stands nowhere. Nothing of it is kept.
   */
  add(term: Bytes, count: number, postings: Bytes, places: Bytes): void
  /** How many blocks are full. */
  readonly full: number
  /** All blocks, the last ones as full as they are. */
  taken(): Block[]
}

/** The first `length` of some bytes. */
export type Bytes = Pick<ByteWriter, 'bytes' | 'length'>

/** Blocks of some 24 kB are read quickly, and not many of them hold what a search asks for. */
const USUAL_BYTES = 24_000

/** `after`: the last term of blocks that were written before, by a merge that goes on. */
export function blockWriter(base: number, blockBytes = USUAL_BYTES, after = ''): BlockWriter {
  const postings = byteWriter()
  const places = byteWriter()
  const blocks: Block[] = []
  /** The last term that a block has ended with, and the last that was written. */
  const closed = byteWriter(64)
  const last = byteWriter(64)
  const before = termBytes(after)
  closed.append(before, 0, before.length)

  function open(goesOn: boolean): void {
    postings.number(closed.length)
    postings.append(closed.bytes, 0, closed.length)
    postings.byte(goesOn ? 1 : 0)
  }

  function close(part: number): void {
    const term = termFrom(last.bytes, last.length)
    blocks.push({ kind: 'postings', key: [term, part], bytes: postings.taken() })
    if (places.length > 0) blocks.push({ kind: 'positions', key: [term, part], bytes: places.taken() })
  }

  function write(term: Bytes, shared: number, count: number, list: Bytes, placesOfList: Bytes): void {
    postings.number(shared)
    postings.number(term.length - shared)
    postings.append(term.bytes, shared, term.length)
    postings.number(count)
    postings.number(list.length)
    postings.number(placesOfList.length)
    postings.append(list.bytes, 0, list.length)
    places.append(placesOfList.bytes, 0, placesOfList.length)
    last.clear()
    last.append(term.bytes, 0, term.length)
  }

  function closeWhole(): void {
    close(0)
    closed.clear()
    closed.append(last.bytes, 0, last.length)
  }

  /** A term that has blocks to itself. Each of its parts says that what is before it lies before the term. */
  function addAlone(term: Bytes, list: Bytes, placesOfList: Bytes): void {
    const parts = partsOf(wholeOf(list), wholeOf(placesOfList), base, blockBytes)
    for (const [number, part] of parts.entries()) {
      open(number < parts.length - 1)
      write(term, 0, part.count, bytesOf(part.postings), bytesOf(part.places))
      close(number)
    }
    closed.clear()
    closed.append(term.bytes, 0, term.length)
  }

  return {
    add(term, count, list, placesOfList) {
      const size = term.length + list.length
      const isFull = postings.length + size > blockBytes || places.length + placesOfList.length > blockBytes
      if (isFull && postings.length > 0) closeWhole()
      if (size > blockBytes || placesOfList.length > blockBytes) {
        addAlone(term, list, placesOfList)
        return
      }
      const isFirst = postings.length === 0
      if (isFirst) open(false)
      write(term, isFirst ? 0 : sharedBytes(last, term), count, list, placesOfList)
    },
    get full() {
      return blocks.length
    },
    taken() {
      if (postings.length > 0) closeWhole()
      return blocks.splice(0)
    },
  }
}

function wholeOf({ bytes, length }: Bytes): Uint8Array {
  return bytes.subarray(0, length)
}

function bytesOf(bytes: Uint8Array): Bytes {
  return { bytes, length: bytes.length }
}

/** Some postings of one term, and the places of each. */
interface Part {
  count: number
  postings: Uint8Array
  places: Uint8Array
}

/** Cut between postings; each part counts its docs from the base again. */
function partsOf(postings: Uint8Array, places: Uint8Array, base: number, blockBytes: number): Part[] {
  const parts: Part[] = []
  const reader = { bytes: postings, at: 0 }
  const placed = { bytes: places, at: 0 }
  const writer = byteWriter()
  let [count, doc, before, from] = [0, base, base, 0]
  const end = () => {
    parts.push({ count, postings: writer.taken(), places: places.subarray(from, placed.at) })
    count = 0
    before = base
    from = placed.at
  }
  while (reader.at < postings.length) {
    if (count > 0 && (writer.length + LONGEST_POSTING > blockBytes || placed.at - from > blockBytes)) end()
    const code = readNumber(reader)
    doc += distanceIn(code)
    writer.number(postingCode(doc - before, gradeIn(code)))
    skipPlaces(placed)
    before = doc
    count += 1
  }
  end()
  return parts
}

function sharedBytes(one: Bytes, other: Bytes): number {
  const most = Math.min(one.length, other.length)
  let shared = 0
  while (shared < most && one.bytes[shared] === other.bytes[shared]) shared += 1
  return shared
}
