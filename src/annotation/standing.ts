import type { Found } from './find'

/**
 * How a mark stands in a view, found anew each time. 'searching': not found, and the page still changes. 'moved': found,
 * and its words or what stands around them have changed.
 */
export type MarkState = 'searching' | 'placed' | 'moved' | 'orphan'

export interface Standing {
  state: MarkState
  /** Its words have gone from the page once: wherever they are found from now on, they have moved. */
  wasTorn?: true
}

/** What is seen of a mark at one look. */
export interface Sight {
  /** What was painted still says what it said: then nothing else was looked for. */
  stands: boolean
  found?: Found['likeness'] | undefined
  /** The page is there, and has not changed for a while. */
  isQuiet: boolean
}

export const UNSEEN: Standing = { state: 'searching' }

/**
 * What comes after a look. A mark that stands stays, whatever else the page says meanwhile; one that is found elsewhere
 * never says that it is where it was. Words that a page draws anew in one go, all the same, have not gone.
 */
export function standingAfter(before: Standing, { stands, found, isQuiet }: Sight): Standing {
  const { state, wasTorn } = before
  const wasThere = state === 'placed' || state === 'moved'
  if (wasThere && stands) return before
  const torn = wasTorn || (wasThere && !found) ? { wasTorn: true as const } : {}
  if (!found) return { state: isQuiet ? 'orphan' : 'searching', ...torn }
  const isAsBefore = found === 'same' && !wasTorn && state !== 'moved'
  return { state: isAsBefore ? 'placed' : 'moved', ...torn }
}
