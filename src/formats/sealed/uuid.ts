import { newDigest } from './digest'

/** The same UUID for the same words, now and in a year: version 8 of RFC 9562, from SHA-256. */
export function uuidOf(...words: readonly string[]): string {
  const digest = newDigest()
  digest.add(new TextEncoder().encode(JSON.stringify(words)))
  const hex = digest.text()
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) & 3]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
