import { once } from '../text/once'
import { type Letters, lettersOf } from './letters'
import { type Seeds, seedsOf } from './seeds'
import type { TextMap } from './text-map'

/** What all quotes that are looked for in one map share. */
export interface SearchedText {
  letters: Letters
  seeds(): Seeds
  /** Whether a letter stands in an `<aside>`. */
  isAside(letter: number): boolean
}

export function searchedText(map: TextMap): SearchedText {
  const known = searched.get(map)
  if (known) return known
  const letters = lettersOf(map.text)
  const made: SearchedText = {
    letters,
    seeds: once(() => seedsOf(letters.text)),
    isAside: (letter) => map.isAside(letters.places[letter] ?? 0),
  }
  searched.set(map, made)
  return made
}

const searched = new WeakMap<TextMap, SearchedText>()
