import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../src/search/pieces'
import { fold } from '../../src/text/fold'

test('a text is cut at spaces, half-spaces and punctuation', () => {
  expect(piecesOf('باران، می‌آید!').map(({ form, link }) => [form, link])).toEqual([
    ['باران', 'apart'],
    ['می', 'apart'],
    ['اید', 'firm'],
  ])
})

test('every piece is a place of the verbatim text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
      let before = 0
      for (const { form, start, end } of piecesOf(text)) {
        expect(start).toBeGreaterThanOrEqual(before)
        expect(fold(text.slice(start, end))).toBe(form)
        expect(form).not.toBe('')
        before = end
      }
    }),
  )
})

test('the same forms have the same number, others have others', () => {
  const numbers = piecesOf('İSLAM islam باران تركيه ترکیه').map(({ number }) => number)
  expect(numbers[1]).toBe(numbers[0])
  expect(numbers[4]).toBe(numbers[3])
  expect(new Set(numbers).size).toBe(3)
})

test('no letter and no digit is left out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const rest = piecesOf(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
      // Folding writes some symbols as words: ﷼, ™. They are none.
      expect(fold(rest.replace(/[\p{S}ʼ]/gu, ''))).not.toMatch(/[\p{L}\p{N}]/u)
    }),
  )
})
