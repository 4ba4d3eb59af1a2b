import { Deflate } from 'fflate'
import { crc32 } from './crc'
import { type Bytes, together } from './records'
import { LEVEL, type PackedEntry } from './zip'

/** A file within a zip file that grows while others are written: no more of it is held than what is deflated. */
export interface GrowingEntry {
  add(bytes: Uint8Array): void
  /** Nothing can be added after. */
  end(): PackedEntry
}

export function growingEntry(path: string): GrowingEntry {
  const pieces: Bytes[] = []
  const deflate = new Deflate({ level: LEVEL }, (piece) => pieces.push(piece))
  let [crc, size] = [0, 0]
  return {
    add(bytes) {
      crc = crc32(bytes, crc)
      size += bytes.length
      deflate.push(bytes)
    },
    end() {
      deflate.push(new Uint8Array(), true)
      return { path, packed: together(pieces), crc, size }
    },
  }
}
