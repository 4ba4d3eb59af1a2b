import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyMemory } from '../../src/search/word-memory'
import { fold } from '../../src/text/fold'

test('a word is folded as ever, wherever it stands and however often it comes', () => {
  const word = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('ي', 'ک', 'a', 'İ') }))
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 80 }), (places) => {
      const memory = emptyMemory()
      for (const [before, here] of [...places, ...places]) {
        const { form } = memory.folded(`${before}${here}`, before.length, before.length + here.length)
        expect(form).toBe(fold(here))
      }
    }),
  )
})

test('thousands of words are all known again, each by the number of its form', () => {
  const memory = emptyMemory()
  const words = Array.from({ length: 20_000 }, (_, n) => `کلمه${n.toString(36)}`)
  const first = words.map((word) => memory.folded(word, 0, word.length))
  expect(memory.size).toBe(20_000)
  const again = words.map((word) => memory.folded(`«${word}»`, 1, word.length + 1))
  expect(again.every((piece, at) => piece === first[at])).toBe(true)
  expect(new Set(first.map(({ number }) => number)).size).toBe(20_000)
})

test('one form has one number, however it is written', () => {
  const memory = emptyMemory()
  const numberOf = (word: string) => memory.folded(word, 0, word.length).number
  expect(numberOf('تركيه')).toBe(numberOf('ترکیه'))
  expect(numberOf('ترکیه')).not.toBe(numberOf('ترک'))
})
