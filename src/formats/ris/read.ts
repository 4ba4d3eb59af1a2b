import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { entryFrom } from '../reference/raw'
import { LONGEST_ENTRY, textLines } from '../text-file/text-lines'
import { rawFrom } from './raw-from'

/** A record as it stands in the file; values of several lines have "\n" between those that were indented. */
export type Record = ReadonlyMap<string, readonly string[]>

/** The records of a file of unknown origin, one after the other. */
export async function* readRis(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  let open: OpenRecord | undefined
  let count = 0
  const taken = (record: OpenRecord): Entry =>
    record.length > LONGEST_ENTRY
      ? { kind: 'refused', reason: 'tooLarge', line: record.line }
      : entryFrom(rawFrom(recordOf(record.fields)), facts, record.line)
  for await (const read of textLines(file)) {
    if ('failure' in read) return yield { kind: 'failed', reason: read.failure, line: read.line }
    const [, tag, value = ''] = FIELD.exec(read.text) ?? []
    if (tag === 'TY') {
      // The record before it lacks its end.
      if (open) yield taken(open)
      open = { line: read.line, length: 0, fields: [] }
      count += 1
    } else if (tag === 'ER') {
      if (open) yield taken(open)
      open = undefined
    } else if (open) addTo(open, tag, tag === undefined ? read.text : value)
    else if (count === 0 && read.text.trim() !== '' && read.line > MOST_BEFORE) break
  }
  if (open) yield { kind: 'refused', reason: 'cut', line: open.line }
  if (count === 0) yield { kind: 'failed', reason: 'fileForeign', line: 1 }
}

/** Some programs indent by one space, and write one before the hyphen. */
const FIELD = /^\ufeff?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/

/** Lines of whatever stands before the first record. */
const MOST_BEFORE = 1_000

interface OpenRecord {
  line: number
  /** UTF-16 units so far. */
  length: number
  fields: { tag: string; lines: string[] }[]
}

/** A line without a tag goes on with the field before it; what is too long is counted, and not held. */
function addTo(record: OpenRecord, tag: string | undefined, text: string): void {
  record.length += text.length + 1
  if (record.length > LONGEST_ENTRY) record.fields = []
  else if (tag !== undefined) record.fields.push({ tag, lines: [text] })
  else record.fields.at(-1)?.lines.push(text)
}

function recordOf(fields: OpenRecord['fields']): Record {
  const record = new Map<string, string[]>()
  for (const { tag, lines } of fields) {
    const values = record.get(tag) ?? []
    values.push(lines.reduce<string[]>(continued, []).join(''))
    record.set(tag, values)
  }
  return record
}

/** An indented line is one of its own; others were broken by width. */
function continued(parts: string[], line: string, at: number): string[] {
  if (at > 0) parts.push(line.startsWith('  ') ? '\n' : ' ')
  parts.push(at > 0 && line.startsWith('  ') ? line.slice(2) : line)
  return parts
}
