import { type Piece, piecesOf } from '../pieces'
import { LONGEST_WORD } from '../words'
import type { Needle } from './query'

/**
 * The forms to be found for a text, by the piece from which they stand for it; empty if it has no letter or digit.
 * `isOpen`: its last word may go on.
 */
export function needlesOf(text: string, isOpen: boolean): Needle[][] {
  const pieces = piecesOf(text)
  return pieces.map((_, at) => needlesFrom(at, pieces, isOpen))
}

/**
 * What was typed as one word is looked for as one, then in its parts, unless it is firmly one. Two typed words may be
 * one on a page («کتاب خانه», «کتابخانه»): that comes last.
 */
function needlesFrom(at: number, pieces: Piece[], isOpen: boolean): Needle[] {
  const needles: Needle[] = []
  let form = ''
  let isOneWord = true
  for (const [place, piece] of pieces.slice(at, at + LONGEST_WORD).entries()) {
    form += piece.form
    isOneWord &&= place === 0 || piece.link !== 'apart'
    if (!isOneWord && place > 1) break
    const next = at + place + 1
    const mayEnd = pieces[next]?.link !== 'firm' || place + 1 === LONGEST_WORD
    const needle = { form, isOpen: isOpen && next === pieces.length, next }
    if (mayEnd && isOneWord) needles.unshift(needle)
    else if (mayEnd) needles.push(needle)
  }
  return needles
}
