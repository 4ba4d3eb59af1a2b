import type { BackupFailure } from './examine'
import { type LyingFile, piecesIn } from './file-bytes'

/** What a stretch of a file holds when it is unpacked. */
export interface Inflated {
  /** Ends early where something is wrong. */
  pieces: AsyncGenerator<Uint8Array>
  /** What was wrong. */
  failure(): Extract<BackupFailure, 'fileUnreadable' | 'fileAltered'> | undefined
}

export interface Packed {
  /** [from, to) of the file is deflated. */
  from: number
  to: number
  /** Bytes that come out of it, as somebody says; more are never unpacked. */
  size: number
}

/** By the browser, which takes a sixth of the time of what salvages; but it knows no way on behind a damage. */
export function inflatedFrom(file: LyingFile, { from, to, size }: Packed): Inflated {
  let failure: ReturnType<Inflated['failure']>

  async function feed(writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
    for await (const piece of piecesIn(file, from, to)) {
      if (!piece.ok) failure = piece.reason
      if (!piece.ok) return writer.abort()
      for (let at = 0; at < piece.value.length; at += MOUTHFUL) {
        await writer.write(piece.value.subarray(at, at + MOUTHFUL))
      }
    }
    await writer.close()
  }

  async function* pieces(): AsyncGenerator<Uint8Array> {
    const { readable, writable } = new DecompressionStream('deflate-raw')
    const [reader, writer] = [readable.getReader(), writable.getWriter()]
    const feeding = feed(writer).catch(ignore)
    let left = size
    try {
      for (;;) {
        const read = await reader.read().catch(ignore)
        left -= read?.value?.length ?? 0
        if (!read || left < 0) failure ??= 'fileAltered'
        if (!read?.value || left < 0) return
        yield read.value
      }
    } finally {
      await reader.cancel().catch(ignore)
      await writer.abort().catch(ignore)
      await feeding
    }
  }

  return { pieces: pieces(), failure: () => failure }
}

/** Bytes: a thousand times as many may come out of them at once, and no more. */
const MOUTHFUL = 16_384

/** Whoever reads hears of it. */
function ignore(): undefined {}
