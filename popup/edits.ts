import type { ClippingChange } from '../src/clipping/change'
import type { Clipping } from '../src/clipping/clipping'

/** The clipping as it will be once the change is stored. */
export function withChange(clipping: Clipping, change: ClippingChange): Clipping {
  const { note, ...changed } = { ...clipping, ...change }
  return note ? { ...changed, note } : changed
}

/** What of a change was made after `sent` was sent on its way. */
export function changeSince(sent: ClippingChange, change: ClippingChange): ClippingChange {
  const { note, tags, starred } = change
  return {
    ...(note !== undefined && note !== sent.note && { note }),
    ...(tags && tags !== sent.tags && { tags }),
    ...(starred !== undefined && starred !== sent.starred && { starred }),
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

export function isEmpty(change: ClippingChange): boolean {
  return Object.keys(change).length === 0
}

type NotedAndTagged = Pick<Clipping, 'note' | 'tags'>

function mergedNote(mine: string, base: string, theirs: string): string {
  if (theirs === base || theirs === mine || mine.includes(theirs)) return mine
  if (mine === base || theirs.includes(mine)) return theirs
  return `${theirs}\n\n${mine}`
}

function mergedTags(mine: string[], base: string[], theirs: string[]): string[] {
  const removed = new Set(base.filter((tag) => !mine.includes(tag)))
  return [...new Set([...theirs.filter((tag) => !removed.has(tag)), ...mine.filter((tag) => !base.includes(tag))])]
}
