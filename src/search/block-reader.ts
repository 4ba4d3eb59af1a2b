import { type ByteReader, compareBytes, readNumber } from './bytes'

/** Goes through the terms of a block of postings, in their order. See `BlockWriter` for how they are written. */
export interface BlockCursor {
  readonly bytes: Uint8Array
  /** The last term before the block. */
  readonly after: Uint8Array
  /** The only term of the block goes on in its next part. */
  readonly goesOn: boolean
  /** Comes to the next term; false after the last. */
  next(): boolean
  /** The term it stands at, in the first `length` bytes. */
  readonly term: Uint8Array
  readonly length: number
  readonly count: number
  /** Its postings lie in [from, to) of the block's bytes. */
  readonly from: number
  readonly to: number
  /** Their places lie in [placesFrom, placesTo) of the block of positions with the same key. */
  readonly placesFrom: number
  readonly placesTo: number
}

export function blockCursor(bytes: Uint8Array): BlockCursor {
  const reader: ByteReader = { bytes, at: 0 }
  const afterLength = readNumber(reader)
  const after = bytes.subarray(reader.at, reader.at + afterLength)
  reader.at += afterLength
  const goesOn = bytes[reader.at++] === 1
  let term = new Uint8Array(64)
  let length = 0
  let count = 0
  let from = 0
  let placesFrom = 0
  let placesTo = 0

  return {
    bytes,
    after,
    goesOn,
    get term() {
      return term
    },
    get length() {
      return length
    },
    get count() {
      return count
    },
    get from() {
      return from
    },
    get to() {
      return reader.at
    },
    get placesFrom() {
      return placesFrom
    },
    get placesTo() {
      return placesTo
    },
    next() {
      if (reader.at >= bytes.length) return false
      const shared = readNumber(reader)
      const rest = readNumber(reader)
      length = shared + rest
      if (length > term.length) term = longer(term, length)
      for (let at = shared; at < length; at += 1) term[at] = bytes[reader.at++]!
      count = readNumber(reader)
      const size = readNumber(reader)
      placesFrom = placesTo
      placesTo += readNumber(reader)
      from = reader.at
      reader.at += size
      return true
    },
  }
}

/** Brings the cursor to the first term at or after one; false if there is none in the block. */
export function advanceTo(cursor: BlockCursor, term: Uint8Array): boolean {
  while (cursor.next()) if (compareBytes(cursor.term, cursor.length, term) >= 0) return true
  return false
}

export function standsAt(cursor: BlockCursor, term: Uint8Array): boolean {
  return compareBytes(cursor.term, cursor.length, term) === 0
}

/** Whether the cursor's term begins so. */
export function standsIn(cursor: BlockCursor, beginning: Uint8Array): boolean {
  if (cursor.length < beginning.length) return false
  for (let at = 0; at < beginning.length; at += 1) if (cursor.term[at] !== beginning[at]) return false
  return true
}

function longer(bytes: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(Math.max(bytes.length * 2, least))
  copy.set(bytes)
  return copy
}
