import { describe, expect, test } from 'vitest'
import { correctionFrom, fieldsRead, typedForm } from '../../library/fields-read'
import { sampleClipping } from '../clipping/sample'

const clipping = sampleClipping({
  published: { iso: '2025-08-05', raw: 'سه‌شنبه ۱۴ مرداد ۱۴۰۴', calendar: 'persian', precision: 'day', source: 'label' },
  keywords: ['باران', 'بندر'],
  sources: { headline: 'json-ld', published: 'label', site: 'meta', keywords: 'meta' },
})

describe('what was read', () => {
  test('is named with the place where it stood', () => {
    expect(field('headline')).toMatchObject({ lines: ['باران در شهر بندری'], source: 'json-ld' })
    expect(field('agency')).toMatchObject({ lines: ['خبرگزاری نمونه'], source: 'meta' })
  })

  test('of a day shows the words of the page and how they were understood', () => {
    expect(field('published')).toMatchObject({ lines: ['سه‌شنبه ۱۴ مرداد ۱۴۰۴', '2025-08-05'], source: 'label' })
  })

  test('lists what was not found where a reader may add it, and nothing else', () => {
    expect(field('newsCode')).toEqual({ name: 'newsCode', lines: [], edited: 'newsCode' })
    expect(field('copyright')).toBeUndefined()
  })

  test('and then corrected shows both, and no longer names a place', () => {
    const corrected = { ...clipping, edits: { headline: 'باران در بندر' } }
    expect(fieldsRead(corrected).find(({ name }) => name === 'headline')).toEqual({
      name: 'headline',
      lines: ['باران در بندر'],
      edited: 'headline',
      original: ['باران در شهر بندری'],
    })
  })
})

describe('a correction', () => {
  test('begins with what is there', () => {
    expect(typedForm('keywords', clipping)).toBe('باران, بندر')
    expect(typedForm('published', clipping)).toBe('2025-08-05')
    expect(typedForm('newsCode', clipping)).toBe('')
  })

  test.each([
    ['2025-08-05', '2025-08-05'],
    ['۱۴۰۴/۰۵/۱۴', '2025-08-05'],
    ['۱۴ مرداد ۱۴۰۴', '2025-08-05'],
  ])('of the day may be typed in any calendar: %s', (typed, iso) => {
    expect(correctionFrom('published', typed, 'fa')).toBe(iso)
  })

  test('of the day that is none is refused', () => {
    expect(correctionFrom('published', 'پریروزها', 'fa')).toBeUndefined()
  })

  test('of several names takes the commas of both scripts', () => {
    expect(correctionFrom('authors', 'سارا بهاری، نگار امینی, Ann Lee', 'fa')).toEqual([
      'سارا بهاری',
      'نگار امینی',
      'Ann Lee',
    ])
    expect(correctionFrom('keywords', ' ', 'fa')).toEqual([])
  })

  test('leaves no story without a headline', () => {
    expect(correctionFrom('headline', '  ', 'fa')).toBeUndefined()
    expect(correctionFrom('headline', ' باران\nدر بندر ', 'fa')).toBe('باران در بندر')
  })

  test('may say that the page has no such thing', () => {
    expect(correctionFrom('lead', '', 'fa')).toBe('')
  })
})

function field(wanted: string) {
  return fieldsRead(clipping).find(({ name }) => name === wanted)
}
