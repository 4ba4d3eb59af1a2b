import { type Piece, piecesOf } from './pieces'
import { LONGEST_WORD } from './words'

/** What someone looks for: for each piece of what was typed, the forms that may stand for the text from there on. */
export interface Query {
  /** Never empty; what fits best comes first. */
  needles: Needle[][]
}

/** A form to be found. */
export interface Needle {
  form: string
  /** The last word, and no space follows it yet: it may go on. */
  isOpen: boolean
  /** Place of the piece that comes after. */
  next: number
}

/** Undefined if nothing is looked for. */
export function queryOf(typed: string): Query | undefined {
  const counted = typed.slice(0, LONGEST_QUERY)
  const pieces = piecesOf(counted)
  const isOpen = !/\s$/.test(counted)
  return pieces.length === 0 ? undefined : { needles: pieces.map((_, at) => needlesFrom(at, pieces, isOpen)) }
}

/** UTF-16 units that count; who pastes a whole article means its beginning. */
const LONGEST_QUERY = 500

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
