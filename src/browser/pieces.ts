/** A file piece by piece. */
export type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>>

/** The same bytes in pieces of a megabyte or more: each piece that is written costs a journey to another process. */
export async function* inLargePieces(pieces: Pieces): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of pieces) {
    held.push(piece)
    bytes += piece.length
    if (bytes < LARGE) continue
    yield joined(held, bytes)
    held = []
    bytes = 0
  }
  if (bytes > 0) yield joined(held, bytes)
}

/** Bytes. */
const LARGE = 1_000_000

export function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
