import type { FileFailure } from '../../clipping/entry'
import { textOf } from '../text-file/decoded'

/** A tag of an HTML file, with the text before it; or why there are no more. */
export type TagRead =
  | { is: 'tag'; name: string; attributes: string; before: string; line: number }
  | { is: 'failed'; reason: FileFailure; line: number }

/** The tags of a file, one after the other, in one pass; `name` is in small letters: 'a', '/dl'. No comment is one. */
export async function* tagsOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<TagRead> {
  const scan: Scan = { before: '', tag: undefined, quote: '', line: 1, from: 1 }
  for await (const piece of textOf(file)) {
    if (!piece.ok) return yield { is: 'failed', reason: piece.reason, line: scan.line }
    yield* tagsIn(piece.value, scan)
  }
}

interface Scan {
  /** Text since the last tag. */
  before: string
  /** What has been read of an open tag. */
  tag: string | undefined
  /** The quotation mark that is open in it. */
  quote: string
  line: number
  /** Where the open tag stands. */
  from: number
}

function* tagsIn(text: string, scan: Scan): Generator<TagRead> {
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '\n') scan.line += 1
    if (scan.tag === undefined) {
      if (sign !== '<') continue
      addText(scan, text.slice(from, at))
      scan.tag = ''
      scan.from = scan.line
      from = at + 1
    } else if (scan.quote !== '') {
      if (sign === scan.quote || scan.tag.length + at - from > LONGEST) scan.quote = ''
    } else if ((sign === '"' || sign === "'") && opensValue(scan.tag, text, from, at)) scan.quote = sign
    else if (sign === '>') {
      const tag = scan.tag + text.slice(from, at)
      const name = NAME.exec(tag.slice(0, 40))?.[0].toLowerCase()
      if (name !== undefined) {
        yield { is: 'tag', name, attributes: tag.slice(name.length), before: scan.before, line: scan.from }
        scan.before = ''
      }
      scan.tag = undefined
      from = at + 1
    }
  }
  if (scan.tag === undefined) addText(scan, text.slice(from))
  else scan.tag = (scan.tag + text.slice(from)).slice(0, LONGEST)
}

function addText(scan: Scan, text: string): void {
  if (scan.before.length < LONGEST) scan.before += text
}

/** Only after "=" a quotation mark opens a value. */
function opensValue(tag: string, text: string, from: number, at: number): boolean {
  const before = at > from ? text.charAt(at - 1) : tag.at(-1)
  return before === '='
}

const NAME = /^\/?[a-z][a-z0-9]*/i

/** UTF-16 units of a tag or a text: an icon has some thousands. */
export const LONGEST = 1_000_000
