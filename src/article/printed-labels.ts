import { labelsIn } from '../text/labels'
import type { LabelRole } from '../text/languages/language'
import type { Passage, Passages } from './passages'

/** What a page prints behind a label. */
export interface PrintedValue {
  /** On the label's own line, else the line after it. */
  value: string
  passage: Passage
}

export interface PrintedLabels {
  /** In the page's order. */
  of(role: LabelRole): readonly PrintedValue[]
}

/** Every label of the page with its value, read once: «کد خبر», «تاریخ انتشار», «گروه», «لینک کوتاه» … */
export function printedLabels(passages: Passages): PrintedLabels {
  const found = new Map<LabelRole, PrintedValue[]>()
  for (const passage of passages.list) {
    for (const { role, value } of labelsIn(passage.text)) {
      const printed = value ?? passages.list[passage.index + 1]?.text
      const values = found.get(role) ?? []
      if (values.length === 0) found.set(role, values)
      if (printed && values.length < MOST_VALUES) values.push({ value: printed, passage })
    }
  }
  return { of: (role) => found.get(role) ?? [] }
}

/** Of one label; lists of other stories repeat it. */
const MOST_VALUES = 50
