// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextQuote } from '../../src/annotation/annotation'
import { find } from '../../src/annotation/find'
import { letterFrom, lettersOf } from '../../src/annotation/letters'
import type { TextMap } from '../../src/annotation/text-map'
import { plainText, quoteIn } from './plain-text'

/** Milliseconds for many pages on a busy machine. */
const SLOW = 60_000

const node = document.createTextNode('')

const ALPHABETS = [
  'abcdefghijklmnopqrstuvwxyz',
  'ابپتثجچحخدذرزسشعغفقکگلمنوهی',
  'абвгдежзиклмнопрстуф',
  '図書館土曜日新閲覧室座席庭園静読者',
]

/** Words that are all different, in one alphabet. */
const words = fc.constantFrom(...ALPHABETS).chain((alphabet) =>
  fc.uniqueArray(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 4, maxLength: 6 }), {
    minLength: 30,
    maxLength: 90,
  }),
)

/** Which words are marked: the first, and how many. */
const marking = fc.record({ first: fc.nat(200), count: fc.integer({ min: 1, max: 30 }) })

const lineBreaks = fc.infiniteStream(fc.boolean().map((isBreak) => (isBreak ? '\n' : ' ')))

function joined(all: readonly string[], breaks: Iterator<string>): string {
  return all
    .map((word) => word + (breaks.next().value ?? ' '))
    .join('')
    .trim()
}

function markIn(all: readonly string[], { first, count }: { first: number; count: number }, map: TextMap) {
  const from = first % all.length
  const chosen = all.slice(from, from + count)
  // One word may begin with another: they are told apart by their places.
  const places = [...map.text.matchAll(/\S+/g)].map((word) => [word.index, word.index + word[0].length] as const)
  const [[start] = [0], [, end] = [0, 0]] = [places[from], places[from + chosen.length - 1]]
  const quote = quoteIn(map, start, end, node)
  return { chosen, quote }
}

/** Ways to set a text in which no word is changed. */
const SETTINGS: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(' ', '   '),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll(' ', '\n'),
  (text) => text.replaceAll('ی', 'ي').replaceAll('ک', 'ك'),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/(\p{L})(\p{L})/gu, '$1\u00ad$2'),
  (text) => text.replace(/(\p{L})(?=\p{Script=Arabic})/gu, '$1\u200c'),
  (text) => text.replace(/[\u0628-\u064a]/g, '$&\u064e'),
]

describe('any page', () => {
  test(
    'that is only set differently has the marked words where they were',
    () => {
      fc.assert(
        fc.property(
          words,
          lineBreaks,
          marking,
          fc.array(fc.constantFrom(...SETTINGS), { maxLength: 3 }),
          (all, breaks, mark, set) => {
            const before = plainText(joined(all, breaks))
            const { quote } = markIn(all, mark, before)
            if (!quote) throw new Error('nothing was marked')
            const after = plainText(set.reduce((text, setting) => setting(text), before.text))
            const found = find(quote, after)
            expect(found?.likeness).toBe('same')
            const words = lettersOf(after.text.slice(found?.start, found?.end)).text
            expect(words).toBe(lettersOf(quote.exact).text)
            expect(lettersOf(after.text.slice(0, found?.start)).text.length).toBe(
              lettersOf(before.text.slice(0, quote.hints.page?.[0])).text.length,
            )
          },
        ),
        { numRuns: 150 },
      )
    },
    SLOW,
  )

  test(
    'that has lost any of its words never has a mark on fewer than half of the marked ones',
    () => {
      fc.assert(
        fc.property(
          words,
          lineBreaks,
          marking,
          fc.array(fc.boolean(), { minLength: 90, maxLength: 90 }),
          fc.boolean(),
          (all, breaks, mark, kept, isRun) => {
            const before = plainText(joined(all, breaks))
            const { chosen, quote } = markIn(all, mark, before)
            const half = Math.floor(all.length / 3)
            const left = all.filter((_, i) => (isRun ? i < half || i > half * 2 : kept[i]))
            const after = plainText(joined(left, breaks))
            const found = quote && find(quote, after)
            if (!found) return
            const there = after.text.slice(found.start, found.end).split(/\s+/)
            const shared = chosen.filter((word) => there.includes(word))
            expect(shared.length * 2).toBeGreaterThanOrEqual(chosen.length)
          },
        ),
        { numRuns: 200 },
      )
    },
    SLOW,
  )

  test(
    'that is as it was has every mark where it was, whatever stands in it',
    () => {
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc
          .array(fc.constantFrom('a', 'b', ' ', '\n', 'é', '\u200c', '🌲'), { maxLength: 200 })
          .map((all) => all.join('')),
        fc
          .tuple(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(40))
          .map(([once, often]) => `${once} `.repeat(often)),
      )
      fc.assert(
        fc.property(text, fc.nat(500), fc.integer({ min: 1, max: 80 }), (raw, from, length) => {
          const map = plainText(raw)
          const start = from % (map.text.length + 1)
          const quote = quoteIn(map, start, start + length, node)
          if (!quote) return
          const found = find(quote, map)
          const letters = lettersOf(map.text)
          expect(found?.likeness).toBe('same')
          expect(letterFrom(letters, found?.start ?? -1)).toBe(letterFrom(letters, quote.hints.page?.[0] ?? -2))
          expect(letterFrom(letters, found?.end ?? -1)).toBe(letterFrom(letters, quote.hints.page?.[1] ?? -2))
        }),
        { numRuns: 150 },
      )
    },
    SLOW,
  )

  test(
    'takes any quote of unknown origin',
    () => {
      const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'a', ' ', '\ud800', 'the', '“'))
      const quotes = fc.record({
        exact: anyText,
        prefix: anyText,
        suffix: anyText,
        hints: fc.oneof(
          fc.constant({}),
          fc
            .tuple(fc.nat(), fc.nat())
            .map(([a, b]): TextQuote['hints'] => ({ page: [Math.min(a, b), Math.max(a, b)] })),
        ),
      })
      fc.assert(
        fc.property(quotes, anyText, (quote, around) => {
          const map = plainText(`${around}${quote.exact}${around} the ${quote.suffix}`)
          const found = find(quote, map)
          if (!found) return
          expect(found.start).toBeLessThan(found.end)
          expect(found.end).toBeLessThanOrEqual(map.text.length)
        }),
        { numRuns: 150 },
      )
    },
    SLOW,
  )
})
