import { type Labelled, LONGEST_LABEL, labelRole, labelsIn, roleOfKey } from '../text/labels'
import type { LabelRole } from '../text/languages/language'
import type { Passage, Passages } from './passages'
import type { TreeElement } from './tree'

/** What a page prints behind a label. */
export interface PrintedValue {
  /** On the label's own line, else the line after it. */
  value: string
  passage: Passage
}

export interface PrintedLabels {
  /** In the page's order. */
  of(role: LabelRole): readonly PrintedValue[]
  /** The line's box labels several facts of a story: it tells of this story wherever it stands. */
  isInFactBox(passage: Passage): boolean
}

/** Every label of the page with its value, read once: «کد خبر», «تاریخ انتشار», «گروه», «لینک کوتاه» … */
export function printedLabels(passages: Passages): PrintedLabels {
  const found = new Map<LabelRole, PrintedValue[]>()
  const factsByBox = new Map<TreeElement | undefined, Set<LabelRole>>()
  for (const passage of passages.list) {
    const box = passage.block.parent
    for (const { role, value } of labelsOf(passage)) {
      if (FACTS.has(role)) factsByBox.set(box, (factsByBox.get(box) ?? new Set()).add(role))
      const printed = value ?? passages.list[passage.index + 1]?.text
      const values = found.get(role) ?? []
      if (values.length === 0) found.set(role, values)
      if (printed && values.length < MOST_VALUES) values.push({ value: printed, passage })
    }
  }
  return {
    of: (role) => found.get(role) ?? [],
    isInFactBox: ({ block }) => (factsByBox.get(block.parent)?.size ?? 0) > 1,
  }
}

/** The role of a line that is nothing but a label. */
export function lineRole({ text, key }: Passage): LabelRole | undefined {
  return text.length <= LONGEST_LABEL ? roleOfKey(key) : undefined
}

const labelsByLine = new WeakMap<Passage, readonly Labelled[]>()

/** The labels of a line and their values, found once however many steps ask. */
export function lineLabels(passage: Passage): readonly Labelled[] {
  const known = labelsByLine.get(passage) ?? labelsIn(passage.text)
  labelsByLine.set(passage, known)
  return known
}

/** What an article's box of facts tells: author, day, topics. */
const FACTS: ReadonlySet<LabelRole> = new Set(['published', 'updated', 'reporter', 'tags', 'section', 'newsCode'])

/** A label may be parted from its value by a colon, or only by being set in bold. */
function labelsOf(passage: Passage): readonly Labelled[] {
  const { text, marks } = passage
  const labels = lineLabels(passage)
  if (labels.some(({ value }) => value)) return labels
  const bold = marks.find(({ kind, start, end }) => kind === 'strong' && start === 0 && end < text.length)
  const role = bold && labelRole(text.slice(0, bold.end))
  return role ? [{ role, value: text.slice(bold.end).trim() }] : labels
}

/** Of one label; lists of other stories repeat it. */
const MOST_VALUES = 50
