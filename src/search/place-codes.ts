import { type ByteReader, readNumber } from './bytes'

/** Where forms stand, one after the other; place n of each list belongs to the same form. */
export interface PlaceList {
  /** Counted in pieces, through all fields; between passages one is left out. */
  at: number[]
  /** Pieces that the form takes up. */
  spans: number[]
}

/*
 * The places of one posting: each is a number, its distance to the place before (the first one: to 0) times four, plus 1
 * if it is the first of its posting, plus 2 if it takes up more than one piece: then a byte says how many.
 */

const FIRST = 1
const LONG = 2

/** What is written for a place before its span. `before`: the place written before; undefined for the first of a posting. */
export function placeCode(at: number, span: number, before: number | undefined): number {
  return (at - (before ?? 0)) * 4 + (span > 1 ? LONG : 0) + (before === undefined ? FIRST : 0)
}

/** Adds the places of one posting, and moves on behind them. */
export function readPlaces(reader: ByteReader, places: PlaceList): void {
  let at = 0
  for (let isFirst = true; isFirst || isWithin(reader); isFirst = false) {
    const code = readNumber(reader)
    at += Math.floor(code / 4)
    places.at.push(at)
    places.spans.push(code & LONG ? reader.bytes[reader.at++]! : 1)
  }
}

/** Moves on behind the places of one posting; there may be none at all. */
export function skipPlaces(reader: ByteReader): void {
  const { bytes } = reader
  if (reader.at >= bytes.length) return
  for (let isFirst = true; isFirst || isWithin(reader); isFirst = false) {
    const isLong = (bytes[reader.at]! & LONG) !== 0
    while (bytes[reader.at]! > 0x7f) reader.at += 1
    reader.at += isLong ? 2 : 1
  }
}

/** Whether another place of the same posting follows. */
function isWithin({ bytes, at }: ByteReader): boolean {
  return at < bytes.length && (bytes[at]! & FIRST) === 0
}
