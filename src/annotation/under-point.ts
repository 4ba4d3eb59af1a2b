import { isShadow } from './nodes'
import type { Painted } from './painting'

/** Of what is painted, the passage at a point of a page's window (CSS pixels); the shortest if there are several. */
export function passageAt<Passage extends Painted>(
  page: Document,
  x: number,
  y: number,
  passages: readonly Passage[],
): Passage | undefined {
  const touched = rangesAt(page, x, y, passages)
  const found = passages.filter(({ ranges }) => ranges.some((range) => touched.has(range)))
  return found.toSorted((one, other) => lengthOf(one) - lengthOf(other))[0]
}

function rangesAt(page: Document, x: number, y: number, passages: readonly Painted[]): ReadonlySet<AbstractRange> {
  const shadowRoots = [...new Set(passages.flatMap(({ ranges }) => ranges.map(rootOf)).filter(isShadow))]
  const registry: (HighlightRegistry & PointedRegistry) | undefined = page.defaultView?.CSS.highlights
  if (registry?.highlightsFromPoint) {
    return new Set(registry.highlightsFromPoint(x, y, { shadowRoots }).flatMap(({ ranges }) => ranges))
  }
  const caret = page.caretPositionFromPoint(x, y, { shadowRoots })
  if (!caret) return new Set()
  const ranges = passages.flatMap((passage) => passage.ranges)
  return new Set(
    ranges.filter((range) => range.isPointInRange(caret.offsetNode, caret.offset) && isAround(range, x, y)),
  )
}

/** Not in TypeScript's library yet. */
interface PointedRegistry {
  highlightsFromPoint?(x: number, y: number, options: { shadowRoots: ShadowRoot[] }): { ranges: AbstractRange[] }[]
}

function rootOf({ startContainer }: Range): Node {
  return Node.prototype.getRootNode.call(startContainer)
}

/** A caret is found beside words as well. */
function isAround(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  )
}

function lengthOf({ ranges }: Painted): number {
  return ranges.reduce((sum, range) => sum + range.toString().length, 0)
}
