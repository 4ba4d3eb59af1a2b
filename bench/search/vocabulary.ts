import { fold } from '../../src/text/fold'
import { type Draw, drawBy, zipfWeights } from './alias'
import { type Chance, chanceOf } from './random'
import { digitsFor, type Script, wordFor } from './spelling'

/** The made-up words of one language. No two are the same once they are folded. */
export interface Lexicon {
  script: Script
  /** The commonest first, and after `size` of them numbers. As one who takes care writes them: a compound has a half-space. */
  words: readonly string[]
  size: number
  /** 1 where the word is a compound, which others write with a space or in one. */
  isCompound: Uint8Array
  /** The place of a word by Zipf's law, or of a number. */
  draw: Draw
}

export type Vocabulary = Record<Script, Lexicon>

/** 320,000 words; some 0.7 s. */
export function vocabularyOf(seed: number): Vocabulary {
  const lexicon = (script: Script, place: number) => lexiconOf(script, chanceOf(seed, place))
  return { fa: lexicon('fa', 0), en: lexicon('en', 1), az: lexicon('az', 2) }
}

/** With a capital where the script has them. */
export function capitalised(text: string, script: Script): string {
  const first = text.charAt(0)
  return (script === 'az' && first === 'i' ? 'İ' : first.toUpperCase()) + text.slice(1)
}

export const HALF_SPACE = '\u200c'

/** By how much the commonest words are rarer than Zipf alone would have them. */
export const ZIPF_SHIFT = 4

const SIZES: Record<Script, number> = { fa: 192_000, en: 80_000, az: 48_000 }

function lexiconOf(script: Script, chance: Chance): Lexicon {
  const size = SIZES[script]
  const words: string[] = []
  const isCompound = new Uint8Array(size + NUMBERS)
  const taken = new Set(NOT_ALONE)
  while (words.length < size) {
    const rank = words.length
    const isOne = script === 'fa' && rank >= 200 && chance.happens(COMPOUNDS)
    const hasCase = script === 'az' && rank >= 200 && chance.happens(NAMES)
    const simple = isOne ? compoundFrom(words, chance) : wordFor(script, rank, chance)
    const word = hasCase ? `${capitalised(simple, script)}'nın` : simple
    const key = fold(word)
    if (taken.has(key)) continue
    taken.add(key)
    words.push(word)
    isCompound[rank] = isOne ? 1 : 0
  }
  for (let number = 0; number < NUMBERS; number += 1) words.push(digitsFor(script, number))
  return { script, words, size, isCompound, draw: drawBy(weightsFor(size)) }
}

/** Numbers below this are written, all as often. */
const NUMBERS = 2_000
const NUMBER_SHARE = 0.015

function weightsFor(size: number): Float64Array {
  const words = zipfWeights(size, ZIPF_SHIFT)
  const total = words.reduce((sum, weight) => sum + weight, 0)
  const weights = new Float64Array(size + NUMBERS).fill((total * NUMBER_SHARE) / NUMBERS)
  weights.set(words)
  return weights
}

const COMPOUNDS = 0.14
/** Azerbaijani names with their ending: "Bakı'nın". */
const NAMES = 0.02
const ENDINGS = ['ها', 'های', 'هایی', 'ترین', 'تر', 'اند', 'ام', 'هایش'] as const
const BEGINNINGS = ['می', 'نمی'] as const

/** Endings and beginnings join the words beside them, and are no words of their own. */
const NOT_ALONE = [...ENDINGS, ...BEGINNINGS, 'ای', 'است', 'ات', 'اش', 'ی', 'هم', 'بر', 'بی']

/** A word with an ending or a beginning, or two words in one. */
function compoundFrom(words: readonly string[], chance: Chance): string {
  const simple = (): string => {
    const word = chance.pick(words)
    return word.includes(HALF_SPACE) || word.length > 6 ? simple() : word
  }
  const kind = chance.next()
  if (kind < 0.5) return simple() + HALF_SPACE + chance.pick(ENDINGS)
  if (kind < 0.65) return chance.pick(BEGINNINGS) + HALF_SPACE + simple()
  return simple() + HALF_SPACE + simple()
}
