/** A text as a file, in pieces of some 64 kB. */
export async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let held = ''
  for await (const text of texts) {
    held += text
    if (held.length < PIECE) continue
    yield encoder.encode(held)
    held = ''
  }
  if (held !== '') yield encoder.encode(held)
}

/** UTF-16 units. */
const PIECE = 65_536
