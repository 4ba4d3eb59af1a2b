import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characterPlaces } from '../../src/text/characters'

test('places are counted in characters, of which some are two units', () => {
  const place = characterPlaces('a😀b😀')
  expect([0, 1, 3, 4, 6].map(place)).toEqual([0, 1, 2, 3, 4])
})

test('every place is as many characters on as stand before it, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const place = characterPlaces(text)
      let units = 0
      for (const [at, character] of [...text].entries()) {
        expect(place(units)).toBe(at)
        units += character.length
      }
      expect(place(units)).toBe([...text].length)
    }),
  )
})
