/** What a character is to words. */
export const OTHER = 1
/** Part of a word between spaces. */
export const LETTER = 2
/** A mark that is part of such a word, or hangs on a character that is a word by itself. */
export const MARK = 3
/** A letter of a script without spaces: a piece by itself. */
export const LONE = 4
/** A mark of such a script. */
export const LONE_MARK = 5

/** Letters of scripts that put no spaces between words. There a piece is one character with its marks. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}'

const IS_LONE = new RegExp(`^[[${UNSPACED}]&&[\\p{L}\\p{N}]]$`, 'v')
const IS_LETTER = new RegExp(`^[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}ʼ]]$`, 'v')
const IS_MARK = /^\p{M}$/u

/** Kinds of the characters met so far, 0 for the others; those beyond the first plane are in a map. */
const kinds = new Uint8Array(0x10000)
const farKinds = new Map<number, number>()

/** The kind of a character, given as a code point. */
export function kindOf(code: number): number {
  const known = code < 0x10000 ? kinds[code] : farKinds.get(code)
  if (known) return known
  const kind = kindFound(String.fromCodePoint(code))
  if (code < 0x10000) kinds[code] = kind
  else farKinds.set(code, kind)
  return kind
}

function kindFound(character: string): number {
  if (IS_LONE.test(character)) return LONE
  const isMark = IS_MARK.test(character)
  if (IS_LETTER.test(character)) return isMark ? MARK : LETTER
  return isMark ? LONE_MARK : OTHER
}
