import type { ByteWriter } from './bytes'

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
}

/** Bytes of the slices of a chain, with the four that lead on. */
const LENGTHS = [8, 16, 32, 64, 128, 256, 512, 1024, 2048]
const LINK = 4

export function slices(): Slices {
  let memory = new Uint8Array(1 << 16)
  let used = 0
  let lists = 0
  /** Of each list: where its first slice begins, where the next byte goes, where its last slice ends, how long that is. */
  let starts = new Uint32Array(1 << 10)
  let nexts = new Uint32Array(1 << 10)
  let ends = new Uint32Array(1 << 10)
  let levels = new Uint8Array(1 << 10)

  function slice(level: number): number {
    const start = used
    used += LENGTHS[level] ?? 0
    if (used > memory.length) {
      const grown = new Uint8Array(memory.length * 2)
      grown.set(memory)
      memory = grown
    }
    return start
  }

  /** Goes on in a longer slice. */
  function lengthen(list: number): void {
    const level = Math.min((levels[list] ?? 0) + 1, LENGTHS.length - 1)
    const link = nexts[list] ?? 0
    const start = slice(level)
    memory[link] = start & 0xff
    memory[link + 1] = (start >> 8) & 0xff
    memory[link + 2] = (start >> 16) & 0xff
    memory[link + 3] = start >>> 24
    nexts[list] = start
    ends[list] = start + (LENGTHS[level] ?? 0) - LINK
    levels[list] = level
  }

  function byte(list: number, value: number): void {
    if (nexts[list] === ends[list]) lengthen(list)
    memory[nexts[list]!] = value
    nexts[list]! += 1
  }

  return {
    get size() {
      return used
    },
    byte,
    begin() {
      if (lists === starts.length) {
        starts = grown(starts)
        nexts = grown(nexts)
        ends = grown(ends)
        levels = grownBytes(levels)
      }
      const start = slice(0)
      starts[lists] = start
      nexts[lists] = start
      ends[lists] = start + (LENGTHS[0] ?? 0) - LINK
      return lists++
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
      let start = starts[list] ?? 0
      let level = 0
      while (start !== lastSliceOf(list)) {
        const end = start + (LENGTHS[level] ?? 0) - LINK
        writer.append(memory, start, end)
        start = linkAt(end)
        level = Math.min(level + 1, LENGTHS.length - 1)
      }
      writer.append(memory, start, nexts[list])
    },
  }

  function lastSliceOf(list: number): number {
    return (ends[list] ?? 0) + LINK - (LENGTHS[levels[list] ?? 0] ?? 0)
  }

  function linkAt(at: number): number {
    const low = memory[at]! | (memory[at + 1]! << 8) | (memory[at + 2]! << 16)
    return (low | (memory[at + 3]! << 24)) >>> 0
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(numbers.length * 2)
  longer.set(numbers)
  return longer
}

function grownBytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(bytes.length * 2)
  longer.set(bytes)
  return longer
}
