import type { Chance } from './random'

export type Script = 'fa' | 'en' | 'az'

/** A word of nobody's language: syllables of a script's usual letters, more of them the rarer the word is. */
export function wordFor(script: Script, rank: number, chance: Chance): string {
  const { onsets, vowels, codas, lengths } = SHAPES[script]
  const [least, most] = lengths(rank)
  const syllables = least + chance.below(most - least + 1)
  let word = ''
  for (let syllable = 0; syllable < syllables; syllable += 1) {
    word += chance.pick(onsets) + chance.pick(vowels) + (chance.happens(0.42) ? chance.pick(codas) : '')
  }
  return word.length > 1 ? word : wordFor(script, rank, chance)
}

/** In the digits of the script. */
export function digitsFor(script: Script, number: number): string {
  const digits = String(number)
  return script === 'fa' ? digits.replace(/\d/g, (digit) => DIGITS.charAt(Number(digit))) : digits
}

const DIGITS = '۰۱۲۳۴۵۶۷۸۹'

interface Shape {
  onsets: readonly string[]
  /** '' where the script leaves a vowel unwritten. */
  vowels: readonly string[]
  codas: readonly string[]
  /** Fewest and most syllables of a word of this rank. */
  lengths(rank: number): [least: number, most: number]
}

const PERSIAN = [...'بپتجچحخدرزسشصطعفقکگلمنوهیاآ', ...'ردنمبسکت']
const ENGLISH = [...'bcdfghjklmnprstvwyz', ...'tsrnldmc', 'th', 'st', 'sh', 'ch', 'br', 'tr', 'pl', 'gr', 'qu']
const AZERI = [...'bcçdfgğhxjklmnpqrsştvyz', ...'rlndmst']

/** Letters that stand more often do so more often here. */
const SHAPES: Record<Script, Shape> = {
  fa: {
    onsets: PERSIAN,
    vowels: [...'اااویی', '', '', '', ''],
    codas: [...'رنتدمشلسکهب'],
    lengths: (rank) => (rank < 60 ? [1, 2] : rank < 2_000 ? [2, 4] : [3, 5]),
  },
  en: {
    onsets: ENGLISH,
    vowels: [...'aaeeeiioou', 'ea', 'ou', 'io'],
    codas: [...'nrstldmgk', 'nt', 'st', 'ng', 'ck'],
    lengths: (rank) => (rank < 60 ? [1, 1] : rank < 4_000 ? [2, 3] : [2, 4]),
  },
  az: {
    onsets: AZERI,
    vowels: [...'aaeəəıiiiouöü'],
    codas: [...'nrlmsştdkqz'],
    lengths: (rank) => (rank < 60 ? [1, 2] : rank < 4_000 ? [2, 3] : [2, 4]),
  },
}
