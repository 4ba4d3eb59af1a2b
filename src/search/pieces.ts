import { INVISIBLE } from '../text/fold'
import { kindOf, LETTER, LONE, LONE_MARK, MARK } from './letters'
import { type Folded, wordMemory } from './word-memory'

/** What stands between spaces, half-spaces and punctuation: a word, a part of one, or one character of Chinese. */
export interface Piece {
  /** Folded; never empty. */
  form: string
  /** Of the form, in the memory that was used: the same for the same form. Counts from 0. */
  number: number
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
export function piecesOf(text: string, memory = wordMemory()): Piece[] {
  const pieces: Piece[] = []
  let before: Folded | undefined
  let last = 0
  for (let start = nextStart(text, 0); start < text.length; ) {
    const end = endFrom(text, start)
    const folded = memory.folded(text, start, end)
    if (folded.form !== '') {
      const link = before ? linkBetween(before, text, last, start, folded) : 'apart'
      pieces.push({ form: folded.form, number: folded.number, start, end, link })
      before = folded
      last = end
    }
    start = nextStart(text, end)
  }
  return pieces
}

/** Where the first piece at or after a place begins. */
function nextStart(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    if (kind === LETTER || kind === MARK || kind === LONE) return at
    at += code < 0x10000 ? 1 : 2
  }
  return at
}

function endFrom(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0
  const isLone = kindOf(first) === LONE
  let at = start + (first < 0x10000 ? 1 : 2)
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    const kind = kindOf(code)
    const goesOn = kind === MARK || kind === (isLone ? LONE_MARK : LETTER)
    if (!goesOn) return at
    at += code < 0x10000 ? 1 : 2
  }
  return at
}

function linkBetween(before: Folded, text: string, from: number, to: number, after: Folded): Piece['link'] {
  if (from === to) return before.isSpaceless && after.isSpaceless ? 'firm' : 'apart'
  const isAffixed = before.isBeginning || after.isEnding
  if (to === from + 1 && text.charAt(from) === ' ') return isAffixed ? spaced(before) : 'apart'
  const gap = text.slice(from, to)
  if (HALF_SPACE.test(gap)) return isAffixed ? 'firm' : 'loose'
  if (APOSTROPHE.test(gap)) return 'loose'
  return SPACE.test(gap) && isAffixed ? spaced(before) : 'apart'
}

function spaced(before: Folded): Piece['link'] {
  return before.isVerbBeginning ? 'firm' : 'loose'
}

/** A half-space, or what pages have in its place; «¬» is one that was saved in the wrong encoding. */
const HALF_SPACE = new RegExp(`^[${INVISIBLE}¬]+$`)

/** Half-spaces and spaces are often typed together. */
const SPACE = new RegExp(`^[\\s${INVISIBLE}]+$`)

/** Between a name and its ending in Turkish and Azerbaijani: "Bakı'nın", "Bakı’nın". */
const APOSTROPHE = /^['’ʼ‘]$/
