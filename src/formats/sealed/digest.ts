import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** The SHA-256 of bytes that come piece by piece; `crypto.subtle` would want all of them at once. */
export interface Digest {
  add(bytes: Uint8Array): void
  /** Of what was added so far, in hexadecimal; nothing can be added after. */
  text(): string
}

export function newDigest(): Digest {
  const hash = sha256.create()
  return { add: (bytes) => void hash.update(bytes), text: () => bytesToHex(hash.digest()) }
}
