import { type Header, type Seal, VERSION } from '../sealed/layout'

/** The line that opens the clippings. `at`: milliseconds since 1970, UTC. */
export function openingLine(at: number): Uint8Array {
  const header: Header & { exportedAt: string } = {
    format: 'borideh',
    version: VERSION,
    exportedAt: new Date(at).toISOString(),
  }
  return encoder.encode(`${JSON.stringify(header)}\n`)
}

export function sealingLine(seal: Seal): Uint8Array {
  return encoder.encode(`${JSON.stringify(seal)}\n`)
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

const SEALING = '{"count":'

const encoder = new TextEncoder()
const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
