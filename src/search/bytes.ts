/** Bytes being written one after the other. */
export interface ByteWriter {
  readonly length: number
  /** 0–255. */
  byte(value: number): void
  /** A whole number from 0 below 2³²: seven bits a byte, lowest first; all but the last byte have their high bit set. */
  number(value: number): void
  append(bytes: Uint8Array, from?: number, to?: number): void
  /** What was written lies in its first `length` bytes, until more is written. */
  readonly bytes: Uint8Array
  clear(): void
  /** A copy of what was written; the writer is empty then. */
  taken(): Uint8Array<ArrayBuffer>
}

/** `room`: bytes that it has at first; it grows by itself. */
export function byteWriter(room = 1024): ByteWriter {
  let bytes = new Uint8Array(room)
  let length = 0

  function reserve(more: number): void {
    if (length + more <= bytes.length) return
    const grown = new Uint8Array(Math.max(bytes.length * 2, length + more))
    grown.set(bytes.subarray(0, length))
    bytes = grown
  }

  return {
    get length() {
      return length
    },
    byte(value) {
      reserve(1)
      bytes[length++] = value
    },
    number(value) {
      reserve(5)
      let rest = value
      while (rest > 0x7f) {
        bytes[length++] = (rest & 0x7f) | 0x80
        rest >>>= 7
      }
      bytes[length++] = rest
    },
    append(other, from = 0, to = other.length) {
      reserve(to - from)
      if (to - from > SHORT) bytes.set(other.subarray(from, to), length)
      else for (let at = from; at < to; at += 1) bytes[length + at - from] = other[at]!
      length += to - from
    },
    get bytes() {
      return bytes
    },
    clear() {
      length = 0
    },
    taken() {
      const copy = bytes.slice(0, length)
      length = 0
      return copy
    },
  }
}

/** Bytes that are copied sooner one by one than as a part of an array: making that takes its time. */
const SHORT = 100

/** A place in bytes that are read one after the other. */
export interface ByteReader {
  bytes: Uint8Array
  at: number
}

/** The number at the place, which moves on behind it. What ends too early gives what was there. */
export function readNumber(reader: ByteReader): number {
  const { bytes } = reader
  const first = bytes[reader.at++] ?? 0
  if (first < 0x80) return first
  // Nearly all have one byte or two, and are read often.
  let byte = bytes[reader.at++] ?? 0
  let value = (first & 0x7f) | ((byte & 0x7f) << 7)
  let weight = 0x4000
  while (byte > 0x7f) {
    byte = bytes[reader.at++] ?? 0
    value += (byte & 0x7f) * weight
    weight *= 0x80
  }
  return value
}

/**
 * Writes a term's UTF-16 units, each in one to three bytes as UTF-8 writes a character: so bytes sort as strings and as
 * keys of IndexedDB do, which UTF-8 does not beyond the first plane.
 */
export function writeTerm(term: string, writer: ByteWriter): void {
  for (let at = 0; at < term.length; at += 1) {
    const unit = term.charCodeAt(at)
    if (unit < 0x80) writer.byte(unit)
    else if (unit < 0x800) {
      writer.byte(0xc0 | (unit >> 6))
      writer.byte(0x80 | (unit & 0x3f))
    } else {
      writer.byte(0xe0 | (unit >> 12))
      writer.byte(0x80 | ((unit >> 6) & 0x3f))
      writer.byte(0x80 | (unit & 0x3f))
    }
  }
}

/** The bytes that `writeTerm` writes. */
export function termBytes(term: string): Uint8Array<ArrayBuffer> {
  const writer = byteWriter(term.length * 3)
  writeTerm(term, writer)
  return writer.taken()
}

/** The term that `writeTerm` wrote. */
export function termFrom(bytes: Uint8Array, length = bytes.length): string {
  let term = ''
  for (let at = 0; at < length; ) {
    const first = bytes[at] ?? 0
    if (first < 0x80) {
      term += String.fromCharCode(first)
      at += 1
    } else if (first < 0xe0) {
      term += String.fromCharCode(((first & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f))
      at += 2
    } else {
      const high = ((first & 0x0f) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6)
      term += String.fromCharCode(high | ((bytes[at + 2] ?? 0) & 0x3f))
      at += 3
    }
  }
  return term
}

/** Below 0, 0 or above, as the first term stands before, at or behind the second; of each, its first `length` bytes. */
export function compareBytes(one: Uint8Array, length: number, other: Uint8Array, otherLength = other.length): number {
  const shared = Math.min(length, otherLength)
  for (let at = 0; at < shared; at += 1) {
    const difference = one[at]! - other[at]!
    if (difference !== 0) return difference
  }
  return length - otherLength
}
