import type { Clipping } from './clipping'
import { isSame } from './same'

/** What a clipping gets from another one of its page; each has a word in every `_locales` file (`gain_<gain>`). */
export type Gain = 'text' | 'tag' | 'note' | 'highlight' | 'correction' | 'star' | 'untrashed'

/** What `after` has that `held` had not; `after` is what joining made of it. */
export function gainsOf(held: Clipping, after: Clipping): Gain[] {
  const differs = (name: 'note' | 'annotations' | 'edits' | 'starred') => !isSame(held[name], after[name])
  const gains: [Gain, boolean][] = [
    ['text', after.revisions.length > held.revisions.length],
    ['tag', after.tags.length > held.tags.length],
    ['note', differs('note')],
    ['highlight', differs('annotations')],
    ['correction', differs('edits')],
    ['star', differs('starred')],
    ['untrashed', held.trashedAt !== undefined && after.trashedAt === undefined],
  ]
  return gains.flatMap(([gain, isThere]) => (isThere ? [gain] : []))
}
