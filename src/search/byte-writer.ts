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
