import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { entryFrom } from '../reference/raw'
import { rawFrom } from './raw-from'
import { columnName, hasAddresses } from './recognise'
import { tableLines } from './rows'

/** The rows of a table of unknown origin: Zotero's own, Pocket's, or any other with columns for addresses and titles. */
export async function* readTable(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  let columns: string[] | undefined
  for await (const read of tableLines(file)) {
    const { line } = read
    if (read.is === 'failed') return yield { kind: 'failed', reason: read.reason, line }
    if (read.is !== 'row') yield { kind: 'refused', reason: read.is === 'cut' ? 'cut' : 'tooLarge', line }
    else if (!columns) {
      columns = read.cells.map(columnName)
      if (!hasAddresses(columns)) return yield { kind: 'failed', reason: 'fileForeign', line: 1 }
    } else yield entryFrom(rawFrom(new Map(columns.map((name, at) => [name, read.cells[at] ?? '']))), facts, line)
  }
  if (!columns) yield { kind: 'failed', reason: 'fileForeign', line: 1 }
}
