import type { ClippingChange, SharedChange } from './change'
import { editsChangeSchema } from './edits-schema'
import { anyText, list, oneOf, optional, record, type Schema, text } from './schema'

/** A change of unknown origin. */
export const changeSchema: Schema<ClippingChange> = record<ClippingChange>({
  tags: optional(list(text(200), 200)),
  note: optional(anyText(200_000)),
  starred: optional(oneOf(true, false)),
  state: optional(oneOf('unread', 'read', 'archived')),
  edits: optional(editsChangeSchema),
})

/** A shared change of unknown origin. */
export const sharedChangeSchema: Schema<SharedChange> = record<SharedChange>({
  addTags: optional(list(text(200), 200)),
  removeTags: optional(list(text(200), 200)),
  starred: optional(oneOf(true, false)),
  state: optional(oneOf('unread', 'read', 'archived')),
})
