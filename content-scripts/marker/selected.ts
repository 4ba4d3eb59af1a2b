import type { Box, Point } from '../../src/annotation/beside'
import { originOf } from './pages'

/** Words that somebody has selected. */
export interface Selected {
  page: Document
  range: AbstractRange
  /** For boxes and such: where the selection spans several trees, what lies in the first of them. */
  shown: Range
}

/** What is selected in a page, in its open shadow roots if need be; undefined for nothing, and for what is being typed. */
export function selectedIn(page: Document, shadowRoots: ShadowRoot[]): Selected | undefined {
  const [range] = page.getSelection()?.getComposedRanges({ shadowRoots }) ?? []
  if (!range || range.collapsed || isTyped(range.startContainer) || isTyped(range.endContainer)) return undefined
  // What is selected in a field is none of the page's ranges.
  if (page.activeElement && isTyped(page.activeElement)) return undefined
  const shown = shownOf(page, range)
  return shown.toString().trim() === '' ? undefined : { page, range, shown }
}

/** Do two selections begin and end at the same places? */
export function areSameWords({ range: one }: Selected, { range: other }: Selected): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  )
}

/** A box for each line of ranges, in the view of the window that holds their pages. */
export function boxesOf(ranges: readonly Range[]): Box[] {
  return ranges.flatMap((range) => {
    const page = range.startContainer.ownerDocument
    const { x, y } = page ? originOf(page) : { x: 0, y: 0 }
    return [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ left, top, right, bottom }) => ({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }))
  })
}

/** Where the reader is who selects by keys. */
export function endOf(boxes: readonly Box[]): Point {
  const last = boxes.at(-1)
  return last ? { x: (last.left + last.right) / 2, y: last.bottom } : { x: 0, y: 0 }
}

function isTyped(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement
  return element !== null && Element.prototype.matches.call(element, ':read-write')
}

function shownOf(page: Document, { startContainer, startOffset, endContainer, endOffset }: AbstractRange): Range {
  const shown = page.createRange()
  shown.setStart(startContainer, startOffset)
  const tree = Node.prototype.getRootNode.call(startContainer)
  if (Node.prototype.getRootNode.call(endContainer) === tree) shown.setEnd(endContainer, endOffset)
  else shown.setEndAfter(Reflect.get(Node.prototype, 'lastChild', tree) ?? startContainer)
  return shown
}
