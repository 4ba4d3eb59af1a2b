import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameFrom, nameOf, sortedName } from '../../../src/formats/reference/names'

describe('the name of a person', () => {
  test.each([
    ['سارا بهاری', 'بهاری, سارا'],
    ['محمود احمدی نژاد', 'احمدی نژاد, محمود'],
    ['رضا حسین‌پور', 'حسین‌پور, رضا'],
    ['سید علی نمونه', 'نمونه, سید علی'],
    ['محمد بن سلمان', 'بن سلمان, محمد'],
    ['علی آل نمونه', 'آل نمونه, علی'],
    ['Ayşe Gül Yılmaz', 'Yılmaz, Ayşe Gül'],
    ['Leyla Məmmədova', 'Məmmədova, Leyla'],
    ['Ursula von der Au', 'von der Au, Ursula'],
    ['Robert De Muster', 'De Muster, Robert'],
    ['John Sample Jr.', 'Sample Jr., John'],
    ['Van Morris', 'Morris, Van'],
    ['Muster, Erika', 'Muster, Erika'],
  ])('%s is sorted as %s', (written, sorted) => {
    expect(sortedName(nameOf(written) ?? { literal: '' })).toBe(sorted)
  })

  test.each(['سارا', 'Reuters', '山田太郎'])('%s has no parts', (written) => {
    expect(nameOf(written)).toEqual({ literal: written })
  })

  test('is the same after it was written and read, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const name = nameOf(`a${pieces.join('')}`)
        expect(nameFrom(sortedName(name ?? { literal: '' }))).toEqual(name)
      }),
    )
  })
})

const PIECES = [
  ' ',
  ' ',
  ',',
  ';',
  '\n',
  '\u200c',
  '\ufeff',
  '\u00a0',
  'b',
  'van',
  'de',
  'Jr.',
  'بن',
  'نژاد',
  'ن',
  '\ud800',
  '{',
  '\\',
]
