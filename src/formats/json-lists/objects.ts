import type { Entry, EntryPlace } from '../../clipping/entry'
import { jsonItems } from '../text-file/json-items'
import { type JsonObject, jsonObject } from '../text-file/json-values'

/** An object of a JSON list, with its place in the file. */
export interface ListObject {
  kind: 'object'
  object: JsonObject
  place: EntryPlace
}

/** The objects of a JSON list of unknown origin; what is none is refused, and what ends the file ends them. */
export async function* listObjects(
  file: AsyncIterable<Uint8Array>,
  names: ReadonlySet<string> | undefined,
): AsyncGenerator<ListObject | Exclude<Entry, { kind: 'clipping' }>> {
  let record = 0
  for await (const item of jsonItems(file, names)) {
    const { line } = item
    if (item.is === 'failed') return yield { kind: 'failed', reason: item.reason, line }
    record += 1
    const object = item.is === 'item' ? jsonObject(item.text) : undefined
    if (object) yield { kind: 'object', object, place: { line, record } }
    else yield { kind: 'refused', reason: REASONS[item.is], line, record }
  }
}

const REASONS = { item: 'unclear', cut: 'cut', tooLong: 'tooLarge' } as const
