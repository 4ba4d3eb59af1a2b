import { DIGITS, LETTERS } from '../text/letters'
import type { Clues } from './clues'

/**
 * What the page says its story is (`articleBody` in JSON-LD). It is often cut, and joined without breaks, so it is never
 * the text; but where it agrees with nearly all of the lines that were found, it tells which of the others to doubt.
 */
export interface Witness {
  /** Does it contain the line? */
  confirms(line: string): boolean
  /** Letters and digits in it. */
  size: number
}

export function witnessOf({ objects }: Clues): Witness | undefined {
  const said = objects
    .map(({ articleBody }) => (typeof articleBody === 'string' ? articleBody : ''))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '')
  const letters = lettersOf(said.slice(0, LONGEST).replace(/<[^<>]{0,200}>|&#?\w{1,8};/g, ' '))
  if (letters.length < SHORTEST) return undefined
  const pieces = new Set<string>()
  for (let i = 0; i + PIECE <= letters.length; i++) pieces.add(letters.slice(i, i + PIECE))
  return { size: letters.length, confirms: (line) => isMadeOf(lettersOf(line), pieces) }
}

/** More characters are not compared. */
const LONGEST = 100_000
/** Letters; a shorter one is a summary. */
const SHORTEST = 300
/** Letters that in a row are met by chance only rarely. */
const PIECE = 12

function isMadeOf(letters: string, pieces: ReadonlySet<string>): boolean {
  let [found, all] = [0, 0]
  for (let i = 0; i + PIECE <= letters.length; i += PIECE) {
    all++
    if (pieces.has(letters.slice(i, i + PIECE))) found++
  }
  return all > 0 && found >= all / 2
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(SIGNS, '')
}

const SIGNS = new RegExp(`[^${LETTERS}${DIGITS}]+`, 'g')
