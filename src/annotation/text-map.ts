import { once } from '../text/once'
import { aroundOf, childAt, nextAfter, TEXT, typeOf } from './nodes'
import { type NodePlace, type TextPiece, type TreeText, treeTextOf } from './tree-text'

/** All text of a tree that a reader could mark, in reading order, with the way back to its nodes. Immutable. */
export interface TextMap {
  /**
   * As it stands in the nodes, but as it is read: tabs and line breaks of the markup are spaces (not in `<pre>`), and there
   * is a line break where a block begins or ends and for a `<br>`. Those belong to no node.
   */
  readonly text: string
  /** The place in `text` of a point of the tree (text node or element + child offset); undefined outside of it. */
  placeOf(node: Node, offset: number): number | undefined
  /**
   * The ranges of a stretch of `text`: one for each tree (document, open shadow root, slot, same-origin frame); never
   * empty ones.
   */
  rangesOf(start: number, end: number): Range[]
  /** Whether a place is in an `<aside>`: in a box or pull quote, which may repeat words of the text. */
  isAside(place: number): boolean
}

export function textMapOf(root: Element): TextMap {
  return textMapFrom(treeTextOf(root))
}

export function textMapFrom({ text, pieces, places, asides }: TreeText): TextMap {
  const known = once(() => new Map<Node, NodePlace>([...places, ...pieces].map((place) => [place.node, place])))
  return {
    text,
    placeOf: (node, offset) => placeOf(node, offset, known()),
    rangesOf: (start, end) => rangesOf(pieces, text, start, end),
    isAside: (place) => asides.some(({ start, end }) => start <= place && place < end),
  }
}

function placeOf(node: Node, offset: number, known: ReadonlyMap<Node, NodePlace>): number | undefined {
  const place = known.get(node)
  if (!place) return placeAround(node, known)
  if (typeOf(node) === TEXT) return Math.min(place.start + Math.max(0, offset), place.end)
  for (let child = childAt(node, offset) ?? null; child; child = nextAfter(child)) {
    const inside = known.get(child)
    // A slotted child may stand anywhere.
    if (inside) return inside.start
  }
  return offset > 0 ? place.end : place.start
}

/** Where that stands which is not read. */
function placeAround(node: Node, known: ReadonlyMap<Node, NodePlace>): number | undefined {
  for (let around = aroundOf(node); around; around = aroundOf(around)) {
    const place = known.get(around)
    if (place) return place.start
  }
  return undefined
}

function rangesOf(pieces: readonly TextPiece[], text: string, start: number, end: number): Range[] {
  const runs = new Map<number, { first: TextPiece; last: TextPiece }>()
  for (let i = firstEndingAfter(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece || piece.start >= end) break
    if (text.slice(Math.max(start, piece.start), Math.min(end, piece.end)).trim() === '') continue
    const run = runs.get(piece.run)
    if (run) run.last = piece
    else runs.set(piece.run, { first: piece, last: piece })
  }
  return [...runs.values()].map(({ first, last }) => {
    const range = rangeIn(first.node)
    range.setStart(first.node, Math.max(0, start - first.start))
    range.setEnd(last.node, Math.min(end, last.end) - last.start)
    return range
  })
}

function rangeIn(node: Node): Range {
  const page = node.ownerDocument
  if (!page) throw new Error('text without a document')
  return Document.prototype.createRange.call(page)
}

function firstEndingAfter(pieces: readonly TextPiece[], place: number): number {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.end ?? 0) > place) high = middle
    else low = middle + 1
  }
  return low
}
