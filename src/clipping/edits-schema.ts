import { ok } from '../result'
import { isoDay } from './article-schema'
import type { EditsChange, FieldEdits } from './edits'
import { anyText, type Fields, list, optional, record, type Schema, text } from './schema'

const names = list(text(4_000), 200)

const fields = {
  headline: optional(text(4_000)),
  lead: optional(anyText(20_000)),
  published: optional(isoDay),
  authors: optional(names),
  agency: optional(anyText(4_000)),
  section: optional(names),
  keywords: optional(names),
  newsCode: optional(anyText(4_000)),
} satisfies Fields<FieldEdits>

/** Corrections of unknown origin. */
export const editsSchema: Schema<FieldEdits> = record<FieldEdits>(fields)

export const editsChangeSchema: Schema<EditsChange> = record<EditsChange>(
  Object.fromEntries(
    Object.entries(fields).map(([field, { optional: schema }]) => [field, optional(orNull<unknown>(schema))]),
  ) as Fields<EditsChange>,
)

function orNull<Value>(schema: Schema<Value>): Schema<Value | null> {
  return (raw) => (raw === null ? ok(null) : schema(raw))
}
