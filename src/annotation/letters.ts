import { letterOf } from './letter'

/** A text as quotes are looked for in it: its letters (`letterOf`), and where each of them stands. */
export interface Letters {
  /** The letters, in UTF-16 units, with nothing between them. */
  readonly text: string
  /** For each letter the place of its character in the text it was made of; after the last, the length of that text. */
  readonly places: Int32Array
  /** 1 for a letter that begins a line, 0 for all others. */
  readonly begins: Uint8Array
}

export function lettersOf(text: string): Letters {
  const kept = keep(text.length + 1)
  let begins = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === LINE_BREAK) begins = 1
    const letter = letterAt(unit)
    if (letter === NONE) continue
    if (letter !== SEVERAL) {
      kept.add(letter, i, begins)
      begins = 0
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(i) ?? unit)
    const letters = severalOf(character)
    for (let j = 0; j < letters.length; j++) {
      kept.add(letters.charCodeAt(j), i, begins)
      begins = 0
    }
    i += character.length - 1
  }
  return kept.kept(text.length)
}

/** The places of a text that its letters [from, to) take, marks on the last one included. */
export function placesOf(letters: Letters, from: number, to: number, text: string): [start: number, end: number] {
  const start = letters.places[from] ?? text.length
  const last = letters.places[to - 1] ?? start
  let end = last + (String.fromCodePoint(text.codePointAt(last) ?? 0).length || 1)
  const next = letters.places[to] ?? text.length
  while (end < next && MARK.test(text.charAt(end))) end++
  return [start, Math.min(end, text.length)]
}

/** The first letter that stands at a place of the text or after it. */
export function letterFrom(letters: Letters, place: number): number {
  let [low, high] = [0, letters.text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((letters.places[middle] ?? place) >= place) high = middle
    else low = middle + 1
  }
  return low
}

const LINE_BREAK = 0x0a
const MARK = /[\p{Mn}\p{Me}]/u

/** What a unit counts as: a letter, or one of these. */
const UNASKED = 0
const NONE = -1
const SEVERAL = -2

let known: Int32Array | undefined
const several = new Map<string, string>()

function letterAt(unit: number): number {
  known ??= new Int32Array(0x10000)
  const letter = known[unit] ?? UNASKED
  if (letter !== UNASKED) return letter
  const asked = unit >= 0xd800 && unit <= 0xdfff ? SEVERAL : asNumber(letterOf(String.fromCharCode(unit)))
  known[unit] = asked
  return asked
}

function asNumber(letters: string): number {
  if (letters === '') return NONE
  return letters.length === 1 ? letters.charCodeAt(0) : SEVERAL
}

function severalOf(character: string): string {
  const before = several.get(character)
  if (before !== undefined) return before
  const letters = letterOf(character)
  several.set(character, letters)
  return letters
}

/** Letters that are added one by one; most texts have fewer than units, some characters are many letters. */
function keep(room: number): {
  add(letter: number, place: number, begins: number): void
  kept(length: number): Letters
} {
  let units = new Uint16Array(room)
  let places = new Int32Array(room)
  let lines = new Uint8Array(room)
  let count = 0
  const grow = () => {
    units = larger(units, new Uint16Array(count * 2))
    places = larger(places, new Int32Array(count * 2))
    lines = larger(lines, new Uint8Array(count * 2))
  }
  return {
    add: (letter, place, begins) => {
      if (count + 1 >= units.length) grow()
      units[count] = letter
      places[count] = place
      lines[count++] = begins
    },
    kept: (length) => {
      places[count] = length
      return {
        text: asText(units.subarray(0, count)),
        places: places.slice(0, count + 1),
        begins: lines.slice(0, count),
      }
    },
  }
}

function larger<Numbers extends Uint16Array | Int32Array | Uint8Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}

function asText(units: Uint16Array): string {
  const parts: string[] = []
  for (let i = 0; i < units.length; i += 8192) parts.push(String.fromCharCode(...units.subarray(i, i + 8192)))
  return parts.join('')
}
