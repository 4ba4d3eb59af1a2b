import type { Layout } from '../sealed/layout'
import { crc32 } from '../zip/crc'

/**
 * The lines of a backup are those of an exported JSON Lines file, and can be imported as such. Each clipping has two
 * properties before its own: its number in the file, from 1, and the CRC of its JSON without the two. So of a damaged file
 * it is known which clippings are whole, and which are missing.
 */
export function newBackupLayout(): Layout {
  let number = 0
  return {
    opening: (header) => header,
    clipping: (json) => {
      number += 1
      return `{"n":${number},"crc":${crc32(encoder.encode(json))},${json.slice(1)}`
    },
    sealing: (seal) => seal,
    headerIn: (line) => line,
    clippingIn: (line) => line,
    sealIn: (line) => (line.startsWith(SEALING) ? line : undefined),
  }
}

/** The line that follows the last clipping. */
export function isSealing(line: Uint8Array): boolean {
  return latin1.decode(line.subarray(0, SEALING.length)) === SEALING
}

/** What the line of a clipping says; undefined if it is no JSON. */
export function jsonIn(line: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(line))
  } catch {
    return undefined
  }
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

const SEALING = '{"count":'

const encoder = new TextEncoder()
const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
