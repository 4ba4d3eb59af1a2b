import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termValue } from '../../../src/search/query/term-values'

describe('what a clipping is filed under is what one types to find it', () => {
  test.each([
    ['tag', 'آب‌وهوا', 'آب و هوا'],
    ['tag', 'Əmək Haqqı', 'əmək haqqi'],
    ['tag', 'كتاب', 'کتاب'],
    ['site', 'www.isna.ir', 'https://isna.ir/news'],
    ['site', 'XN--NGBLK.example', 'خبر.example'],
    ['site', '127.0.0.1:8080', '127.0.0.1'],
    ['lang', 'fa-IR', 'فارسی'],
    ['lang', 'az-Latn-AZ', 'Azerbaijani'],
    ['lang', 'per', 'fa'],
  ] as const)('%s: %s, %s', (scope, filed, typed) => {
    expect(termValue(scope, filed)).not.toBe('')
    expect(termValue(scope, filed)).toBe(termValue(scope, typed))
  })
})

test('a site below another keeps its own name', () => {
  expect(termValue('site', 'fa.khabar.example')).toBe('fa.khabar.example')
})

test.each([
  ['site', '//'],
  ['site', 'a..%%'],
  ['lang', 'klingonish'],
  ['lang', ''],
  ['tag', ' '],
] as const)('%s: %j is nothing', (scope, raw) => {
  expect(termValue(scope, raw)).toBe('')
})

test.each(['\\.;', '..5', '.*.x', 'www..khabar.example', 'a..'])(
  'a site written as %j is filed as it is asked for',
  (raw) => {
    const value = termValue('site', raw)
    expect(termValue('site', value)).toBe(value)
  },
)

test('filing what is filed changes nothing, and nothing breaks it', () => {
  const scope = fc.constantFrom('tag' as const, 'site' as const, 'lang' as const)
  fc.assert(
    fc.property(
      scope,
      fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.string({ maxLength: 4 })),
      (one, raw) => {
        const value = termValue(one, raw)
        expect(termValue(one, value)).toBe(value)
      },
    ),
    { numRuns: 2_000 },
  )
})
