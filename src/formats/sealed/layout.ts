import { natural, oneOf, optional, record, type Schema, text } from '../../clipping/schema'

/**
 * How a sealed file is laid out: a line that opens it, a line for each clipping, and a line that seals it with their
 * number and a hash. A file that was cut has no seal. All of it is UTF-8, and every line ends in "\n".
 */
export interface Layout {
  /** The lines, from the JSON of what they hold. */
  opening(header: string): string
  clipping(json: string, isFirst: boolean): string
  sealing(seal: string): string
  /** The same way back; undefined where a line is no such line. */
  headerIn(line: string): string | undefined
  clippingIn(line: string): string
  sealIn(line: string): string | undefined
}

export interface Header {
  format: 'borideh'
  /** Grows when an older Borideh could no longer read the file rightly. */
  version: number
}

export const VERSION = 1

export const headerSchema: Schema<Header> = record<Header>({ format: oneOf('borideh'), version: natural })

export interface Seal {
  /** How many clippings there are. */
  count: number
  /**
   * SHA-256 of all bytes before the line that seals, in hexadecimal: what `head -n -1 FILE | sha256sum` says. Missing where
   * every clipping has its number and CRC, see `numberedLine`.
   */
  sha256?: string
}

export const sealSchema: Schema<Seal> = record<Seal>({ count: natural, sha256: optional(text(64)) })
