import { crc32 } from '../zip/crc'

/**
 * The lines of a backup are those of an exported JSON Lines file, and can be imported as such. Each clipping has two
 * properties before its own: its number in the file, from 1, and the CRC of its JSON without the two. So of a damaged file
 * it is known which clippings are whole, and which are missing. `json`: in pieces, UTF-8.
 */
export function numberedLine(number: number, json: readonly Uint8Array[]): Uint8Array[] {
  const [first = NOTHING, ...more] = json
  const crc = json.reduce((before, piece) => crc32(piece, before), 0)
  return [encoder.encode(`{"n":${number},"crc":${crc},`), first.subarray(1), ...more, NEWLINE]
}

/** The number of a clipping whose line is as it was written; undefined for any other line. */
export function numberOf(line: Uint8Array): number | undefined {
  const [said, number, crc] = PREFIX.exec(latin1.decode(line.subarray(0, LONGEST_PREFIX))) ?? []
  if (said === undefined) return undefined
  const json = line.subarray(said.length, line.length - 1)
  return crc32(json, crc32(encoder.encode('{'))) === Number(crc) ? Number(number) : undefined
}

const PREFIX = /^\{"n":(\d{1,10}),"crc":(\d{1,10}),/
const LONGEST_PREFIX = 40

const NOTHING = new Uint8Array()
const NEWLINE = new Uint8Array([10])

const encoder = new TextEncoder()
const latin1 = new TextDecoder('latin1')
