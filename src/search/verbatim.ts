import type { Clipping } from '../clipping/clipping'
import { fieldsOf } from './fields'
import { kindOf, LONE, OTHER } from './letters'
import { firstFrom } from './matches'
import type { Phrase, Sought } from './query/query'

/** What only the reading of the texts can tell: whether one of these stands there with just these letters. */
export interface Verbatim {
  texts: string[]
  /** Clippings in which something else holds that would do as well; ascending. */
  others: Uint32Array
  /** None of all that may hold. */
  isNot: boolean
}

/** What the exact mode asks for. */
export function isVerbatim(sought: Sought): sought is Phrase & Required<Pick<Phrase, 'verbatim'>> {
  return 'verbatim' in sought
}

export function isVerbatimIn(clipping: Clipping, doc: number, wanted: readonly Verbatim[]): boolean {
  if (wanted.length === 0) return true
  const passages = fieldsOf(clipping).flatMap((field) => field.passages)
  return wanted.every(({ texts, others, isNot }) => {
    const holds = others[firstFrom(others, doc, 0)] === doc || texts.some((text) => standsInAny(passages, text))
    return holds !== isNot
  })
}

function standsInAny(passages: readonly string[], text: string): boolean {
  return passages.some((passage) => standsIn(passage, text))
}

/** As whole words. */
function standsIn(passage: string, text: string): boolean {
  for (let at = passage.indexOf(text); at !== -1; at = passage.indexOf(text, at + 1)) {
    const end = at + text.length
    const isWhole = !goesOn(passage.codePointAt(at - 1)) && !goesOn(passage.codePointAt(end))
    if (isWhole) return true
  }
  return false
}

/** Whether a word goes on with this character. */
function goesOn(code: number | undefined): boolean {
  const kind = code === undefined ? OTHER : kindOf(code)
  return kind !== OTHER && kind !== LONE
}
