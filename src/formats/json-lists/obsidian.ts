import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { lineOf, linesOf } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { momentFrom, momentFromUnix } from '../reference/dates'
import { filled } from '../reference/filled'
import { plainText } from '../reference/plain-text'
import type { Highlight } from '../reference/reference'
import type { JsonObject } from '../text-file/json-values'
import { readList } from './read'

/** The pages of an export, with what is marked on them. */
export function readObsidian(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  return readList(file, { rawFrom }, facts)
}

/**
 * A page and what is marked on it: `{url, title?, highlights: [{text, timestamp}]}`; earlier versions write what they
 * store, `{content, id, notes}`, where `id` is a time. Learnt from `core/highlights.ts` and `utils/import-export.ts`,
 * November 2026.
 */
function rawFrom(item: JsonObject): Raw {
  const highlights = item.objects('highlights').flatMap(highlightFrom)
  const times = highlights.flatMap(({ markedAt }) => markedAt ?? [])
  return {
    highlights,
    ...filled({
      url: item.text('url'),
      title: lineOf(item.text('title')),
      accessed: times.length > 0 ? times.reduce((one, other) => Math.min(one, other)) : undefined,
    }),
  }
}

/** Texts are HTML. */
function highlightFrom(item: JsonObject): Highlight[] {
  const text = linesOf(plainText(item.text('text', 'content') ?? ''))
  const note = linesOf(item.texts('notes').join('\n\n'))
  const markedAt = momentFrom(item.text('timestamp')) ?? momentFromUnix(item.word('id'))
  return text === undefined ? [] : [{ text, tags: [], ...filled({ note, markedAt }) }]
}
