import type { Clipping } from '../clipping/clipping'
import { fieldsOf } from './fields'
import { kindOf, LONE, OTHER } from './letters'
import type { Clause, Query } from './query/query'

/** Texts of which one must stand in a clipping with just these letters; or none of them may. */
export interface Verbatim {
  texts: string[]
  isNot: boolean
}

/** What the exact mode asks for. Where something else would do as well ("… OR …"), letters are not looked at. */
export function verbatimIn({ clauses }: Query): Verbatim[] {
  return clauses.filter(isVerbatim).map(({ any, isNot }) => ({
    isNot,
    texts: any.flatMap((sought) => ('verbatim' in sought ? [sought.verbatim] : [])),
  }))
}

export function isVerbatim({ any }: Clause): boolean {
  return any.every((sought) => 'verbatim' in sought)
}

export function isVerbatimIn(clipping: Clipping, wanted: readonly Verbatim[]): boolean {
  if (wanted.length === 0) return true
  const passages = fieldsOf(clipping).flatMap((field) => field.passages)
  return wanted.every(({ texts, isNot }) => {
    const stands = texts.some((text) => passages.some((passage) => standsIn(passage, text)))
    return stands !== isNot
  })
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
