import type { Clipping } from './clipping'
import { joined } from './join'
import { isSame } from './same'

/** What comes of a clipping of a backup where the library has its page. */
export interface Restored {
  /** What the clipping here is to that of the backup; one that lies in the trash was put there since. */
  standing: 'same' | 'newerHere' | 'newerThere' | 'inTrash'
  /** Only where it is newer there: what it becomes. Nothing that is here is lost. */
  after?: Clipping
}

/**
 * In one library a revision number says which of two states came later, and a time of keeping or marking says so, too,
 * where the library was set back meanwhile. Of another library, or of another clipping of the page, nothing is known to
 * have been taken away on purpose: what it has besides is added.
 */
export function restoredOnto(held: Clipping, other: Clipping, isSameLibrary: boolean): Restored {
  if (isSame(contentsOf(held), contentsOf(other))) return { standing: 'same' }
  const isOwn = held.id === other.id
  const isLaterThere = other.rev > held.rev || latestOf(other) > latestOf(held)
  if (isOwn && isSameLibrary && !isLaterThere) return { standing: standingHere(held, other) }
  const after = isOwn && other.rev > held.rev ? leadBy(other, held) : joined(held, other)
  if (!after || isSame(contentsOf(after), contentsOf(held))) return { standing: standingHere(held, other) }
  return { standing: 'newerThere', after }
}

/** The later state, with what the earlier one has besides. */
function leadBy(later: Clipping, earlier: Clipping): Clipping {
  const both = joined(later, earlier) ?? later
  return { ...both, rev: Math.max(both.rev, earlier.rev + 1) }
}

function standingHere(held: Clipping, other: Clipping): 'inTrash' | 'newerHere' {
  return held.trashedAt !== undefined && other.trashedAt === undefined ? 'inTrash' : 'newerHere'
}

function contentsOf({ id: _, rev: __, ...contents }: Clipping): Omit<Clipping, 'id' | 'rev'> {
  return contents
}

/** When it was last kept or marked: milliseconds since 1970, UTC. */
function latestOf({ clippedAt, annotations = [] }: Clipping): number {
  return annotations.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), clippedAt)
}
