import type { Entry } from '../../clipping/entry'
import type { ImportFacts } from '../format'
import { lineOf, linesOf, listed } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { momentFrom } from '../reference/dates'
import { filled } from '../reference/filled'
import type { JsonObject } from '../text-file/json-values'
import { readByPage } from './by-page'

/** The marks of an export, by the pages they are on. */
export function readHypothesis(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  return readByPage(file, { rawFrom, names: new Set(['annotations', 'rows']) }, facts)
}

/**
 * What an annotation says: words that were marked, a note on the page, or an answer to another annotation, which is none of
 * the reader's marks. Learnt from the client's `annotations-exporter` and its types of the API, November 2026.
 */
function rawFrom(item: JsonObject): Raw | undefined {
  if (item.texts('references').length > 0) return undefined
  const quote = item
    .objects('target')
    .flatMap((target) => target.objects('selector'))
    .find((selector) => selector.text('type') === 'TextQuoteSelector')
  const exact = linesOf(quote?.text('exact'))
  const note = linesOf(item.text('text'))
  const tags = listed(item.texts('tags'))
  const document = item.object('document')
  const markedAt = momentFrom(item.text('created'))
  const page = filled({
    url: item.text('uri') ?? item.objects('target')[0]?.text('source'),
    title: lineOf(document?.text('title') ?? document?.texts('title')[0]),
    accessed: markedAt,
  })
  if (exact === undefined) return { ...page, tags, ...(note !== undefined && { note }) }
  const context = filled({
    prefix: quote?.text('prefix')?.toWellFormed(),
    suffix: quote?.text('suffix')?.toWellFormed(),
  })
  return { ...page, highlights: [{ text: exact, tags, ...context, ...filled({ note, markedAt }) }] }
}
