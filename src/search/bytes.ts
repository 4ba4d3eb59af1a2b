import type { ByteWriter } from './byte-writer'

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
export function writeTerm(term: string, writer: Pick<ByteWriter, 'byte'>): void {
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
  const bytes: number[] = []
  writeTerm(term, { byte: (value) => void bytes.push(value) })
  return Uint8Array.from(bytes)
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
