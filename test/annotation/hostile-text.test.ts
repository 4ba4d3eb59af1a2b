import { describe, expect, test } from 'vitest'
import { blocksOf } from '../../src/annotation/blocks'
import { chainsOf } from '../../src/annotation/chains'
import { find } from '../../src/annotation/find'
import { type Seeds, seedsOf } from '../../src/annotation/seeds'
import { wantedOf } from '../../src/annotation/wanted'
import { plainText } from './plain-text'

function counted(seeds: Seeds): Seeds & { places: number } {
  const counting = {
    places: 0,
    countOf: seeds.countOf,
    placesOf: (text: string, at: number) => {
      const places = seeds.placesOf(text, at)
      counting.places += places.length
      return places
    },
  }
  return counting
}

const SENTENCE = 'Every sentence of this page is the same as this one. '
const TEXTS = {
  'one letter, a million times': 'a'.repeat(1_000_000),
  'two letters in turn': 'ab'.repeat(300_000),
  'one sentence, ten thousand times': SENTENCE.repeat(10_000),
  'a hundred copies of a long text': Array.from({ length: 5_000 }, (_, i) => `w${i} `)
    .join('')
    .repeat(30),
}
const QUOTES = {
  'a letter': { exact: 'a', prefix: '', suffix: '', hints: {} },
  'a sentence': { exact: SENTENCE.trim(), prefix: SENTENCE, suffix: SENTENCE, hints: {} },
  'a hundred thousand letters': { exact: 'a'.repeat(100_000), prefix: 'b', suffix: 'c', hints: {} },
  'a long text': {
    exact: Array.from({ length: 5_000 }, (_, i) => `w${i} `).join(''),
    prefix: 'before',
    suffix: 'after',
    hints: {},
  },
}

describe.each(Object.entries(TEXTS))('a page of %s', (_, text) => {
  const seeds = seedsOf(text.replaceAll(' ', ''))

  test.each(Object.entries(QUOTES))('is searched for %s in bounded work', (_, quote) => {
    const wanted = wantedOf(quote)
    if (!wanted) throw new Error('a quote without letters')
    const counting = counted(seeds)
    const blocks = blocksOf(wanted.text, text.replaceAll(' ', '').toLowerCase(), counting)
    expect(counting.places).toBeLessThanOrEqual(4_000)
    expect(blocks.length).toBeLessThanOrEqual(256)
    expect(chainsOf(blocks, wanted).length).toBeLessThanOrEqual(12)
  })

  test('has a mark where it was all the same', () => {
    const map = plainText(text)
    const start = 5_300
    const page: [number, number] = [start, start + 50]
    const quote = {
      exact: text.slice(...page),
      prefix: text.slice(start - 300, start),
      suffix: text.slice(start + 50, start + 350),
      hints: { page },
    }
    expect(find(quote, map)?.likeness).toBe('same')
    expect(find(quote, map)?.start).toBeCloseTo(start, -1)
  })
})
