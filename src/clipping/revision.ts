import type { Clipping, Revision } from './clipping'
import { saysTheSame } from './same-story'

/** What becomes of a clipping whose page is kept again. */
export interface KeptAgain {
  /** 'same': the page said nothing new, and the clipping is the one that was held. */
  outcome: 'revised' | 'same'
  clipping: Clipping
}

/**
 * The earlier article moves to the front of `revisions`; id, tags, note, star and corrections stay as they were. From the
 * trash a clipping always comes back as a revision, so that taking this back puts it there again.
 */
export function keptAgain(held: Clipping, again: Clipping): KeptAgain {
  if (held.trashedAt === undefined && isSameVersion(held, again)) return { outcome: 'same', clipping: held }
  const { trashedAt: _, ...kept } = held
  return {
    outcome: 'revised',
    clipping: {
      ...kept,
      article: again.article,
      scope: again.scope,
      clippedAt: again.clippedAt,
      rev: held.rev + 1,
      revisions: [versionOf(held), ...held.revisions],
    },
  }
}

/** The clipping as it was before its page was last kept again; undefined if it was kept only once. */
export function takenBack(clipping: Clipping): Clipping | undefined {
  const [before, ...earlier] = clipping.revisions
  return before && { ...clipping, ...before, rev: clipping.rev + 1, revisions: earlier }
}

/** What a clipping says now, as it stands among its revisions once there is a later one. */
export function versionOf({ article, scope, clippedAt, trashedAt }: Clipping): Revision {
  return { article, scope, clippedAt, ...(trashedAt !== undefined && { trashedAt }) }
}

/** Whether two keepings of a page hold the same story, in the same scope. */
export function isSameVersion(one: Revision, other: Revision): boolean {
  return one.scope === other.scope && saysTheSame(one.article, other.article)
}
