import { jsonOf } from './deflated'
import type { Stored } from './held'
import type { Bytes } from './schema'

/**
 * A clipping with its orders as JSON in UTF-8, in pieces. Articles lie in the database as JSON, and go as they are: reading
 * them and writing them again takes as long as all the rest of a backup.
 */
export function clippingJson(stored: Stored): Bytes[] {
  if (stored.isOld) return [encoder.encode(JSON.stringify({ ...stored.row.clipping, orders: stored.row.orders }))]
  const { row, revisions, annotations } = stored
  const marks = annotations.map(({ annotation }) => annotation)
  const rest = { ...row.rest, ...(marks.length > 0 && { annotations: marks }), orders: row.orders }
  const pieces = [...withArticle(rest, row.article), encoder.encode(',"revisions":[')]
  for (const [at, { rest: facts, article }] of revisions.toReversed().entries()) {
    if (at > 0) pieces.push(encoder.encode(','))
    pieces.push(...withArticle(facts, article), encoder.encode('}'))
  }
  return [...pieces, encoder.encode(']}')]
}

/** Without the brace that closes it. */
function withArticle(rest: object, packed: Bytes): Bytes[] {
  const article = jsonOf(packed)
  if (!looksLikeJson(article)) throw new Error('An article that is no JSON')
  return [encoder.encode(`${JSON.stringify(rest).slice(0, -1)},"article":`), article]
}

/** Line after line the file is read again: one that is none would take others along. */
function looksLikeJson(bytes: Bytes): boolean {
  return bytes[0] === BRACE && bytes.at(-1) === CLOSING_BRACE && !bytes.includes(NEWLINE)
}

const [BRACE, CLOSING_BRACE, NEWLINE] = [123, 125, 10]

const encoder = new TextEncoder()
