import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import type { Raw } from '../reference/clipping-from'
import { entryFrom } from '../reference/raw'
import { jsonItems } from '../text-file/json-items'
import { type JsonObject, jsonObject } from '../text-file/json-values'

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
  let record = 0
  for await (const item of jsonItems(file, layout.names)) {
    const { line } = item
    if (item.is === 'failed') return yield { kind: 'failed', reason: item.reason, line }
    record += 1
    if (item.is !== 'item') {
      yield { kind: 'refused', reason: item.is === 'cut' ? 'cut' : 'tooLarge', line, record }
      continue
    }
    const object = jsonObject(item.text)
    const raw = object && (await layout.rawFrom(object))
    if (!object) yield { kind: 'refused', reason: 'unclear', line, record }
    else if (raw) yield { ...entryFrom(raw, facts, line), record }
  }
}
