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
 * How well a word fits one clipping, as BM25 has it, rarity apart: a grade of 0–15, to be kept in half a byte. A grade is a
 * third more of the word than the one below, so that a kicker still goes before a lead. The length that counts as usual is
 * fixed, so that the same clipping weighs the same in every segment. After Robertson and Zaragoza, "BM25 and Beyond"
 * (2009), with fields weighed before saturation.
 */
export function gradeOf(weightedCount: number, words: number): number {
  const length = 1 - B + (B * Math.min(words, LONGEST)) / USUAL_LENGTH
  const much = weightedCount / (K1 * length)
  let grade = 0
  while (grade < HIGHEST && much >= LEAST[grade + 1]!) grade += 1
  return grade
}

/** What a word of this grade counts: 1–255. */
export function impactOf(grade: number): number {
  return IMPACTS[grade]!
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

const HIGHEST = 15
/** A kicker counts 4/3 of a lead. */
const STEP = 1.32
const LOWEST = 0.25 / STEP

/** Of each grade how much of a word it takes, in times of what fills half of the scale. */
const LEAST = Float64Array.from({ length: HIGHEST + 1 }, (_, grade) => LOWEST * STEP ** grade)
const IMPACTS = Uint8Array.from(LEAST, (least) => Math.round((255 * least) / (least + 1)))
