import { DAYS, type NewsSite, type Pools } from './pools'
import { type Chance, chanceOf } from './random'
import type { Script } from './spelling'
import type { Lexicon, Vocabulary } from './vocabulary'

/** A story before it is written out: what every count of its words is made from, without reading a text. */
export interface Story {
  number: number
  lexicon: Lexicon
  newsSite: NewsSite
  /** Places in the lexicon. */
  words: Uint32Array
  /** Where the passages end in `words`: the kicker if there is one, the headline, then the paragraphs; the first is the lead. */
  ends: readonly number[]
  hasKicker: boolean
  /** Day of publication, place among the pools' days. */
  day: number
  /** The page says that day. */
  isDated: boolean
  tags: readonly string[]
}

export function storyOf(vocabulary: Vocabulary, pools: Pools, seed: number, number: number): Story {
  const chance = chanceOf(seed, number)
  const script = scriptBy(chance.next())
  const lexicon = vocabulary[script]
  const hasKicker = chance.happens(0.4)
  const ends = endsBy(chance, hasKicker)
  const words = new Uint32Array(ends.at(-1) ?? 0)
  for (let place = 0; place < words.length; place += 1) words[place] = lexicon.draw(chance)
  const newsSite = pools.sites[script][pools.drawSite[script](chance)]
  if (!newsSite) throw new Error('There is no such site.')
  const day = chance.below(DAYS)
  const isDated = chance.happens(0.95)
  return { number, lexicon, newsSite, words, ends, hasKicker, day, isDated, tags: tagsBy(chance, pools) }
}

function scriptBy(share: number): Script {
  return share < 0.6 ? 'fa' : share < 0.85 ? 'en' : 'az'
}

/** On average 494 words. */
function endsBy(chance: Chance, hasKicker: boolean): number[] {
  const ends = hasKicker ? [3 + chance.below(5)] : []
  const add = (count: number) => ends.push((ends.at(-1) ?? 0) + count)
  add(6 + chance.below(8))
  const total = 148 + chance.below(640)
  while ((ends.at(-1) ?? 0) < total) add(25 + chance.below(61))
  return ends
}

function tagsBy(chance: Chance, { tags, drawTag }: Pools): string[] {
  const drawn = Array.from({ length: chance.below(4) }, () => tags[drawTag(chance)] ?? '')
  return [...new Set(drawn)]
}
