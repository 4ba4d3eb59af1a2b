import { deflateSync } from 'fflate'
import { crc32 } from './crc'

/** A file within a zip file. */
export interface ZipEntry {
  /** With slashes; safe, and the only one of its name. */
  path: string
  bytes: Uint8Array
  /** As it is, without compression: EPUB wants one such, and wants it first. */
  isStored?: boolean
}

/**
 * A zip file piece by piece; one entry is held at a time. Sizes stand before the bytes, because readers that read from
 * the beginning cannot know where an uncompressed entry ends otherwise; and there is no bound to how many entries there
 * are (Zip64 where the plain form ends: 65,535 entries, 4 GB). `at`: milliseconds since 1970, the time of all entries.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, at: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const directory: Uint8Array<ArrayBuffer>[] = []
  const stamp = dosStampOf(at)
  let held: Uint8Array<ArrayBuffer>[] = []
  let heldBytes = 0
  let written = 0
  for await (const entry of entries) {
    const packed = packedEntry(entry, stamp)
    directory.push(directoryRow(packed, written))
    const local = joined([localHeader(packed), packed.name, packed.packed])
    written += local.length
    held.push(local)
    heldBytes += local.length
    if (heldBytes < PIECE) continue
    yield joined(held)
    held = []
    heldBytes = 0
  }
  const rows = joined(directory)
  yield joined([...held, rows, directoryEnd({ count: directory.length, bytes: rows.length, start: written })])
}

/** Bytes. */
const PIECE = 65_536

interface PackedEntry {
  name: Uint8Array
  packed: Uint8Array
  /** Of the bytes before packing. */
  size: number
  crc: number
  /** 0: stored, 8: deflated. */
  method: 0 | 8
  stamp: number
}

function packedEntry({ path, bytes, isStored }: ZipEntry, stamp: number): PackedEntry {
  const packed = isStored ? bytes : deflateSync(bytes, { level: LEVEL })
  return {
    name: new TextEncoder().encode(path),
    packed,
    size: bytes.length,
    crc: crc32(bytes),
    method: isStored ? 0 : 8,
    stamp,
  }
}

/** Of 9: a tenth larger than the smallest, in a third of the time. */
const LEVEL = 4

/** Which version of the format a reader must know: 2.0; 4.5 has Zip64. */
const PLAIN = 20
const LARGE = 45
/** Names are UTF-8. */
const UTF8 = 0x0800
/** Who wrote it, and the rights of a file there: from others `unzip` takes names to be in a code page of DOS. */
const UNIX = 3 << 8
const READABLE_FILE = 0o100644 * 0x10000
/** What stands in a field that is too small; the value is in the one that Zip64 has for it. */
const MOST_16 = 0xffff
const MOST_32 = 0xffffffff

/** What both headers of an entry say of it. */
function shared({ packed, name, size, crc, method, stamp }: PackedEntry, extraBytes: number): Field[] {
  return [
    [2, UTF8],
    [2, method],
    [4, stamp],
    [4, crc],
    [4, packed.length],
    [4, size],
    [2, name.length],
    [2, extraBytes],
  ]
}

function localHeader(entry: PackedEntry): Uint8Array<ArrayBuffer> {
  return littleEndian([4, 0x04034b50], [2, PLAIN], ...shared(entry, 0))
}

/** `offset`: where its local header begins. */
function directoryRow(entry: PackedEntry, offset: number): Uint8Array<ArrayBuffer> {
  const isFar = offset >= MOST_32
  const extra = isFar ? littleEndian([2, 1], [2, 8], [8, offset]) : littleEndian()
  const version = isFar ? LARGE : PLAIN
  const row = littleEndian(
    [4, 0x02014b50],
    [2, UNIX | version],
    [2, version],
    ...shared(entry, extra.length),
    // No comment, on the first disk.
    [2, 0],
    [2, 0],
    [2, 0],
    [4, READABLE_FILE],
    [4, isFar ? MOST_32 : offset],
  )
  return joined([row, entry.name, extra])
}

interface Directory {
  count: number
  bytes: number
  start: number
}

function directoryEnd({ count, bytes, start }: Directory): Uint8Array<ArrayBuffer> {
  const isLarge = count >= MOST_16 || bytes >= MOST_32 || start >= MOST_32
  const end = littleEndian(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_16)],
    [2, Math.min(count, MOST_16)],
    [4, Math.min(bytes, MOST_32)],
    [4, Math.min(start, MOST_32)],
    [2, 0],
  )
  return isLarge ? joined([largeEnd({ count, bytes, start }), end]) : end
}

function largeEnd({ count, bytes, start }: Directory): Uint8Array<ArrayBuffer> {
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
  return joined([record, locator])
}

type Field = readonly [bytes: 2 | 4 | 8, value: number]

function littleEndian(...fields: Field[]): Uint8Array<ArrayBuffer> {
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

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
