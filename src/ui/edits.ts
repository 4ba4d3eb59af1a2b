import type { ClippingChange } from '../clipping/change'
import type { Clipping } from '../clipping/clipping'
import { type EditsChange, editsAfter } from '../clipping/edits'
import { mergedNote } from '../clipping/merged-note'

/** The clipping as it will be once the change is stored. */
export function withChange(clipping: Clipping, { edits: corrections, ...change }: ClippingChange): Clipping {
  const { note, edits, ...changed } = { ...clipping, ...change }
  const corrected = corrections ? editsAfter(edits, corrections) : edits
  return { ...changed, ...(note && { note }), ...(corrected && { edits: corrected }) }
}

/** Two changes, one after the other, as one. */
export function combined(first: ClippingChange, second: ClippingChange): ClippingChange {
  const edits = first.edits || second.edits ? { ...first.edits, ...second.edits } : undefined
  return { ...first, ...second, ...(edits && { edits }) }
}

/** What of a change was made after `sent` was sent on its way. */
export function changeSince(sent: ClippingChange, change: ClippingChange): ClippingChange {
  const { note, tags, starred, state, edits } = change
  const corrections = edits && correctionsSince(sent.edits ?? {}, edits)
  return {
    ...(note !== undefined && note !== sent.note && { note }),
    ...(tags && tags !== sent.tags && { tags }),
    ...(starred !== undefined && starred !== sent.starred && { starred }),
    ...(state && state !== sent.state && { state }),
    ...(corrections && !isEmpty(corrections) && { edits: corrections }),
  }
}

/**
 * A change made to `base` while another window turned it into `theirs`: the tags of both stay, and of two notes neither
 * is lost.
 */
export function rebased(change: ClippingChange, base: NotedAndTagged, theirs: NotedAndTagged): ClippingChange {
  return {
    ...change,
    ...(change.note !== undefined && { note: mergedNote(change.note, base.note ?? '', theirs.note ?? '') }),
    ...(change.tags && { tags: mergedTags(change.tags, base.tags, theirs.tags) }),
  }
}

export function isEmpty(change: ClippingChange | EditsChange): boolean {
  return Object.keys(change).length === 0
}

type NotedAndTagged = Pick<Clipping, 'note' | 'tags'>

function correctionsSince(sent: EditsChange, edits: EditsChange): EditsChange {
  const made = new Map(Object.entries(sent))
  return Object.fromEntries(Object.entries(edits).filter(([field, value]) => made.get(field) !== value))
}

function mergedTags(mine: string[], base: string[], theirs: string[]): string[] {
  const removed = new Set(base.filter((tag) => !mine.includes(tag)))
  return [...new Set([...theirs.filter((tag) => !removed.has(tag)), ...mine.filter((tag) => !base.includes(tag))])]
}
