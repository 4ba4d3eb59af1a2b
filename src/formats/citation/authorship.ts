import { isOutlet } from '../reference/names'
import type { Name } from '../reference/reference'
import type { Work } from '../reference/work-of'

/** Who a work is by, and where it stands; an agency that stands for both is named once. */
export interface Authorship {
  /** People; the organisation where no person is named; none where nobody is. */
  authors: readonly Name[]
  /** Missing where the only author has its name. */
  outlet?: string
}

export function authorshipOf({ authors, outlet }: Work): Authorship {
  const [first] = authors
  if (outlet === undefined) return { authors }
  // By its own name, for lists of authors can have no comma in it.
  const isOwn = authors.length === 0 || (authors.length === 1 && first && isOutlet(first, outlet))
  return isOwn ? { authors: [{ literal: outlet }] } : { authors, outlet }
}
