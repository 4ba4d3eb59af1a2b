/** What a zip file says of a file within it: see APPNOTE.TXT of PKWARE, 4.3 and 4.5. */
export interface EntryRecord {
  /** With slashes; safe, and the only one of its name. */
  name: string
  /** Of what it holds. */
  crc: number
  /** Bytes of what it holds. */
  size: number
  /** Bytes that it takes in the zip file. */
  packed: number
  method: Method
  /** Its sizes stand behind it: they were not known when it began. */
  isStreamed: boolean
}

/** 0: stored as it is, 8: deflated. */
export type Method = 0 | 8

export type Bytes = Uint8Array<ArrayBuffer>

/** The signatures with which records begin. */
export const LOCAL = 0x04034b50
export const CENTRAL = 0x02014b50
export const END = 0x06054b50

/** What stands before an entry. `at`: milliseconds since 1970, UTC. */
export function localHeader(entry: EntryRecord, at: number): Bytes {
  const said = entry.isStreamed ? { ...entry, crc: 0, size: 0, packed: 0 } : entry
  return together([littleEndian([4, LOCAL], [2, PLAIN], ...shared(said, at, 0)), nameOf(entry)])
}

/** What stands behind a streamed entry. */
export function descriptorOf({ crc, size, packed }: EntryRecord): Bytes {
  return littleEndian([4, 0x08074b50], [4, crc], [4, packed], [4, size])
}

/** `offset`: where the entry's local header begins. */
export function directoryRow(entry: EntryRecord, at: number, offset: number): Bytes {
  const isFar = offset >= MOST_32
  const extra = isFar ? littleEndian([2, 1], [2, 8], [8, offset]) : littleEndian()
  const version = isFar ? LARGE : PLAIN
  const row = littleEndian(
    [4, CENTRAL],
    [2, UNIX | version],
    [2, version],
    ...shared(entry, at, extra.length),
    // No comment, on the first disk.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, READABLE_FILE],
    [4, isFar ? MOST_32 : offset],
  )
  return together([row, nameOf(entry), extra])
}

export interface Directory {
  /** Of its rows. */
  count: number
  bytes: number
  /** Where it begins. */
  start: number
}

/** What follows the rows of a directory; with Zip64 where the plain form ends: 65,535 entries, 4 GB. */
export function directoryEnd({ count, bytes, start }: Directory): Bytes {
  const isLarge = count >= MOST_16 || bytes >= MOST_32 || start >= MOST_32
  const end = littleEndian(
    [4, END],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_16)],
    [2, Math.min(count, MOST_16)],
    [4, Math.min(bytes, MOST_32)],
    [4, Math.min(start, MOST_32)],
    [2, 0],
  )
  return isLarge ? together([largeEnd({ count, bytes, start }), end]) : end
}

export function together(pieces: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** Which version of the format a reader must know: 2.0; 4.5 has Zip64. */
const PLAIN = 20
const LARGE = 45
/** Flags: names are UTF-8; sizes stand behind the bytes. */
const UTF8 = 0x0800
const STREAMED = 8
/** Who wrote it, and the rights of a file there: from others `unzip` takes names to be in a code page of DOS. */
const UNIX = 3 << 8
const READABLE_FILE = 0o100644 * 0x10000
/** What stands in a field that is too small; the value is in the one that Zip64 has for it. */
const MOST_16 = 0xffff
const MOST_32 = 0xffffffff

type Field = readonly [bytes: 2 | 4 | 8, value: number]

/** What both headers of an entry say of it. */
function shared(entry: EntryRecord, at: number, extraBytes: number): Field[] {
  const { crc, size, packed, method, isStreamed } = entry
  return [
    [2, isStreamed ? UTF8 | STREAMED : UTF8],
    [2, method],
    [4, dosStampOf(at)],
    [4, crc],
    [4, packed],
    [4, size],
    [2, nameOf(entry).length],
    [2, extraBytes],
  ]
}

function nameOf({ name }: EntryRecord): Bytes {
  return new TextEncoder().encode(name)
}

function largeEnd({ count, bytes, start }: Directory): Bytes {
  const record = littleEndian(
    [4, 0x06064b50],
    [8, 44],
    [2, LARGE],
    [2, LARGE],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, bytes],
    [8, start],
  )
  const locator = littleEndian([4, 0x07064b50], [4, 0], [8, start + bytes], [4, 1])
  return together([record, locator])
}

function littleEndian(...fields: Field[]): Bytes {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else if (bytes === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

/** Two seconds are the smallest step, 1980 to 2107 the years; UTC, for want of a zone. */
function dosStampOf(at: number): number {
  const time = new Date(at)
  const year = Math.min(Math.max(time.getUTCFullYear() - 1980, 0), 127)
  const day = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const seconds = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  return ((day << 16) | seconds) >>> 0
}

/** How an entry is packed. */
export const STORED = 0
export const DEFLATED = 8
