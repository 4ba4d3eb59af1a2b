import { joined } from '../src/browser/pieces'

/** All pieces as one; undefined as soon as they are more than so many bytes. */
export async function gathered(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const held: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for await (const piece of pieces) {
    bytes += piece.length
    if (bytes > most) return undefined
    held.push(piece)
  }
  return joined(held, bytes)
}
