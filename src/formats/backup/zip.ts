import {
  type Bytes,
  CENTRAL,
  DEFLATED,
  directoryEnd,
  directoryRow,
  END,
  type EntryRecord,
  LOCAL,
  STORED,
  together,
} from '../zip/records'

/** One that lies there as it is. */
export function storedRecord(name: string, { crc, size }: Pick<EntryRecord, 'crc' | 'size'>): EntryRecord {
  return { name, crc, size, packed: size, method: STORED, isStreamed: false }
}

/** One that is deflated while it is written. */
export function streamedRecord(name: string, sizes: Pick<EntryRecord, 'crc' | 'size' | 'packed'>): EntryRecord {
  return { name, ...sizes, method: DEFLATED, isStreamed: true }
}

/** The directory with which the file ends: its entries lie one behind the other from the beginning. */
export function directoryOf(entries: readonly EntryRecord[], at: number): Bytes {
  let start = 0
  const rows = entries.map((entry) => {
    const row = directoryRow(entry, at, start)
    start += spanOf(entry)
    return row
  })
  const bytes = rows.reduce((sum, row) => sum + row.length, 0)
  return together([...rows, directoryEnd({ count: entries.length, bytes, start })])
}

/** Bytes that an entry takes with all that belongs to it. */
export function spanOf({ name, packed, isStreamed }: EntryRecord): number {
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
export function entriesIn(directory: Uint8Array): EntryRecord[] | undefined {
  const entries: EntryRecord[] = []
  let at = 0
  for (; long(directory, at) === CENTRAL; ) {
    const length = short(directory, at + 28)
    entries.push(recordFrom(directory.subarray(at + 10, at + 28), directory.subarray(at + 46, at + 46 + length)))
    at += 46 + length
  }
  return long(directory, at) === END ? entries : undefined
}

/** What a header at the beginning of bytes says; undefined if it is none. */
export function entryAt(bytes: Uint8Array): EntryRecord | undefined {
  if (bytes.length < HEADER_BYTES || long(bytes, 0) !== LOCAL) return undefined
  return recordFrom(bytes.subarray(8, 26), bytes.subarray(HEADER_BYTES, HEADER_BYTES + short(bytes, 26)))
}

export function areSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** `facts`: from the method to the sizes, which both headers have side by side. What is deflated here is streamed. */
function recordFrom(facts: Uint8Array, letters: Uint8Array): EntryRecord {
  const name = new TextDecoder('latin1').decode(letters)
  const [crc, packed, size] = [long(facts, 6), long(facts, 10), long(facts, 14)]
  return short(facts, 0) === DEFLATED
    ? streamedRecord(name, { crc, size, packed })
    : { ...storedRecord(name, { crc, size }), packed }
}

function short(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256
}

function long(bytes: Uint8Array, at: number): number {
  return short(bytes, at) + short(bytes, at + 2) * 65_536
}
