import type { Annotation } from '../annotation/annotation'
import type { Clipping } from './clipping'

/** What a reader has given a clipping besides marks, in a text: the same as long as it is the same. */
export function beyondMarks({ clippedAt, scope, tags, note, state, starred, edits, revisions }: Clipping): string {
  return JSON.stringify([clippedAt, scope, tags, note ?? null, state, starred, edits ?? null, revisions.length])
}

/** What was marked since the page was last kept, the trash included. */
export function marksSince({ annotations = [], clippedAt }: Clipping): Annotation[] {
  return annotations.filter(({ createdAt }) => createdAt >= clippedAt)
}
