import { labelKey } from '../text/label-key'
import type { FlagName, Scoped, Term } from './query/query'

/**
 * What a clipping is found by, beside the forms of its words. Forms are letters, digits and marks alone, so that none of
 * these is ever taken for one.
 */
export function scopedTerm(scope: Scope, value: string): string {
  return `${scope}=${value}`
}

export function flagTerm(flag: FlagName): string {
  return `is=${flag}`
}

/** A name as it is written, filed so that those which begin with some letters are found with it: «سیا» → «سیاست». */
export function nameTerm(scope: Scope, name: string): string {
  return `${namesFrom(scope, name)}~${name}`
}

/** Where the names of a scope begin that begin with these letters. */
export function namesFrom(scope: Scope, letters: string): string {
  return `${scope}~${labelKey(letters)}`
}

/** The name that `nameTerm` has filed. */
export function nameIn(term: string): string {
  return term.split('~').slice(2).join('~')
}

/** What one can look for by name. */
export type Scope = Scoped['scope'] | Term['scope']

/** All words that begin with one or two letters, of which there are too many to look through. */
export function beginningTerm(letters: string): string {
  return `${letters}*`
}

/** Whether a term is the form of a word, and none of those above. */
export function isWord(term: string): boolean {
  return !/[=~*]/.test(term)
}

/** UTF-16 units up to which beginnings have a term of their own. */
export const LONGEST_BEGINNING = 2

/** Behind every term that begins with these letters. */
export function endOfTerms(beginning: string): string {
  return `${beginning}\uffff`
}
