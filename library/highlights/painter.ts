import { ANNOTATION_COLORS, type AnnotationColor } from '../../src/annotation/annotation'

/** What is drawn over the text, without changing it. */
export interface Painted {
  colors: Record<AnnotationColor, Range[]>
  /** Drawn with more emphasis, on top of its colour. */
  active: Range[]
}

/** Shows what is painted instead of what was before. */
export type Paint = (painted: Painted) => void

/** Paints by the CSS Custom Highlight API; `::highlight(…)` in the style sheet says how the names look. */
export function painterIn(registry: HighlightRegistry): Paint {
  return ({ colors, active }) => {
    for (const color of ANNOTATION_COLORS) put(registry, color, colors[color])
    put(registry, 'active', active)
    const emphasis = registry.get('active')
    if (emphasis) emphasis.priority = 1
  }
}

export const NOTHING_PAINTED: Painted = { colors: { yellow: [], green: [], blue: [], rose: [] }, active: [] }

function put(registry: HighlightRegistry, name: string, ranges: readonly Range[]): void {
  if (ranges.length === 0) registry.delete(name)
  else registry.set(name, new Highlight(...ranges))
}
