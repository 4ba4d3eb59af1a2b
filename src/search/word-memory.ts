import { fold } from '../text/fold'
import { isBeginning, isEnding, isVerbBeginning } from './affixes'
import { kindOf, LONE } from './letters'

/** A piece of a text as it is folded, and what kind of part it is to those beside it. */
export interface Folded {
  /** May be empty. */
  form: string
  /** Of the form, in its memory: the same for the same form. Counts from 0. */
  number: number
  isBeginning: boolean
  isVerbBeginning: boolean
  isEnding: boolean
  isSpaceless: boolean
}

/** Pieces met before: the same ones come again and again, and are not folded anew. */
export interface WordMemory {
  /** How many pieces it knows. */
  readonly size: number
  /** The piece in [start, end) of a text. */
  folded(text: string, start: number, end: number): Folded
}

/** The one that is in use. It grows as long as somebody holds it; who asks later gets another. */
export function wordMemory(): WordMemory {
  if (memory.size >= MOST_MET) memory = emptyMemory()
  return memory
}

/** Some hundred bytes each. */
const MOST_MET = 60_000

/** UTF-16 units of a piece that may come again. */
const LONGEST_MET = 40

/** A hash table with open addressing. Of each slot: the hash, where the letters begin, how many, the piece's place plus one. */
const HASH = 0
const LETTERS = 1
const LENGTH = 2
const PLACE = 3
const FACTS = 4

/** Slots that are looked through at most: words may have been made to lie in the same ones. */
const PATIENCE = 64

export function emptyMemory(): WordMemory {
  const known: Folded[] = []
  /** Numbers of forms. */
  const numbers = new Map<string, number>()
  let letters = new Uint16Array(1 << 12)
  let used = 0
  let slots = new Int32Array(FACTS << 10)

  function foldedAnew(verbatim: string): Folded {
    const form = fold(verbatim)
    const number = numbers.get(form) ?? numbers.size
    numbers.set(form, number)
    return {
      form,
      number,
      isBeginning: isBeginning(form),
      isVerbBeginning: isVerbBeginning(form),
      isEnding: isEnding(form),
      isSpaceless: form !== '' && kindOf(form.codePointAt(0) ?? 0) >= LONE,
    }
  }

  function hasLetters(at: number, text: string, start: number, end: number): boolean {
    for (let place = start; place < end; place += 1) {
      if (letters[at + place - start] !== text.charCodeAt(place)) return false
    }
    return true
  }

  /** The slot that holds a piece, or the empty one in which it may be put; undefined where neither is near. */
  function slotFor(hash: number, text: string, start: number, end: number): number | undefined {
    const count = slots.length / FACTS
    for (let step = 0; step < PATIENCE; step += 1) {
      const slot = ((hash + step) & (count - 1)) * FACTS
      if (slots[slot + PLACE] === 0) return slot
      const isAlike = slots[slot + HASH] === hash && slots[slot + LENGTH] === end - start
      if (isAlike && hasLetters(slots[slot + LETTERS]!, text, start, end)) return slot
    }
    return undefined
  }

  function put(slot: number, hash: number, text: string, start: number, end: number): Folded {
    const piece = foldedAnew(text.slice(start, end))
    if (used + LONGEST_MET > letters.length) {
      const more = new Uint16Array(letters.length * 2)
      more.set(letters)
      letters = more
    }
    for (let at = start; at < end; at += 1) letters[used + at - start] = text.charCodeAt(at)
    slots.set([hash, used, end - start, known.push(piece)], slot)
    used += end - start
    if (known.length * 2 * FACTS > slots.length) spread()
    return piece
  }

  /** Twice as many slots. One whose neighbours are all taken is forgotten. */
  function spread(): void {
    const before = slots
    slots = new Int32Array(before.length * 2)
    const count = slots.length / FACTS
    for (let from = 0; from < before.length; from += FACTS) {
      if (before[from + PLACE] === 0) continue
      let step = 0
      const slotAt = () => ((before[from + HASH]! + step) & (count - 1)) * FACTS
      while (step < PATIENCE && slots[slotAt() + PLACE] !== 0) step += 1
      if (step < PATIENCE) slots.set(before.subarray(from, from + FACTS), slotAt())
    }
  }

  return {
    get size() {
      return known.length
    },
    folded(text, start, end) {
      if (end - start > LONGEST_MET) return foldedAnew(text.slice(start, end))
      const hash = hashOf(text, start, end)
      const slot = slotFor(hash, text, start, end)
      if (slot === undefined) return foldedAnew(text.slice(start, end))
      const place = slots[slot + PLACE]!
      return place > 0 ? known[place - 1]! : put(slot, hash, text, start, end)
    },
  }
}

/** FNV-1a over the units, with its bits mixed as MurmurHash3 does at its end. */
function hashOf(text: string, start: number, end: number): number {
  let hash = -2128831035
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 16), -2048144789)
  return hash ^ (hash >>> 13)
}

let memory = emptyMemory()
