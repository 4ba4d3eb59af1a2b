import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begunIn, firstDirection, isolatedIn } from '../../src/text/bidi'

describe('a line', () => {
  test.each([
    ['باران', 'rtl'],
    ['«باران»', 'rtl'],
    ['12 rain', 'ltr'],
    ['גשם', 'rtl'],
    ['\u{1e900}', 'rtl'],
    ['雨', 'ltr'],
    ['١٢ – !', undefined],
    ['', undefined],
  ])('runs as its first letter does: %j', (text, direction) => {
    expect(firstDirection(text)).toBe(direction)
  })

  test('is led by a mark only where its first letter runs the other way', () => {
    expect(begunIn('rtl', 'باران rain')).toBe('باران rain')
    expect(begunIn('rtl', 'rain باران')).toBe('\u200frain باران')
    expect(begunIn('ltr', '«باران» rain')).toBe('\u200e«باران» rain')
    expect(begunIn('ltr', '12')).toBe('12')
  })
})

describe('words amid a line', () => {
  test('are set apart where letters in them run the other way', () => {
    expect(isolatedIn('rtl', 'Reuters')).toBe('\u2068Reuters\u2069')
    expect(isolatedIn('rtl', 'رویترز ۲۰')).toBe('رویترز ۲۰')
    expect(isolatedIn('ltr', 'Nasim نسیم')).toBe('\u2068Nasim نسیم\u2069')
  })

  test('never hold what turns the rest of the line around', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ب', '\u202e', '\u2067', '\u2069', '\u202c') }), (words) => {
        for (const dir of ['rtl', 'ltr'] as const) {
          const inner = isolatedIn(dir, words).replace(/^\u2068(.*)\u2069$/, '$1')
          expect(inner).toBe(words.replace(/[^aب]/g, ''))
        }
      }),
    )
  })
})
