import papaparse from 'papaparse'
import type { FileFailure } from '../../clipping/entry'
import { textOf } from '../text-file/decoded'
import { LONGEST_ENTRY } from '../text-file/text-lines'

/** A row of a table, or why there are no more. */
export type TableLine =
  | { is: 'row'; cells: string[]; line: number }
  /** A quotation mark was never closed. */
  | { is: 'cut' | 'tooLong'; line: number }
  | { is: 'failed'; reason: FileFailure; line: number }

/** The rows of a table in CSV, each as it is read; the delimiter is what the first line has most of. */
export async function* tableLines(file: AsyncIterable<Uint8Array>): AsyncGenerator<TableLine> {
  let parser: InstanceType<typeof papaparse.Parser> | undefined
  let held = ''
  /** Longer than this, the text is worth another look: no row is looked through again and again. */
  let worth = 0
  let line = 1
  const rowsOf = function* (isEnd: boolean): Generator<TableLine> {
    parser ??= new papaparse.Parser({ delimiter: delimiterOf(held), newline: newlineOf(held) })
    const { data, meta, errors }: Parsed = parser.parse(held, 0, !isEnd)
    const isCut = isEnd && errors.some(({ code }) => code === 'MissingQuotes')
    for (const [at, cells] of data.entries()) {
      const isLast = at === data.length - 1
      if (isCut && isLast) yield { is: 'cut', line }
      else if (cells.some((cell) => cell.trim() !== '')) yield { is: 'row', cells, line }
      line += linesIn(cells)
    }
    held = isEnd ? '' : held.slice(meta.cursor)
    worth = held.length * 2
  }
  for await (const piece of textOf(file)) {
    if (!piece.ok) return yield { is: 'failed', reason: piece.reason, line }
    held += piece.value
    if (held.length < worth || held.length < LEAST) continue
    yield* rowsOf(false)
    if (held.length > LONGEST_ENTRY) return yield { is: 'tooLong', line }
  }
  if (held !== '') yield* rowsOf(true)
}

interface Parsed {
  data: string[][]
  errors: { code: string }[]
  meta: { cursor: number }
}

/** UTF-16 units: enough for the first line. */
const LEAST = 16_384

function delimiterOf(text: string): string {
  const first = text.slice(0, 4_000).split('\n', 1)[0] ?? ''
  const [best = ','] = [',', ';', '\t'].toSorted((one, other) => first.split(other).length - first.split(one).length)
  return best
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const end = /\r\n|\n|\r/.exec(text.slice(0, LEAST))?.[0]
  return end === '\r\n' || end === '\r' ? end : '\n'
}

function linesIn(cells: readonly string[]): number {
  let lines = 1
  for (const cell of cells) for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) lines += 1
  return lines
}
