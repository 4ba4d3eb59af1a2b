import { type Highlight, highlightsOf } from '../../../library/highlights/highlight'
import type { Annotation } from '../../../src/annotation/annotation'
import type { Clipping } from '../../../src/clipping/clipping'
import { headOf } from '../../../src/clipping/head'

/** A mark on these words, as if they stood alone. */
export function marked(id: string, exact: string, parts: Partial<Annotation> = {}): Annotation {
  return {
    id,
    quote: { exact, prefix: '', suffix: '', hints: {} },
    color: 'yellow',
    tags: [],
    createdAt: 1_000,
    updatedAt: 1_000,
    ...parts,
  }
}

/** The highlights of these clippings, newest first. */
export function highlightsIn(clippings: readonly Clipping[]): Highlight[] {
  const marks = clippings.flatMap(({ id, annotations = [] }) =>
    annotations.map((annotation) => ({ clipping: id, annotation })),
  )
  return highlightsOf(marks, clippings.map(headOf))
}
