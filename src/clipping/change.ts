import { fold } from '../text/fold'
import type { Clipping } from './clipping'
import { anyText, list, oneOf, optional, record, type Schema, text } from './schema'

/** What a reader may change of a clipping; a missing property stays as it is. `note: ''` takes the note away. */
export interface ClippingChange {
  tags?: string[]
  note?: string
  starred?: boolean
  state?: Clipping['state']
}

/** The clipping after the change, one revision number on. */
export function changed(clipping: Clipping, { tags, note, ...rest }: ClippingChange): Clipping {
  const after = { ...clipping, ...rest, rev: clipping.rev + 1 }
  if (tags) after.tags = tagsFrom(tags)
  if (note !== undefined) after.note = note
  if (after.note?.trim() === '') delete after.note
  return after
}

/** Tags as they are kept: trimmed, none empty, each once however it was typed («برچسب‌ها» and «برچسبها» are one). */
export function tagsFrom(typed: string[]): string[] {
  const tags = new Map<string, string>()
  for (const raw of typed) {
    const tag = raw.trim().replace(/\s+/g, ' ')
    const key = fold(tag)
    if (key !== '' && !tags.has(key)) tags.set(key, tag)
  }
  return [...tags.values()]
}

/** A change of unknown origin. */
export const changeSchema: Schema<ClippingChange> = record<ClippingChange>({
  tags: optional(list(text(200), 200)),
  note: optional(anyText(200_000)),
  starred: optional(oneOf(true, false)),
  state: optional(oneOf('unread', 'read', 'archived')),
})
