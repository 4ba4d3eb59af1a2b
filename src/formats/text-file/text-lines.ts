import type { FileFailure } from '../../clipping/entry'
import { textOf } from './decoded'

/** A line without its end, or why there are no more. Lines count from 1. */
export type TextLine = { text: string; line: number } | { failure: FileFailure; line: number }

/** The lines of a text file, whatever ends them; no more than one line is held. */
export async function* textLines(file: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  let held = ''
  let line = 0
  for await (const piece of textOf(file)) {
    if (!piece.ok) return yield { failure: piece.reason, line: line + 1 }
    let from = 0
    const text = piece.value
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      for (const one of withoutReturns(held + text.slice(from, end))) {
        line += 1
        yield { text: one, line }
      }
      held = ''
      from = end + 1
    }
    held += text.slice(from)
    if (held.length > LONGEST_ENTRY) return yield { failure: 'fileTooLarge', line: line + 1 }
  }
  if (held === '') return
  for (const one of withoutReturns(held)) {
    line += 1
    yield { text: one, line }
  }
}

/** UTF-16 units of one entry of any file; a bibliography's has some thousands. */
export const LONGEST_ENTRY = 10_000_000

/** Lines that end as they did on old Macs are several. */
function withoutReturns(line: string): string[] {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line
  return text.includes('\r') ? text.split('\r') : [text]
}
