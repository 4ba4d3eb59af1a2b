import type { Annotation } from '../../annotation/annotation'
import type { MarkChange } from '../../clipping/marks'
import type { MarksChangeOf } from '../../clipping/marks-schema'
import { mergedNote } from '../../clipping/merged-note'
import { isSame } from '../../clipping/same'

/** A mark, and in which clipping it lies. */
export interface HeldMark {
  /** Id of the clipping. */
  clipping: string
  annotation: Annotation
}

/** What was done to a mark and is not stored yet. */
export interface PendingEdit {
  /** Id of the clipping. */
  clipping: string
  change: MarkChange
}

/** The mark as it will be once the change is stored; its note as it is typed, with the space at its end. */
export function withMarkChange(annotation: Annotation, { color, note, tags }: MarkChange): Annotation {
  const { note: held, ...rest } = annotation
  const words = note?.text ?? held
  return { ...rest, ...(color && { color }), ...(tags && { tags }), ...(words && { note: words }) }
}

/**
 * What of a change was made after `sent` was sent on its way and has become `stored`; undefined if nothing. A note that
 * was typed on goes on from what is stored.
 */
export function markChangeSince(sent: MarkChange, change: MarkChange, stored: Annotation): MarkChange | undefined {
  const { color, note, tags } = change
  const held = stored.note ?? ''
  const isTypedOn = note && note.text !== sent.note?.text
  const since: MarkChange = {
    ...(color && color !== sent.color && { color }),
    ...(tags && !isSame(tags, sent.tags) && { tags }),
    ...(isTypedOn && { note: { text: mergedNote(note.text, sent.note?.text ?? note.base, held), base: held } }),
  }
  return Object.keys(since).length > 0 ? since : undefined
}

/** Edits of marks, given by the ids of these, as the background is asked for them: clipping by clipping. */
export function editsByClipping(edits: ReadonlyMap<string, PendingEdit>): MarksChangeOf[] {
  const byClipping = new Map<string, { id: string; change: MarkChange }[]>()
  for (const [id, { clipping, change }] of edits) {
    byClipping.set(clipping, [...(byClipping.get(clipping) ?? []), { id, change }])
  }
  return [...byClipping].map(([id, edit]) => ({ id, change: { edit } }))
}
