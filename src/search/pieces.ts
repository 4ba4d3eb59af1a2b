import { fold, INVISIBLE } from '../text/fold'
import { isBeginning, isEnding, isVerbBeginning } from './affixes'

/** What stands between spaces, half-spaces and punctuation: a word, a part of one, or one character of Chinese. */
export interface Piece {
  /** Folded; never empty. */
  form: string
  /** Where it stands in the verbatim text, [start, end) in UTF-16 units. */
  start: number
  end: number
  /**
   * How it hangs on the piece before it. 'apart': another word. 'loose': one word or two, as one takes it («کتاب ها»,
   * «کتاب‌خانه», "Bakı'nın"). 'firm': certainly one word («می‌خواهم», «می خواهم», «خواسته‌اند», 新闻).
   */
  link: 'apart' | 'loose' | 'firm'
}

/** Cuts a text into its pieces, in reading order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  for (const { 0: verbatim, index: start } of text.matchAll(PIECE)) {
    const form = fold(verbatim)
    if (form === '') continue
    const before = pieces.at(-1)
    const link = before ? linkBetween(before.form, text.slice(before.end, start), form) : 'apart'
    pieces.push({ form, start, end: start + verbatim.length, link })
  }
  return pieces
}

function linkBetween(before: string, gap: string, after: string): Piece['link'] {
  if (gap === '') return isSpaceless(before) && isSpaceless(after) ? 'firm' : 'apart'
  const isAffixed = isBeginning(before) || isEnding(after)
  if (HALF_SPACE.test(gap)) return isAffixed ? 'firm' : 'loose'
  if (APOSTROPHE.test(gap)) return 'loose'
  if (!SPACE.test(gap) || !isAffixed) return 'apart'
  return isVerbBeginning(before) ? 'firm' : 'loose'
}

function isSpaceless(form: string): boolean {
  return SPACELESS.test(form)
}

/** Letters of scripts that put no spaces between words. There a piece is one character with its marks. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'

const SPACELESS = new RegExp(`^[${UNSPACED}]`, 'v')

const PIECE = new RegExp(`[[${UNSPACED}]&&[\\p{L}\\p{N}]]\\p{M}*|[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}ʼ]]+`, 'gv')

/** A half-space, or what pages have in its place; «¬» is one that was saved in the wrong encoding. */
const HALF_SPACE = new RegExp(`^[${INVISIBLE}¬]+$`)

/** Half-spaces and spaces are often typed together. */
const SPACE = new RegExp(`^[\\s${INVISIBLE}]+$`)

/** Between a name and its ending in Turkish and Azerbaijani: "Bakı'nın", "Bakı’nın". */
const APOSTROPHE = /^['’ʼ‘]$/
