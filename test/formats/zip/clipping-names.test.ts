import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clippingNames } from '../../../src/formats/zip/clipping-names'
import { anyClipping } from '../../clipping/any-clipping'
import { sampleArticle } from '../../clipping/sample'

const published = {
  iso: '2025-08-05T10:20+03:30',
  raw: '۱۴ مرداد ۱۴۰۴',
  calendar: 'persian',
  precision: 'minute',
  source: 'label',
} as const

describe('the file of a clipping is named', () => {
  test('by day, agency and headline', () => {
    expect(clippingNames()(sampleArticle({ published }))).toBe('2025-08-05_نمونه‌نیوز_باران-در-شهر-بندری')
  })

  test('without the day that nobody knows', () => {
    expect(clippingNames()(sampleArticle({ site: { host: 'www.khabar.example' } }))).toBe(
      'khabar-example_باران-در-شهر-بندری',
    )
  })

  test('with nothing in it that a shell or a link would take for something else', () => {
    const headline = '../[[a]] | `rm -rf ~` #b ^c $d \u202e%e'
    expect(clippingNames()(sampleArticle({ headline }))).toBe('نمونه‌نیوز_a-rm-rf-b-c-d-e')
  })

  test('by a number where another has the name', () => {
    const name = clippingNames()
    const rain = sampleArticle({ headline: 'Rain', site: { host: 'a.example' } })
    const names = ['Rain', 'RAIN', 'Rain 2', 'Rain'].map((headline) => name({ ...rain, headline }))
    expect(names).toEqual(['a-example_Rain', 'a-example_RAIN-2', 'a-example_Rain-2-2', 'a-example_Rain-3'])
  })
})

test('no two of any clippings have one name, and every name fits every system', () => {
  fc.assert(
    fc.property(fc.array(anyClipping, { maxLength: 8 }), (clippings) => {
      const name = clippingNames()
      const names = [...clippings, ...clippings].map(({ article }) => name(article))
      expect(new Set(names.map((one) => one.normalize('NFKC').toLowerCase())).size).toBe(names.length)
      for (const one of names) {
        expect(one).toMatch(/[\p{L}\p{M}\p{N}]/u)
        expect(one).toMatch(/^[\p{L}\p{M}\p{N}_\u200c-\u200d-]+$/u)
        expect(new TextEncoder().encode(`${one}.xhtml`).length).toBeLessThanOrEqual(120)
      }
    }),
  )
})

test('ten thousand clippings with one headline are counted through', () => {
  const name = clippingNames()
  const names = Array.from({ length: 10_000 }, () => name(sampleArticle()))
  expect(names.at(-1)).toBe('نمونه‌نیوز_باران-در-شهر-بندری-10000')
  expect(new Set(names).size).toBe(10_000)
})
