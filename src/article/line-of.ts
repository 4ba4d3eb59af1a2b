import type { Passage, Passages } from './passages'
import { type TreeElement, textOf, upwards } from './tree'

/** The line that an element of running text stands in; undefined in boxes too large to belong to one. */
export function lineOf(node: TreeElement, passages: Passages): Passage | undefined {
  for (const around of upwards(node)) {
    const { from, to } = passages.range(around)
    if (to === from) continue
    if (to - from > MOST_LINES) return undefined
    const text = textOf(node)
    if (text === '') return undefined
    return passages.list.slice(from, to).find((passage) => passage.text.includes(text))
  }
  return undefined
}

/** Of a block in which the line has to be looked for. */
const MOST_LINES = 60
