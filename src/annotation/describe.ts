import type { TextQuote } from './annotation'
import { blocksOf } from './blocks'
import { chainsOf } from './chains'
import { searchedText } from './searched-text'
import type { TextMap } from './text-map'
import { type Wanted, wantedOf } from './wanted'

/**
 * The words of a selection with what stands around them; undefined if nothing that can be seen is selected. Trims space at
 * both ends. White space is told as it is read: one space for many, one line break between blocks.
 */
export function describe(range: AbstractRange, map: TextMap): TextQuote | undefined {
  const from = map.placeOf(range.startContainer, range.startOffset)
  const to = map.placeOf(range.endContainer, range.endOffset)
  if (from === undefined && to === undefined) return undefined
  const text = map.text.slice(from ?? 0, to ?? map.text.length)
  const start = wholeFrom(map.text, (from ?? 0) + (text.length - text.trimStart().length))
  const end = wholeTo(map.text, Math.min((from ?? 0) + text.trimEnd().length, start + MOST_UNITS))
  if (start >= end) return undefined
  const described = (width: number): TextQuote => ({
    exact: tidy(map.text.slice(start, end)),
    prefix: before(map.text, start, width),
    suffix: after(map.text, end, width),
    hints: { page: [start, end] },
  })
  const quote = described(USUAL)
  const wanted = wantedOf(quote)
  return wanted && (standsOnce(wanted, map) ? quote : described(WIDEST))
}

/** As long as a stored quote may be: a longer selection is marked from its beginning. */
const MOST_UNITS = 100_000

/** UTF-16 units kept of what stands before and after: enough to know a paragraph by its neighbours. */
const USUAL = 300
/** Where a good part of that is on the page once more: as much as may be stored. */
const WIDEST = 1_000

function standsOnce(wanted: Wanted, map: TextMap): boolean {
  const { letters, seeds } = searchedText(map)
  const [, other] = chainsOf(blocksOf(wanted.text, letters.text, seeds()), wanted)
  return (other?.score ?? 0) < ALIKE
}

/** Letters that two places have in common before they are taken for copies of one box: more than a phrase. */
const ALIKE = 64

/** A place that does not stand in the middle of a character: the one before, or the one after. */
function wholeFrom(text: string, place: number): number {
  return isInside(text, place) ? place - 1 : place
}

function wholeTo(text: string, place: number): number {
  return isInside(text, place) ? place + 1 : place
}

function isInside(text: string, place: number): boolean {
  return place > 0 && (text.codePointAt(place - 1) ?? 0) > 0xffff
}

function before(text: string, end: number, length: number): string {
  for (let width = length; ; width *= 4) {
    const found = tidy(text.slice(Math.max(0, end - width), end))
    if (found.length >= length || width >= end) return wellFormed(found.slice(-length))
  }
}

function after(text: string, start: number, length: number): string {
  for (let width = length; ; width *= 4) {
    const found = tidy(text.slice(start, start + width))
    if (found.length >= length || start + width >= text.length) return wellFormed(found.slice(0, length))
  }
}

function tidy(text: string): string {
  return text.replace(/[ \n]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
}

/** Without the half of a character that a cut has left at an end. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '')
}
