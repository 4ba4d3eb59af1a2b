import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { entryFrom } from '../reference/raw'
import { entryIn, newStrings } from './entry'
import { rawFrom } from './raw-from'
import { scanned } from './scan'

/** The entries of a file of unknown origin, BibTeX or BibLaTeX; neither can tell which it is. */
export async function* readBib(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  const strings = newStrings()
  let count = 0
  for await (const scan of scanned(file)) {
    const { line } = scan
    if (scan.is === 'failed') return yield { kind: 'failed', reason: scan.reason, line }
    count += 1
    if (scan.is === 'entry') {
      const entry = entryIn(scan.text, strings)
      if (!entry) yield { kind: 'refused', reason: 'unclear', line }
      else if (!NO_PAGES.has(entry.type)) yield entryFrom(rawFrom(entry), facts, line)
    } else yield { kind: 'refused', reason: scan.is === 'tooLong' ? 'tooLarge' : 'cut', line }
  }
  if (count === 0) yield { kind: 'failed', reason: 'fileForeign', line: 1 }
}

/** What stands in such files beside entries. */
const NO_PAGES = new Set(['string', 'comment', 'preamble', 'xdata', 'set'])
