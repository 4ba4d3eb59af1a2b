import { isSame } from '../clipping/same'
import type { Change } from './changes'
import type { Meta } from './schema'
import type { Planned } from './writer'

/** A step that was written: what the database said of itself before and after it. */
export interface WrittenStep {
  before: Meta
  after: Meta
  changes: readonly Change[]
}

/**
 * The draft on the ground of now. It holds if nothing was written since it was made, or nothing but the last step, which
 * has added nothing and has touched none of the same clippings.
 */
export function heldOn<Value>(
  draft: Planned<Value>,
  meta: Meta,
  last: WrittenStep | undefined,
): Planned<Value> | undefined {
  if (isSame(draft.ground.meta, meta)) return draft
  if (!last || !isSame(draft.ground.meta, last.before) || !isSame(meta, last.after)) return undefined
  if (!last.changes.every(({ before }) => before) || haveSamePages(draft.changes, last.changes)) return undefined
  return { ...draft, ground: { ...draft.ground, meta } }
}

function haveSamePages(changes: readonly Change[], others: readonly Change[]): boolean {
  const pages = new Set(others.map(pageOf))
  return changes.some((change) => pages.has(pageOf(change)))
}

function pageOf({ before, after }: Change): string | undefined {
  return (before?.clipping ?? after)?.address
}
