import { colorSchema, quoteSchema } from './annotation-schema'
import { MOST_AT_ONCE } from './change'
import type { MarkChange, MarksChange, NewMark, NoteChange } from './marks'
import { anyText, list, optional, record, type Schema, text } from './schema'

const tags = list(text(200), 200)

/** A mark of unknown origin. */
export const newMarkSchema: Schema<NewMark> = record<NewMark>({
  quote: quoteSchema,
  color: colorSchema,
  note: optional(anyText(200_000)),
  tags: optional(tags),
})

const markChange = record<MarkChange>({
  color: optional(colorSchema),
  note: optional(record<NoteChange>({ text: anyText(200_000), base: anyText(200_000) })),
  tags: optional(tags),
})

const ids = list(text(100), 10_000)

const marksChange = record<MarksChange>({
  edit: optional(list(record({ id: text(100), change: markChange }), 10_000)),
  trash: optional(ids),
  restore: optional(ids),
})

/** Changes of unknown origin to the marks of several clippings. */
export const marksChangesSchema: Schema<MarksChangeOf[]> = list(
  record<MarksChangeOf>({ id: text(100), change: marksChange }),
  MOST_AT_ONCE,
)

/** A change to the marks of one clipping, by its id. */
export interface MarksChangeOf {
  id: string
  change: MarksChange
}
