/** A file inside a zip file, as the directory at its end tells of it. */
export interface ZipEntry {
  name: string
  /** Of what it holds. */
  crc: number
  /** Bytes of what it holds. */
  size: number
  /** Bytes that it takes in the zip file. */
  packed: number
  /** Deflated, with its sizes behind it: they were not known when it began. Else it lies there as it is. */
  isStreamed: boolean
}

export type Bytes = Uint8Array<ArrayBuffer>

/** What stands before an entry. `at`: milliseconds since 1970, UTC. */
export function headerOf({ name, crc, size, packed, isStreamed }: ZipEntry, at: number): Bytes {
  const said = isStreamed ? [0, 0, 0] : [crc, packed, size]
  return together([
    fields(
      [LOCAL, 4],
      [MADE_FOR, 2],
      ...kindOf(isStreamed),
      [dosTime(at), 4],
      ...longs(said),
      [name.length, 2],
      [0, 2],
    ),
    ascii(name),
  ])
}

/** What stands behind a streamed entry. */
export function descriptorOf({ crc, size, packed }: ZipEntry): Bytes {
  return fields([DESCRIPTOR, 4], ...longs([crc, packed, size]))
}

/** The directory with which the file ends: its entries lie one behind the other from the beginning. */
export function directoryOf(entries: readonly ZipEntry[], at: number): Bytes {
  let offset = 0
  const rows = entries.map((entry) => {
    const { name, crc, size, packed, isStreamed } = entry
    const row = together([
      fields([CENTRAL, 4], [MADE_FOR, 2], [MADE_FOR, 2], ...kindOf(isStreamed), [dosTime(at), 4]),
      fields(...longs([crc, packed, size]), [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      ascii(name),
    ])
    offset += spanOf(entry)
    return row
  })
  const size = rows.reduce((sum, row) => sum + row.length, 0)
  const count: Field = [entries.length, 2]
  return together([...rows, fields([END, 4], [0, 2], [0, 2], count, count, [size, 4], [offset, 4], [0, 2])])
}

/** Bytes that an entry takes with all that belongs to it. */
export function spanOf({ name, packed, isStreamed }: ZipEntry): number {
  return HEADER_BYTES + name.length + packed + (isStreamed ? DESCRIPTOR_BYTES : 0)
}

/** Without the name. */
export const HEADER_BYTES = 30
const DESCRIPTOR_BYTES = 16
/** Of what follows the directory. */
export const END_BYTES = 22

/** Where the directory begins, from the last bytes of a file; undefined if they are none of a zip file without a comment. */
export function directoryStart(end: Uint8Array): number | undefined {
  return end.length === END_BYTES && long(end, 0) === END ? long(end, 16) : undefined
}

/** What a directory says, believed as far as its form goes; undefined where it has none. */
export function entriesIn(directory: Uint8Array): ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  for (; long(directory, at) === CENTRAL; ) {
    const length = short(directory, at + 28)
    const name = new TextDecoder('latin1').decode(directory.subarray(at + 46, at + 46 + length))
    const [crc, packed, size] = [16, 20, 24].map((place) => long(directory, at + place))
    if (crc === undefined || packed === undefined || size === undefined) return undefined
    entries.push({ name, crc, packed, size, isStreamed: short(directory, at + 10) === DEFLATED })
    at += 46 + length
  }
  return long(directory, at) === END ? entries : undefined
}

/** What a header at the beginning of bytes says; undefined if it is none. */
export function entryAt(bytes: Uint8Array): ZipEntry | undefined {
  if (bytes.length < HEADER_BYTES || long(bytes, 0) !== LOCAL) return undefined
  const name = new TextDecoder('latin1').decode(bytes.subarray(HEADER_BYTES, HEADER_BYTES + short(bytes, 26)))
  const isStreamed = short(bytes, 8) === DEFLATED
  return { name, crc: long(bytes, 14), packed: long(bytes, 18), size: long(bytes, 22), isStreamed }
}

export function together(pieces: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

export function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

const [LOCAL, CENTRAL, END, DESCRIPTOR] = [0x04034b50, 0x02014b50, 0x06054b50, 0x08074b50]
/** Version 2.0 of the format: it can be deflated. */
const MADE_FOR = 20
const DEFLATED = 8

type Field = [value: number, bytes: 2 | 4]

/** Flags and method. */
function kindOf(isStreamed: boolean): Field[] {
  const kind = isStreamed ? DEFLATED : 0
  return [
    [kind, 2],
    [kind, 2],
  ]
}

function longs(values: number[]): Field[] {
  return values.map((value) => [value, 4])
}

function fields(...all: Field[]): Bytes {
  const bytes = new Uint8Array(all.reduce((sum, [, width]) => sum + width, 0))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [value, width] of all) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

function short(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256
}

function long(bytes: Uint8Array, at: number): number {
  return short(bytes, at) + short(bytes, at + 2) * 65_536
}

function ascii(text: string): Bytes {
  return new TextEncoder().encode(text)
}

/** Time and date as MS-DOS wrote them, to two seconds, from 1980 on; in UTC, for a zip file does not say which zone. */
function dosTime(at: number): number {
  const date = new Date(at)
  const years = Math.min(127, Math.max(0, date.getUTCFullYear() - 1980))
  const day = years * 512 + (date.getUTCMonth() + 1) * 32 + date.getUTCDate()
  return day * 65_536 + date.getUTCHours() * 2_048 + date.getUTCMinutes() * 32 + Math.floor(date.getUTCSeconds() / 2)
}
