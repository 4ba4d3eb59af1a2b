import { expect, test } from 'vitest'
import { drawBy, zipfWeights } from '../../bench/search/alias'
import { corpusOf, numberAt, SEED, textBytes } from '../../bench/search/corpus'
import { chanceOf } from '../../bench/search/random'
import { ZIPF_SHIFT } from '../../bench/search/vocabulary'
import { parseArticle } from '../../src/clipping/parse'

const corpus = corpusOf(SEED)
const first = Array.from({ length: 400 }, (_, number) => number)
const clippings = first.map(corpus.clippingAt)

test('the same seed makes the same clippings, in whatever order they are asked for', () => {
  expect(corpus.clippingAt(17)).toEqual(clippings[17])
  const again = corpusOf(SEED)
  expect([again.clippingAt(300), again.clippingAt(2)]).toEqual([clippings[300], clippings[2]])
})

test('another seed makes others', () => {
  expect(corpusOf(SEED + 1).clippingAt(0).article.headline).not.toBe(clippings[0]?.article.headline)
})

test('a clipping has some 494 words and 5.7 kB of text', () => {
  const words = mean(first.map((number) => corpus.storyAt(number).words.length))
  expect(words).toBeGreaterThan(470)
  expect(words).toBeLessThan(520)
  const bytes = mean(clippings.map(textBytes))
  expect(bytes).toBeGreaterThan(5_400)
  expect(bytes).toBeLessThan(6_100)
})

test('most of it is Persian, a quarter English, the rest Azerbaijani and Turkish', () => {
  const languages = Array.from({ length: 4_000 }, (_, number) => corpus.storyAt(number).newsSite.lang)
  const share = (...wanted: string[]) => languages.filter((lang) => wanted.includes(lang)).length / languages.length
  expect(share('fa')).toBeCloseTo(0.6, 1)
  expect(share('en')).toBeCloseTo(0.25, 1)
  expect(share('az', 'tr')).toBeCloseTo(0.15, 1)
})

test('the vocabulary has 320,000 words', () => {
  const { fa, en, az } = corpus.vocabulary
  expect(fa.size + en.size + az.size).toBe(320_000)
  expect(new Set(fa.words).size).toBe(fa.words.length)
})

test('words are as common as Zipf has it', () => {
  const counts = new Map<number, number>()
  for (let number = 0; number < 3_000; number += 1) {
    const { lexicon, words } = corpus.storyAt(number)
    if (lexicon.script === 'fa') for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const points = Array.from({ length: 500 }, (_, rank) => ({
    x: Math.log(rank + ZIPF_SHIFT),
    y: Math.log(counts.get(rank) ?? 1),
  }))
  expect(slopeOf(points)).toBeCloseTo(-1, 1)
})

test('compounds are written with a half-space, with a space and in one', () => {
  const { lexicon } = corpus.storyAt(first.find((number) => corpus.storyAt(number).lexicon.script === 'fa') ?? 0)
  const compound = lexicon.words.find((_, place) => lexicon.isCompound[place] === 1) ?? ''
  const text = Array.from({ length: 3_000 }, (_, number) => number)
    .filter((number) => corpus.storyAt(number).words.includes(lexicon.words.indexOf(compound)))
    .flatMap((number) => corpus.clippingAt(number).article.blocks.map((block) => block.text))
    .join('\n')
  expect(text).toContain(compound)
  expect(text).toContain(compound.replace('\u200c', ' '))
  expect(text).toContain(compound.replace('\u200c', ''))
})

test('some sites write with Arabic letters, most do not', () => {
  const isArabic = clippings.map(({ article }) => article.blocks.some(({ text }) => /[يك]/.test(text)))
  expect(isArabic).toContain(true)
  expect(isArabic.filter(Boolean).length).toBeLessThan(clippings.length / 4)
})

test('what is made could have been read from a page', () => {
  for (const { article } of clippings.slice(0, 60)) expect(parseArticle(article)).toEqual({ ok: true, value: article })
})

test('a clipping is known by its address', () => {
  expect(clippings.map(({ address }) => numberAt(address))).toEqual(first)
})

test('a number is drawn as often as its weight says', () => {
  const draw = drawBy(zipfWeights(4, 1))
  const chance = chanceOf(1)
  const drawn = [0, 0, 0, 0]
  for (let turn = 0; turn < 25_000; turn += 1) {
    const place = draw(chance)
    drawn[place] = (drawn[place] ?? 0) + 1
  }
  expect(drawn.map((count) => Math.round(count / 100) / 10)).toEqual(
    [12, 6, 4, 3].map((share) => expect.closeTo(share, 0)),
  )
})

function mean(numbers: number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}

/** Of the straight line that fits best. */
function slopeOf(points: { x: number; y: number }[]): number {
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))]
  const across = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
  return across / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0)
}
