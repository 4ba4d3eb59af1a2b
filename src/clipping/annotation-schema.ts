import {
  ANNOTATION_COLORS,
  type Annotation,
  type AnnotationColor,
  type CopyHint,
  type Place,
  type QuoteHints,
  type TextQuote,
} from '../annotation/annotation'
import { fail, ok } from '../result'
import { anyText, list, moment, natural, oneOf, optional, record, type Schema, text } from './schema'

/** How many marks one clipping may have, those in its trash included. */
export const MOST_MARKS = 10_000

/** [start, end), the end not before the start. */
const place: Schema<Place> = (raw) => {
  if (!Array.isArray(raw) || raw.length !== 2) return fail('shape')
  const [start, end] = [natural(raw[0]), natural(raw[1])]
  if (!start.ok || !end.ok) return fail('shape')
  return start.value <= end.value ? ok([start.value, end.value]) : fail('shape')
}

const anyCopyHint = record<CopyHint>({ revision: natural, start: natural, end: natural })

const copyHint: Schema<CopyHint> = (raw) => {
  const read = anyCopyHint(raw)
  return read.ok && read.value.start > read.value.end ? fail('shape') : read
}

/** A quote of unknown origin. */
export const quoteSchema: Schema<TextQuote> = record<TextQuote>({
  exact: text(100_000),
  prefix: anyText(1_000),
  suffix: anyText(1_000),
  hints: record<QuoteHints>({ page: optional(place), copy: optional(copyHint) }),
})

export const colorSchema: Schema<AnnotationColor> = oneOf(...ANNOTATION_COLORS)

const annotation = record<Annotation>({
  id: text(100),
  quote: quoteSchema,
  color: colorSchema,
  note: optional(text(200_000)),
  tags: list(text(200), 200),
  createdAt: moment,
  updatedAt: moment,
  trashedAt: optional(moment),
})

const anyList = list(annotation, MOST_MARKS)

/** Annotations of unknown origin: one that marks nothing is left out, and so is a list without any. Each id once. */
export const annotationsSchema: Schema<Annotation[]> = (raw) => {
  const read = anyList(raw)
  if (!read.ok) return read
  if (read.value.length === 0) return fail('unfit')
  return new Set(read.value.map(({ id }) => id)).size === read.value.length ? read : fail('shape')
}
