import type { SearchedField } from './fields'

/** How much a word counts that stands in a field, in times of one that stands in the text. */
export const WEIGHTS: Record<SearchedField, number> = {
  headline: 6,
  kicker: 4,
  lead: 3,
  note: 2,
  highlight: 2,
  tag: 2,
  keyword: 2,
  author: 1,
  agency: 1,
  caption: 1,
  body: 1,
}

/**
 * What BM25 gives for one word in one clipping, rarity apart: 1–255. The length that counts as usual is fixed, so that
 * the same clipping weighs the same in every segment. After Robertson and Zaragoza, "BM25 and Beyond" (2009), with
 * fields weighed before saturation.
 */
export function impactOf(weightedCount: number, words: number): number {
  const length = 1 - B + (B * Math.min(words, LONGEST)) / USUAL_LENGTH
  return Math.max(1, Math.round((255 * weightedCount) / (weightedCount + K1 * length)))
}

/** How rare a word is, that `found` of `all` clippings have, in thousandths: whole numbers add up the same in any order. */
export function rarityOf(found: number, all: number): number {
  return Math.round(1000 * Math.log(1 + (all - found + 0.5) / (found + 0.5)))
}

const K1 = 1.2
const B = 0.6

/** Words. */
const USUAL_LENGTH = 400
const LONGEST = 4_000
