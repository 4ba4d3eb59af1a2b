import { type ByteReader, readNumber } from './bytes'

/** Where forms stand, one after the other; place n of each list belongs to the same form. */
export interface PlaceList {
  /** How many of the lists' numbers are places. */
  length: number
  /** Counted in pieces, through all fields; between passages one is left out. */
  at: Uint32Array<ArrayBuffer>
  /** Pieces that the form takes up. */
  spans: Uint8Array<ArrayBuffer>
}

export function placeList(room = 1024): PlaceList {
  return { length: 0, at: new Uint32Array(room), spans: new Uint8Array(room) }
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
    at += code >>> 2
    if (places.length === places.at.length) grow(places)
    places.at[places.length] = at
    places.spans[places.length++] = code & LONG ? reader.bytes[reader.at++]! : 1
  }
}

function grow(places: PlaceList): void {
  const longer = placeList(places.length * 2)
  longer.at.set(places.at)
  longer.spans.set(places.spans)
  places.at = longer.at
  places.spans = longer.spans
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
