import { deflateSync, inflateSync } from 'fflate'
import type { Article } from '../article/article'
import type { Bytes } from './schema'

/**
 * Articles packed, and many of them unpacked. The browser's own streams pack as well, but Firefox holds the 300 kB that each
 * of them works with until garbage is collected, which it does not hurry for: restoring 10,000 took it 400 MB, and takes 90 to 210 so.
 */

/** An article as bytes: its JSON, deflated to about 40 %. A copy: of a part of larger bytes the database would store all. */
export function pack(article: Article): Bytes {
  return deflateSync(encoder.encode(JSON.stringify(article)), { mem: SMALL }).slice()
}

/** Where there are many: `unpack` needs no more than the browser has. */
export function unpackNow(packed: Bytes): Article {
  const article: Article = JSON.parse(decoder.decode(inflateSync(packed, { out: room })))
  return article
}

/** What was packed, as it was: JSON in UTF-8. */
export function jsonOf(packed: Bytes): Bytes {
  return inflateSync(packed, { out: room }).slice()
}

/** No article needs a larger table for finding what it says twice. */
const SMALL = 0

/** What is unpacked is put here first, unless it is larger: making room anew takes as long as unpacking. */
const room = new Uint8Array(200_000)

const encoder = new TextEncoder()
const decoder = new TextDecoder()
