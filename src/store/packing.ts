import type { Article } from '../article/article'
import type { Bytes } from './schema'

/**
 * An article as bytes: its JSON, deflated by the browser to about 40 %. No transaction lives until that is done: whatever
 * is written has to be packed before. One after the other takes a third of the time of many at once (measured in
 * Chromium 156: 0.1 and 0.3 ms).
 */
export function pack(article: Article): Promise<Bytes> {
  return through(new CompressionStream('deflate-raw'), encoder.encode(JSON.stringify(article)))
}

export async function unpack(packed: Bytes): Promise<Article> {
  const article: Article = JSON.parse(decoder.decode(await jsonOf(packed)))
  return article
}

/** What was packed, as it was: JSON in UTF-8. */
export function jsonOf(packed: Bytes): Promise<Bytes> {
  return through(new DecompressionStream('deflate-raw'), packed)
}

export function areSameBytes(one: Bytes, other: Bytes): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false
  return true
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

async function through(stream: CompressionStream | DecompressionStream, bytes: Bytes): Promise<Bytes> {
  const writer = stream.writable.getWriter()
  const [pieces] = await Promise.all([piecesOf(stream.readable), writer.write(bytes), writer.close()])
  return together(pieces)
}

async function piecesOf(readable: ReadableStream<Bytes>): Promise<Bytes[]> {
  const pieces: Bytes[] = []
  const reader = readable.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value)
  return pieces
}

/** A copy: of bytes that are a part of larger ones, the database would store all. */
function together(pieces: Bytes[]): Bytes {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
