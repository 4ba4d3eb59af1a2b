import { expect, test } from 'vitest'
import { corpusOf, SEED } from '../../bench/search/corpus'
import { KINDS, queriesOf, wordsToType } from '../../bench/search/queries'
import { flatFigures, spreadRow, valueRow } from '../../bench/search/report'
import { spreadOf } from '../../bench/search/spread'

const corpus = corpusOf(SEED)
const scope = { docs: 600, drawnFrom: 300, count: 30 }
const queries = queriesOf(corpus, scope, 5)
const texts = Array.from({ length: scope.docs }, (_, number) => passagesOf(number))

test('there are as many queries of each kind as were asked for, always the same', () => {
  expect(KINDS.map((kind) => queries[kind].length)).toEqual(KINDS.map(() => 30))
  expect(queriesOf(corpus, scope, 5)).toEqual(queries)
})

test('a phrase is expected wherever its words stand side by side within a passage', () => {
  for (const { parts, expected = [] } of queries.phrase) {
    const wanted = ` ${plain(parts.words.join(' '))} `
    const holding = texts.flatMap((passages, number) =>
      passages.some((text) => text.includes(wanted)) ? [number] : [],
    )
    expect(expected).toEqual(expect.arrayContaining(holding))
    expect(expected.length).toBeGreaterThan(0)
  }
})

test('some phrases stand in many clippings', () => {
  const many = queriesOf(corpus, { docs: 6_000, drawnFrom: 300, count: 30 }, 5)
  expect(Math.max(...many.phrase.map(({ expected = [] }) => expected.length))).toBeGreaterThan(1)
})

test('a prefix is open and has as many letters as its kind says', () => {
  for (const letters of [1, 2, 3, 4] as const) {
    for (const { typed, parts } of queries[`prefix ${letters}`]) {
      expect(typed).toHaveLength(letters)
      expect(parts.isOpen).toBe(true)
    }
  }
})

test('forty words are typed', () => {
  expect(wordsToType(corpus, scope, 5)).toHaveLength(40)
})

test('of a hundred measurements the 95th is their p95', () => {
  const measured = Array.from({ length: 100 }, (_, place) => 100 - place)
  expect(spreadOf(measured)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 })
  expect(spreadOf([])).toEqual({ count: 0, p50: 0, p95: 0, p99: 0, max: 0 })
})

test('every figure has a name of its own', () => {
  const rows = [spreadRow('one term', { warm: [1, 2], first: [5] }), valueRow('disk ÷ text', '×', 1.2)]
  expect(flatFigures(rows)).toEqual({
    one_term_p50_ms: 1,
    one_term_p95_ms: 2,
    one_term_p99_ms: 2,
    one_term_first_p50_ms: 5,
    one_term_first_p95_ms: 5,
    disk_text_times: 1.2,
  })
})

/** Headline and paragraphs, their words between single spaces. */
function passagesOf(number: number): string[] {
  const { article } = corpus.clippingAt(number)
  const passages = [...(article.kickers ?? []), { text: article.headline }, ...article.blocks]
  return passages.map(({ text }) => ` ${plain(text)} `)
}

/** Without punctuation and capitals, in the letters of a Persian keyboard. */
function plain(text: string): string {
  return text.replaceAll('İ', 'i').replaceAll('ي', 'ی').replaceAll('ك', 'ک').toLowerCase().replaceAll(/[.,،]/g, '')
}
