import { describe, expect, test } from 'vitest'
import { letterFrom, lettersOf, placesOf } from '../../src/annotation/letters'

const lettersIn = (text: string) => lettersOf(text).text

describe('one letter however it is set', () => {
  test.each([
    ['a b\n\tc', 'abc', 'white space'],
    ['می‌خواهم', 'میخواهم', 'half-spaces'],
    ['prin\u00adted', 'printed', 'soft hyphens'],
    ['مُهر', 'مهر', 'points'],
    ['علي', 'علی', 'yeh'],
    ['۱۲ ١٢', '1212', 'digits'],
    ['«a» “b” \'c\' "d"', "'a''b''c''d'", 'quotation marks'],
    ['a – b — c', 'a-b-c', 'dashes'],
    ['wait…', 'wait...', 'three dots'],
    ['Ａ１，', 'a1,', 'full width'],
    ['école', 'e\u0301cole', 'normal forms of accents'],
    ['가나', '가나'.normalize('NFD'), 'normal forms of syllables'],
    ['ガ', 'ガ'.normalize('NFD'), 'normal forms of kana'],
    ['ﬁne', 'fine', 'ligatures'],
  ])('%s and %s are one text: %s', (one, other) => {
    expect(lettersIn(one)).toBe(lettersIn(other))
  })

  test('other words are other letters', () => {
    expect(lettersIn('سال')).not.toBe(lettersIn('شال'))
    expect(lettersIn('10')).not.toBe(lettersIn('1.0'))
  })
})

test('each letter knows the place of its character', () => {
  const text = 'a “b”\u00ad… 🌲c'
  const letters = lettersOf(text)
  expect(letters.text).toBe("a'b'...🌲c")
  expect([...letters.places]).toEqual([0, 2, 3, 4, 6, 6, 6, 8, 8, 10, 11])
})

test('letters that begin a line are known', () => {
  expect([...lettersOf('ab\n cd\n\ne').begins]).toEqual([0, 0, 1, 0, 1])
})

test('the places of letters end behind the last one and its marks', () => {
  const text = 'one مُهرِ two'
  const letters = lettersOf(text)
  const from = letterFrom(letters, text.indexOf('م'))
  expect(text.slice(...placesOf(letters, from, from + 3, text))).toBe('مُهرِ')
})

test('a text of nothing has no letters', () => {
  expect(lettersIn(' \u200c\n')).toBe('')
  expect(letterFrom(lettersOf(''), 0)).toBe(0)
})

test('halves of characters are letters like others', () => {
  expect(lettersIn('a\ud83c b')).toBe('a\ud83cb')
})

test('characters that are many letters find room', () => {
  expect(lettersIn('ﷺ'.repeat(100)).length).toBe(100 * lettersIn('ﷺ').length)
})
