import type { Entry } from '../../clipping/entry'
import { readSealed } from '../sealed/read'
import { newInflater } from './deflate'
import type { BackupFailure, Examined } from './examine'
import { piecesIn } from './file-bytes'
import { newBackupLayout } from './line'

/** The clippings of a backup that was examined, from the one that was kept last. Nothing counts until its end. */
export async function* clippingsIn(examined: Examined): AsyncGenerator<Entry> {
  const unpacked = unpackedFrom(examined)
  let count = 0
  let line = 0
  for await (const entry of readSealed(unpacked.pieces, newBackupLayout())) {
    line = entry.line
    if (entry.kind !== 'failed') count += 1
    const reason = entry.kind === 'failed' ? unpacked.failure() : undefined
    if (entry.kind === 'failed') return yield { ...entry, ...(reason && { reason }) }
    yield entry
  }
  if (count !== examined.seal.count) yield { kind: 'failed', reason: 'fileAltered', line }
}

interface Unpacked {
  /** Ends early where something is wrong. */
  pieces: AsyncGenerator<Uint8Array>
  /** What was wrong. */
  failure(): Extract<BackupFailure, 'fileUnreadable' | 'fileAltered'> | undefined
}

function unpackedFrom({ file, clippings: { from, to, size } }: Examined): Unpacked {
  let failure: ReturnType<Unpacked['failure']>

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const inflater = newInflater()
    let left = size
    for await (const packed of piecesIn(file, from, to)) {
      if (!packed.ok) failure = packed.reason
      if (!packed.ok) return
      for (let at = 0; at < packed.value.length; at += MOUTHFUL) {
        const inflated = inflater.push(packed.value.subarray(at, at + MOUTHFUL))
        for (const piece of inflated ?? []) {
          left -= piece.length
          if (left >= 0) yield piece
        }
        if (!inflated || left < 0) failure = 'fileAltered'
        if (failure) return
      }
    }
  }

  return { pieces: pieces(), failure: () => failure }
}

/** Bytes: a thousand times as many may come out of them, and no more. */
const MOUTHFUL = 16_384
