import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import type { Raw } from '../reference/clipping-from'
import { entryFrom } from '../reference/raw'
import type { JsonObject } from '../text-file/json-values'
import { listObjects } from './objects'

/** How a program lays out what it gives. */
export interface ListLayout {
  /** Under which names its list stands, where the file is an object. */
  names?: ReadonlySet<string>
  /** What one element says of a page; undefined where it is of no page. */
  rawFrom(item: JsonObject): Raw | undefined | Promise<Raw | undefined>
}

/** The objects of a JSON list of unknown origin, each an entry. */
export async function* readList(
  file: AsyncIterable<Uint8Array>,
  layout: ListLayout,
  facts: ImportFacts,
): AsyncGenerator<Entry> {
  for await (const one of listObjects(file, layout.names)) {
    if (one.kind !== 'object') {
      yield one
      continue
    }
    const raw = await layout.rawFrom(one.object)
    if (raw) yield { ...entryFrom(raw, facts, one.place.line), ...one.place }
  }
}
