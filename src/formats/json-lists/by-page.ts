import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import type { Raw } from '../reference/clipping-from'
import { entryFrom } from '../reference/raw'
import { jsonItems } from '../text-file/json-items'
import type { JsonObject } from '../text-file/json-values'
import { jsonObject } from '../text-file/json-values'

/** How a program lays out its marks. */
export interface PageLayout {
  /** Under which names its list stands, where the file is an object. */
  names: ReadonlySet<string>
  /** What one mark says of its page; undefined where it is of none. */
  rawFrom(item: JsonObject): Raw | undefined
}

/** A list that has an element for each mark, as an entry for each page that has been marked. */
export async function* readByPage(
  file: AsyncIterable<Uint8Array>,
  layout: PageLayout,
  facts: ImportFacts,
): AsyncGenerator<Entry> {
  let pages = new Map<string, { raw: Raw; line: number; record: number }>()
  let [count, record] = [0, 0]
  for await (const item of jsonItems(file, layout.names)) {
    const { line } = item
    if (item.is === 'failed') return yield { kind: 'failed', reason: item.reason, line }
    record += 1
    if (item.is !== 'item') {
      yield { kind: 'refused', reason: item.is === 'cut' ? 'cut' : 'tooLarge', line, record }
      continue
    }
    const object = jsonObject(item.text)
    const raw = object && layout.rawFrom(object)
    if (!object) yield { kind: 'refused', reason: 'unclear', line, record }
    if (!raw) continue
    const known = pages.get(raw.url ?? '')
    pages.set(raw.url ?? '', known ? { ...known, raw: together(known.raw, raw) } : { raw, line, record })
    count += 1
    if (count % MOST_HELD !== 0) continue
    // What follows of these pages is joined to them as that of any other file would be.
    for (const page of pages.values()) yield entryOf(page, facts)
    pages = new Map()
  }
  for (const page of pages.values()) yield entryOf(page, facts)
}

function entryOf({ raw, line, record }: { raw: Raw; line: number; record: number }, facts: ImportFacts): Entry {
  return { ...entryFrom(raw, facts, line), record }
}

/** Marks that are held at a time. */
const MOST_HELD = 20_000

/** Lists grow in place: a page may have thousands of marks. */
function together(one: Raw, other: Raw): Raw {
  one.highlights ??= []
  one.highlights.push(...(other.highlights ?? []))
  one.tags ??= []
  one.tags.push(...(other.tags ?? []))
  const note = [one.note, other.note].filter((text) => text !== undefined).join('\n\n')
  const accessed = Math.min(one.accessed ?? Number.POSITIVE_INFINITY, other.accessed ?? Number.POSITIVE_INFINITY)
  return {
    ...one,
    ...(one.title === undefined && other.title !== undefined && { title: other.title }),
    ...(note !== '' && { note }),
    ...(Number.isFinite(accessed) && { accessed }),
  }
}
