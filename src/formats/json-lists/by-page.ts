import type { Entry, EntryPlace } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import type { Raw } from '../reference/clipping-from'
import { entryFrom } from '../reference/raw'
import type { JsonObject } from '../text-file/json-values'
import { listObjects } from './objects'

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
  let pages = new Map<string, MarkedPage>()
  let count = 0
  for await (const one of listObjects(file, layout.names)) {
    // Nothing comes behind it: what is held is not taken either.
    if (one.kind === 'failed') return yield one
    if (one.kind !== 'object') {
      yield one
      continue
    }
    const raw = layout.rawFrom(one.object)
    if (!raw) continue
    const known = pages.get(raw.url ?? '')
    pages.set(raw.url ?? '', known ? { ...known, raw: together(known.raw, raw) } : { raw, place: one.place })
    count += 1
    if (count % MOST_HELD !== 0) continue
    // What follows of these pages is joined to them as that of any other file would be.
    for (const page of pages.values()) yield entryOf(page, facts)
    pages = new Map()
  }
  for (const page of pages.values()) yield entryOf(page, facts)
}

interface MarkedPage {
  raw: Raw
  /** Of its first mark. */
  place: EntryPlace
}

function entryOf({ raw, place }: MarkedPage, facts: ImportFacts): Entry {
  return { ...entryFrom(raw, facts, place.line), ...place }
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
