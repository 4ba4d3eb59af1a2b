import { deflateSync } from 'fflate'
import { crc32 } from './crc'
import {
  type Bytes,
  DEFLATED,
  directoryEnd,
  directoryRow,
  type EntryRecord,
  localHeader,
  STORED,
  together,
} from './records'

/** A file within a zip file. `path`: with slashes; safe, and the only one of its name. */
export type ZipEntry = PlainEntry | PackedEntry

interface PlainEntry {
  path: string
  bytes: Uint8Array
  /** As it is, without compression: EPUB wants one such, and wants it first. */
  isStored?: boolean
}

/** One that is deflated already: see `growingEntry`. */
export interface PackedEntry extends Pick<EntryRecord, 'crc' | 'size'> {
  path: string
  packed: Uint8Array
}

/**
 * A zip file piece by piece; one entry is held at a time. Sizes stand before the bytes, because readers that read from
 * the beginning cannot know where an uncompressed entry ends otherwise; and there is no bound to how many entries there
 * are. `at`: milliseconds since 1970, the time of all entries.
 */
export async function* zipOf(entries: AsyncIterable<ZipEntry>, at: number): AsyncGenerator<Bytes> {
  const directory: Bytes[] = []
  let held: Bytes[] = []
  let heldBytes = 0
  let written = 0
  for await (const entry of entries) {
    const { path, packed, crc, size } = 'packed' in entry ? entry : packedEntry(entry)
    const method = 'isStored' in entry && entry.isStored ? STORED : DEFLATED
    const record: EntryRecord = { name: path, crc, size, packed: packed.length, method, isStreamed: false }
    directory.push(directoryRow(record, at, written))
    const local = together([localHeader(record, at), packed])
    written += local.length
    held.push(local)
    heldBytes += local.length
    if (heldBytes < PIECE) continue
    yield together(held)
    held = []
    heldBytes = 0
  }
  const rows = together(directory)
  yield together([...held, rows, directoryEnd({ count: directory.length, bytes: rows.length, start: written })])
}

/** Bytes. */
const PIECE = 65_536

function packedEntry({ path, bytes, isStored }: PlainEntry): PackedEntry {
  const packed = isStored ? bytes : deflateSync(bytes, { level: LEVEL })
  return { path, packed, crc: crc32(bytes), size: bytes.length }
}

/** Of 9: a tenth larger than the smallest, in a third of the time. */
export const LEVEL = 4
