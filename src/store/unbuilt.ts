import type { Segment } from '../search/segment'

/** A segment of no version: whatever clippings have its docs are yet to be indexed, and it has no blocks. */
export function unbuiltSegment(facts: Pick<Segment, 'segment' | 'base' | 'top' | 'docs'>): Segment {
  return { ...facts, from: facts.base, version: 0 }
}
