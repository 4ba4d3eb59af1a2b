import type { Annotation, AnnotationColor, TextQuote } from '../annotation/annotation'
import { MOST_MARKS } from './annotation-schema'
import { tagsFrom } from './change'
import type { Clipping } from './clipping'
import { mergedNote } from './merged-note'
import { isSame } from './same'

export { marksOf } from './marks-of'

/** A passage that somebody has just marked. */
export interface NewMark {
  quote: TextQuote
  color: AnnotationColor
  note?: string
  tags?: string[]
}

/** What a reader may change of a mark; a missing property stays as it is. */
export interface MarkChange {
  color?: AnnotationColor
  note?: NoteChange
  tags?: string[]
}

/** A note as it was typed; '' takes it away. */
export interface NoteChange {
  text: string
  /** As it stood when typing began, '' for none: another window may have written since. */
  base: string
}

/** What is done to marks of a clipping. Each is named, so that two windows never undo what the other has done. */
export interface MarksChange {
  edit?: { id: string; change: MarkChange }[]
  /** Into the trash. */
  trash?: string[]
  /** Out of it again. */
  restore?: string[]
}

/** The clipping with one more mark, one revision number on; undefined if it has as many as it may have. */
export function withMark(clipping: Clipping, mark: NewMark, { id, now }: MarkFacts): Clipping | undefined {
  const { annotations = [] } = clipping
  if (annotations.length >= MOST_MARKS) return undefined
  const { quote, color, note, tags = [] } = mark
  const marked: Annotation = {
    id,
    quote,
    color,
    ...(note?.trim() && { note }),
    tags: tagsFrom(tags),
    createdAt: now,
    updatedAt: now,
  }
  return { ...clipping, annotations: [...annotations, marked], rev: clipping.rev + 1 }
}

export interface MarkFacts {
  id: string
  /** Milliseconds since 1970, UTC. */
  now: number
}

/**
 * The clipping after the change, one revision number on; undefined if it changes nothing. Marks that are gone are passed
 * over. `now`: milliseconds since 1970, UTC.
 */
export function withMarksChanged(clipping: Clipping, change: MarksChange, now: number): Clipping | undefined {
  const { annotations = [] } = clipping
  const edits = new Map(change.edit?.map((one) => [one.id, one.change]))
  const [trash, restore] = [new Set(change.trash), new Set(change.restore)]
  const after = annotations.map((mark) => {
    const edited = editedMark(mark, edits.get(mark.id))
    const isTrashed = trash.has(mark.id) || (mark.trashedAt !== undefined && !restore.has(mark.id))
    const { trashedAt = now, ...kept } = edited
    const moved = isTrashed ? { ...kept, trashedAt } : kept
    return isSame(moved, mark) ? mark : { ...moved, updatedAt: now }
  })
  if (after.every((mark, at) => mark === annotations[at])) return undefined
  return { ...clipping, annotations: after, rev: clipping.rev + 1 }
}

/** The clipping without the marks that were put into the trash up to a moment; undefined if it has none of these. */
export function withoutOldMarks(clipping: Clipping, until: number): Clipping | undefined {
  const { annotations = [], ...rest } = clipping
  const kept = annotations.filter(({ trashedAt }) => trashedAt === undefined || trashedAt > until)
  if (kept.length === annotations.length) return undefined
  return { ...rest, ...(kept.length > 0 && { annotations: kept }), rev: clipping.rev + 1 }
}

function editedMark(mark: Annotation, change: MarkChange | undefined): Annotation {
  if (!change) return mark
  const { note: held = '', ...rest } = mark
  const note = change.note ? mergedNote(change.note.text, change.note.base, held) : held
  return {
    ...rest,
    ...(change.color && { color: change.color }),
    ...(change.tags && { tags: tagsFrom(change.tags) }),
    ...(note.trim() !== '' && { note }),
  }
}
