import type { TextQuote } from '../../src/annotation/annotation'
import { describe } from '../../src/annotation/describe'
import type { TextMap } from '../../src/annotation/text-map'

/** A text that stands in no page: every node of it is the whole text. */
export function plainText(text: string): TextMap {
  return {
    text,
    placeOf: (_, offset) => Math.max(0, Math.min(offset, text.length)),
    rangesOf: () => [],
    isAside: () => false,
  }
}

/** What is stored when somebody marks a stretch of it; `node` is any. */
export function quoteIn(map: TextMap, start: number, end: number, node: Node): TextQuote | undefined {
  return describe(
    { startContainer: node, startOffset: start, endContainer: node, endOffset: end, collapsed: start === end },
    map,
  )
}
