import { fail, ok, type Result } from '../../result'
import type { Bytes } from '../zip/records'

/** A file that lies somewhere else, and can be read from any place. A `Blob` is one. */
export interface LyingFile {
  /** Bytes. */
  size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** [from, to); fails when the file has gone, or the computer refuses it. */
export async function bytesIn(file: LyingFile, from: number, to: number): Promise<Result<Bytes, 'fileUnreadable'>> {
  try {
    return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()))
  } catch {
    return fail('fileUnreadable')
  }
}

/** [from, to) in pieces of a megabyte; ends after one that cannot be read. */
export async function* piecesIn(
  file: LyingFile,
  from: number,
  to: number,
): AsyncGenerator<Result<Bytes, 'fileUnreadable'>> {
  for (let at = from; at < to; at += PIECE) {
    const piece = await bytesIn(file, at, Math.min(at + PIECE, to))
    yield piece
    if (!piece.ok) return
  }
}

const PIECE = 1_000_000
