import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { readList } from '../json-lists/read'
import { rawFrom } from './raw-from'

/** The items of a list of unknown origin; Zotero's exporter for its own translators names the list. */
export function readCsl(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  return readList(file, { rawFrom, names: new Set(['items']) }, facts)
}
