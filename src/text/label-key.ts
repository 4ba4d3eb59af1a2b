import { fold } from './fold'
import { ALPHABETS } from './letters'
import { once } from './once'

/** Letters and digits only, folded: «برچسب‌ها», «برچسب ها :» and «برچسبها» are one label. */
export function labelKey(text: string): string {
  return withoutSigns(text, '')
}

/** The keys of many texts, none with a line break in it, for hardly more than the price of one. */
export function labelKeys(texts: readonly string[]): string[] {
  const folded = fold(texts.join('\n'))
  const isCommon = !IS_BEYOND_ALPHABETS.test(folded)
  const signs = new RegExp(`[^${isCommon ? COMMON : LETTERS_AND_DIGITS}\\n]+`, isCommon ? 'g' : 'gu')
  return folded.replace(signs, '').split('\n')
}

/** Folded words with single spaces between them; punctuation is dropped. */
export function foldedWords(text: string): string {
  return withoutSigns(text, ' ').trim()
}

/** Folded, with `between` in place of all that is neither letter nor digit. */
function withoutSigns(text: string, between: string): string {
  return bare(fold(text), between)
}

function bare(folded: string, between = ''): string {
  if (!IS_BEYOND_ASCII.test(folded)) return folded.replace(ASCII_SIGNS, between)
  return folded.replace(IS_BEYOND_ALPHABETS.test(folded) ? signsOfAll() : SIGNS, between)
}

const IS_BEYOND_ASCII = /[\u0080-\uffff]/
const ASCII_SIGNS = /[^a-z0-9]+/g

/** Every letter and digit below U+0700; among punctuation (U+2000) there is none. */
const COMMON = `0-9${ALPHABETS}\u00b2\u00b3\u00b9\u00bc-\u00be\u0660-\u0669\u06f0-\u06f9`
const IS_BEYOND_ALPHABETS = /[\u0700-\u1fff\u2070-\uffff]/
const SIGNS = new RegExp(`[^${COMMON}]+`, 'g')
/** To make a pattern of all the scripts there are takes half a millisecond, and most pages do without. */
const signsOfAll = once(() => new RegExp(`[^${LETTERS_AND_DIGITS}]+`, 'gu'))
const LETTERS_AND_DIGITS = '\\p{L}\\p{N}'
