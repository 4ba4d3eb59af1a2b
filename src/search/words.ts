import { piecesOf } from './pieces'

/** One form under which a place of a text is found. */
export interface Word {
  /** Folded. */
  form: string
  /** [start, end) in UTF-16 units of the verbatim text. */
  start: number
  end: number
}

/** How many pieces are read as one word at most: «نمی‌خواسته‌ام» has three. */
export const LONGEST_WORD = 4

/**
 * Every form under which a text is found, by place and then by length: each piece, and the pieces that hang together
 * also as one. So «کتاب‌ها» and «کتاب ها» are found as «کتاب», «ها» and «کتابها», and a page's «کتابها» meets them there.
 */
export function* wordsOf(text: string): Generator<Word> {
  const pieces = piecesOf(text)
  for (const [at, { form, start, end }] of pieces.entries()) {
    const word = { form, start, end }
    yield { ...word }
    for (const piece of pieces.slice(at + 1, at + LONGEST_WORD)) {
      if (piece.link === 'apart') break
      word.form += piece.form
      word.end = piece.end
      yield { ...word }
    }
  }
}
