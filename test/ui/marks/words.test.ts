// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import { markWords, shortened } from '../../../src/ui/marks/words'
import { sampleAnnotation } from '../../clipping/annotation'
import { speakHere } from '../speaking'

beforeEach(() => speakHere('en'))

describe('what is said of a mark', () => {
  test('is its colour and its words, its note, and how it stands', () => {
    const mark = sampleAnnotation({ note: 'پیگیری شود' })
    expect(plain(markWords(mark, 'moved'))).toBe('Highlight, Yellow: “کتاب‌های خیس”. Note: پیگیری شود. Moved.')
  })

  test('is no more than what is known', () => {
    expect(plain(markWords(sampleAnnotation()))).toBe('Highlight, Yellow: “کتاب‌های خیس”.')
  })

  test('is in the language of the reader', () => {
    speakHere('fa')
    expect(plain(markWords(sampleAnnotation({ color: 'rose' }), 'orphan'))).toBe(
      'برجسته، صورتی: «کتاب‌های خیس». در صفحه پیدا نشد.',
    )
  })
})

describe('long words', () => {
  test('are cut between two of them', () => {
    expect(shortened('rain in the harbour town', 14)).toBe('rain in the…')
  })

  test('that fit are not', () => {
    expect(shortened('rain', 4)).toBe('rain')
  })

  test('without spaces are cut between letters', () => {
    expect(shortened('雨'.repeat(20), 5)).toBe('雨雨雨雨雨…')
    expect(shortened('🌧🌧🌧', 3)).toBe('🌧…')
  })
})

/** Without the marks that keep the direction of foreign words. */
function plain(words: string): string {
  return words.replace(/[\u2068\u2069]/g, '')
}
