import { fold } from '../text/fold'
import type { Clipping } from './clipping'
import { type EditsChange, editsAfter, type FieldEdits } from './edits'
import { isSame } from './same'

/** What a reader may change of a clipping; a missing property stays as it is. `note: ''` takes the note away. */
export interface ClippingChange {
  tags?: string[]
  note?: string
  starred?: boolean
  state?: Clipping['state']
  edits?: EditsChange
}

/** What a reader may change of many clippings at once, whatever each of them holds. */
export interface SharedChange {
  addTags?: string[]
  removeTags?: string[]
  starred?: boolean
  state?: Clipping['state']
}

/** How many clippings one such change may be made to. */
export const MOST_AT_ONCE = 500

/** The clipping after the change, one revision number on. */
export function changed(clipping: Clipping, { tags, note, edits, ...rest }: ClippingChange): Clipping {
  const after = { ...clipping, ...rest, rev: clipping.rev + 1 }
  if (tags) after.tags = tagsFrom(tags)
  if (note !== undefined) after.note = note
  if (after.note?.trim() === '') delete after.note
  return edits ? withEdits(after, editsAfter(clipping.edits, edits)) : after
}

/** What a shared change is for one clipping; undefined if it changes nothing there. */
export function changeFor(clipping: Clipping, shared: SharedChange): ClippingChange | undefined {
  const { addTags = [], removeTags = [], ...rest } = shared
  const removed = new Set(tagsFrom(removeTags).map(fold))
  const tags = tagsFrom([...clipping.tags.filter((tag) => !removed.has(fold(tag))), ...addTags])
  const change = { tags, ...rest }
  return isSame({ ...clipping, ...change }, clipping) ? undefined : change
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

function withEdits({ edits: _, ...clipping }: Clipping, edits: FieldEdits | undefined): Clipping {
  return edits ? { ...clipping, edits } : clipping
}
