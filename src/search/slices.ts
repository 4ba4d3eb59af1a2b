import type { ByteWriter } from './byte-writer'

/**
 * Many lists of bytes that grow side by side in one memory, as Lucene's byte slices do: a list is a chain of slices, each
 * longer than the one before, and the last four bytes of a full slice say where the next one begins.
 */
export interface Slices {
  /** Bytes of memory in use. */
  readonly size: number
  /** Begins a list; its number. */
  begin(): number
  byte(list: number, value: number): void
  /** A whole number from 0 below 2³², as `ByteWriter` writes it. */
  number(list: number, value: number): void
  /** Writes all bytes of a list. */
  copy(list: number, writer: ByteWriter): void
  /** Forgets all lists; their memory is used again. */
  clear(): void
}

/** Bytes of the slices of a chain, with the four that lead on. */
const LENGTHS = [8, 16, 32, 64, 128, 256, 512, 1024, 2048]
const LINK = 4

/** What is known of a list, side by side: it is one look into the memory of the computer. */
const START = 0
/** Where the next byte goes, and where the last slice ends. */
const NEXT = 1
const END = 2
/** How long the last slice is, as a place in `LENGTHS`. */
const LEVEL = 3
const FACTS = 4

export function slices(): Slices {
  let memory = new Uint8Array(1 << 16)
  let used = 0
  /** The facts of each list, and where the next list's begin. */
  let facts = new Uint32Array(FACTS << 10)
  let free = 0

  function slice(level: number): number {
    const start = used
    used += LENGTHS[level]!
    if (used > memory.length) {
      const grown = new Uint8Array(memory.length * 2)
      grown.set(memory)
      memory = grown
    }
    return start
  }

  /** Goes on in a longer slice. */
  function lengthen(list: number): void {
    const level = Math.min(facts[list + LEVEL]! + 1, LENGTHS.length - 1)
    const link = facts[list + NEXT]!
    const start = slice(level)
    memory[link] = start & 0xff
    memory[link + 1] = (start >> 8) & 0xff
    memory[link + 2] = (start >> 16) & 0xff
    memory[link + 3] = start >>> 24
    facts[list + NEXT] = start
    facts[list + END] = start + LENGTHS[level]! - LINK
    facts[list + LEVEL] = level
  }

  function byte(list: number, value: number): void {
    if (facts[list + NEXT] === facts[list + END]) lengthen(list)
    memory[facts[list + NEXT]!] = value
    facts[list + NEXT]! += 1
  }

  return {
    get size() {
      return used
    },
    byte,
    begin() {
      if (free === facts.length) {
        const grown = new Uint32Array(facts.length * 2)
        grown.set(facts)
        facts = grown
      }
      const list = free
      const start = slice(0)
      facts[list + START] = start
      facts[list + NEXT] = start
      facts[list + END] = start + LENGTHS[0]! - LINK
      facts[list + LEVEL] = 0
      free += FACTS
      return list
    },
    number(list, value) {
      let rest = value
      while (rest > 0x7f) {
        byte(list, (rest & 0x7f) | 0x80)
        rest >>>= 7
      }
      byte(list, rest)
    },
    copy(list, writer) {
      const last = facts[list + END]! + LINK - LENGTHS[facts[list + LEVEL]!]!
      let start = facts[list + START]!
      for (let level = 0; start !== last; level = Math.min(level + 1, LENGTHS.length - 1)) {
        const end = start + LENGTHS[level]! - LINK
        writer.append(memory, start, end)
        start = linkAt(end)
      }
      writer.append(memory, start, facts[list + NEXT])
    },
    clear() {
      used = 0
      free = 0
    },
  }

  function linkAt(at: number): number {
    const low = memory[at]! | (memory[at + 1]! << 8) | (memory[at + 2]! << 16)
    return (low | (memory[at + 3]! << 24)) >>> 0
  }
}
