import type { Name, Reference } from '../reference/reference'

/** Who a work is by, and where it stands; an agency that stands for both is named once. */
export interface Authorship {
  /** People; the organisation where no person is named; none where nobody is. */
  authors: readonly Name[]
  /** Missing where the only author has its name. */
  outlet?: string
}

export function authorshipOf({ authors, outlet }: Reference): Authorship {
  const [first] = authors
  const isOwn = authors.length === 1 && first && 'literal' in first && first.literal === outlet
  if (isOwn || outlet === undefined) return { authors }
  return authors.length === 0 ? { authors: [{ literal: outlet }] } : { authors, outlet }
}

/** Is it by people? */
export function isSigned({ authors }: Authorship): boolean {
  return authors.some((name) => 'family' in name)
}
