import type { FileFailure } from '../../clipping/entry'
import { textOf } from './decoded'
import { LONGEST_ENTRY } from './text-lines'

/** An object of a list in a JSON file, as text; or why there are no more. */
export type JsonItem =
  | { is: 'item'; text: string; line: number }
  | { is: 'cut' | 'tooLong'; line: number }
  | { is: 'failed'; reason: FileFailure; line: number }

/**
 * The objects of the list that a file is, or that stands under one of `names` in the object that it is. One is held at a
 * time, however long the list; how deep they go does not matter.
 */
export async function* jsonItems(
  file: AsyncIterable<Uint8Array>,
  names: ReadonlySet<string> = new Set(),
): AsyncGenerator<JsonItem> {
  const scan: Scan = {
    names,
    depth: 0,
    list: undefined,
    isText: false,
    isEscaped: false,
    word: '',
    isDone: false,
    line: 1,
  }
  const held: Held = { parts: [], length: 0, line: 1 }
  for await (const piece of textOf(file)) {
    if (!piece.ok) return yield { is: 'failed', reason: piece.reason, line: scan.line }
    yield* itemsIn(piece.value, scan, held)
    if (scan.isDone) return
  }
  if (scan.list === undefined) yield { is: 'failed', reason: 'fileForeign', line: 1 }
  else yield { is: 'cut', line: held.length > 0 ? held.line : scan.line }
}

interface Scan {
  names: ReadonlySet<string>
  /** Brackets that are open. */
  depth: number
  /** At which depth the objects of the list stand; undefined as long as there is none. */
  list: number | undefined
  isText: boolean
  isEscaped: boolean
  /** The last text outside of the list, as long as it may be a name. */
  word: string
  isDone: boolean
  line: number
}

/** The object that is open. */
interface Held {
  parts: string[]
  /** UTF-16 units. */
  length: number
  line: number
}

function* itemsIn(text: string, scan: Scan, held: Held): Generator<JsonItem> {
  let from = held.length > 0 ? 0 : -1
  for (let at = 0; at < text.length && !scan.isDone; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === NEWLINE) scan.line += 1
    if (scan.isText) inText(sign, text.charAt(at), scan)
    else if (sign === QUOTE) {
      scan.isText = true
      if (scan.list === undefined) scan.word = ''
    } else if (sign === OBJECT || sign === LIST) {
      if (from === -1 && scan.depth === scan.list && sign === OBJECT) {
        from = at
        held.line = scan.line
      }
      scan.depth += 1
      if (scan.list === undefined && sign === LIST && isWanted(scan)) scan.list = scan.depth
    } else if (sign === OBJECT_END || sign === LIST_END) {
      scan.depth -= 1
      if (from !== -1 && scan.depth === scan.list) {
        yield taken(text.slice(from, at + 1), held)
        from = -1
      }
      if (scan.list !== undefined && scan.depth < scan.list) scan.isDone = true
    }
  }
  if (from === -1) return
  held.length += text.length - from
  if (held.length > LONGEST_ENTRY) held.parts = []
  else held.parts.push(text.slice(from))
}

function inText(sign: number, letter: string, scan: Scan): void {
  if (scan.isEscaped) scan.isEscaped = false
  else if (sign === BACKSLASH) scan.isEscaped = true
  else if (sign === QUOTE) scan.isText = false
  if (scan.isText && scan.list === undefined && scan.word.length < LONGEST_NAME) scan.word += letter
}

/** The list that the file is, or one in the object that it is, by its name. */
function isWanted({ depth, word, names }: Scan): boolean {
  return depth === 1 || (depth === 2 && names.has(word))
}

function taken(rest: string, held: Held): JsonItem {
  const { line } = held
  const isLong = held.length + rest.length > LONGEST_ENTRY
  const text = isLong ? '' : held.parts.join('') + rest
  held.parts = []
  held.length = 0
  return isLong ? { is: 'tooLong', line } : { is: 'item', text, line }
}

const LONGEST_NAME = 40

const [QUOTE, BACKSLASH, NEWLINE] = [0x22, 0x5c, 0x0a]
const [OBJECT, OBJECT_END, LIST, LIST_END] = [0x7b, 0x7d, 0x5b, 0x5d]
