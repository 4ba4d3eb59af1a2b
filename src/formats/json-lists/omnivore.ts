import { ANNOTATION_COLORS } from '../../annotation/annotation'
import type { Entry } from '../../clipping/entry'
import { oneOf } from '../../clipping/schema'
import type { ImportFacts } from '../format'
import { lineOf, linesOf, listed } from '../reference/clean'
import type { Raw } from '../reference/clipping-from'
import { issuedFrom, momentFrom } from '../reference/dates'
import { filled } from '../reference/filled'
import { nameOf } from '../reference/names'
import type { Highlight } from '../reference/reference'
import type { JsonObject } from '../text-file/json-values'
import { readList } from './read'

/** The items of a list. */
export function readOmnivore(file: AsyncIterable<Uint8Array>, facts: ImportFacts): AsyncGenerator<Entry> {
  return readList(file, { rawFrom }, facts)
}

/**
 * An item of the list. Labels are names, in what the API gives objects; highlights are only there. Learnt from
 * `packages/api/src/jobs/export.ts`, November 2026.
 */
export function rawFrom(item: JsonObject): Raw {
  const state = item.text('state')?.toLowerCase()
  const author = nameOf(item.text('author') ?? '')
  return {
    tags: listed([...item.texts('labels'), ...item.objects('labels').flatMap((label) => label.text('name') ?? [])]),
    authors: author ? [author] : [],
    highlights: item.objects('highlights').flatMap(highlightFrom),
    ...filled({
      url: item.text('url', 'originalArticleUrl'),
      title: lineOf(item.text('title')),
      outlet: lineOf(item.text('siteName')),
      abstract: linesOf(item.text('description')),
      issued: issuedFrom(item.text('publishedAt'), undefined),
      accessed: momentFrom(item.text('savedAt')),
      state: state === 'archived' ? ('archived' as const) : undefined,
    }),
  }
}

function highlightFrom(item: JsonObject): Highlight[] {
  const text = linesOf(item.text('quote'))
  const color = oneOf(...ANNOTATION_COLORS)(item.text('color'))
  const facts = filled({ note: linesOf(item.text('annotation')), markedAt: momentFrom(item.text('createdAt')) })
  const tags = listed(item.objects('labels').flatMap((label) => label.text('name') ?? []))
  return text === undefined ? [] : [{ text, tags, ...(color.ok && { color: color.value }), ...facts }]
}
