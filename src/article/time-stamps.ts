import { lineOf } from './line-of'
import type { Passage, Passages } from './passages'
import { attribute, type TreeElement } from './tree'

/** A `<time datetime>` and the line that it stands in. */
export interface TimeStamp {
  /** As the attribute has it. */
  datetime: string
  line: Passage
  /** The markup calls it the time of a change. */
  isUpdate: boolean
}

/** Moments that a page sets behind its printed days, in its order: finer than what is printed, and sure of their zone. */
export function timeStampsOf(passages: Passages): TimeStamp[] {
  const found: TimeStamp[] = []
  for (const node of passages.tree.tagged('time').slice(0, MOST_TIMES)) {
    const datetime = node.hidden ? undefined : attribute(node, 'datetime')
    const line = datetime && lineOf(node, passages)
    if (line) found.push({ datetime, line, isUpdate: isUpdate(node) })
  }
  return found
}

/** The story's own are among the first; lists of other stories have the rest. */
const MOST_TIMES = 400

function isUpdate(node: TreeElement): boolean {
  const isNamed = (at: TreeElement) => at.words.some((word) => UPDATE_WORDS.has(word))
  return attribute(node, 'itemprop') === 'dateModified' || isNamed(node) || (!!node.parent && isNamed(node.parent))
}

const UPDATE_WORDS = new Set(['updated', 'modified', 'update', 'lastupdated', 'datemodified', 'lastmodified'])
