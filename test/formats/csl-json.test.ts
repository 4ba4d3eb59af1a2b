import { describe, expect, test } from 'vitest'
import { clippingsOf, entriesOf, fullClipping, onlyClippingOf, textOf } from './bibliography'

test('a clipping in CSL-JSON is an item with all that CSL has a place for', async () => {
  expect(JSON.parse(await textOf('csl-json', [fullClipping()]))).toEqual([
    {
      id: 'khabar-example_20250805_1024',
      type: 'article-newspaper',
      title: 'باران در شهر بندری',
      'title-short': 'گزارش میدانی',
      author: [{ family: 'بهاری', given: 'سارا' }],
      'container-title': 'خبرگزاری نمونه',
      publisher: 'خبر نمونه',
      'publisher-place': 'بندر نمونه',
      section: 'جامعه / هوا',
      issued: { 'date-parts': [[2025, 8, 5]] },
      accessed: { 'date-parts': [[2025, 10, 6]] },
      URL: 'https://khabar.example/news/1024/rain',
      language: 'fa',
      abstract: 'بارش پیوسته خیابان‌ها را خلوت کرد.',
      keyword: 'هواشناسی, rain & wind, باران, شهر',
      note: [
        'Published at: 2025-08-05T14:30+03:30',
        'Page date: ۱۴ مرداد ۱۴۰۴ - ۱۴:۳۰',
        'Page calendar: persian',
        'News code: 1024',
        'Canonical address: https://khabar.example/1024',
        'Page keywords: باران; شهر',
      ].join('\n'),
      annote:
        'برای فصل دوم\n\nبا نقشه بسنج\n\nHighlight, green, 2025-10-07T00:00:00Z\n> کتاب‌های خیس را کنار پنجره\nTags: نقل\n\nنقل شود',
      source: 'Borideh',
    },
  ])
})

test('a tag with a comma in it stays one', async () => {
  for (const tags of [['a, b'], ['a, b', 'c'], ['c']]) {
    const clipping = { ...fullClipping({ keywords: [] }), tags }
    expect((await onlyClippingOf('csl-json', await textOf('csl-json', [clipping]))).tags).toEqual(tags)
  }
})

test('no clippings are an empty list', async () => {
  expect(await textOf('csl-json', [])).toBe('[]\n')
  expect(await clippingsOf('csl-json', '[]')).toEqual([])
})

describe('an item that comes in', () => {
  test('of another program is a link with what it says', async () => {
    const item = {
      type: 'webpage',
      title: 'Regen an der <i>Küste</i>',
      author: [{ family: 'Au', given: 'Ursula', 'non-dropping-particle': 'von der' }, { literal: 'Die Agentur' }],
      issued: { 'date-parts': [['2024', '3']] },
      accessed: { raw: '2024-03-09' },
      URL: 'https://blatt.example/wetter',
      note: 'ein Satz',
      custom: { deep: [[[]]] },
    }
    expect(await onlyClippingOf('csl-json', JSON.stringify({ items: [item] }))).toMatchObject({
      scope: 'link',
      note: 'ein Satz',
      clippedAt: Date.UTC(2024, 2, 9),
      article: {
        headline: 'Regen an der Küste',
        authors: [{ name: 'Ursula von der Au' }, { name: 'Die Agentur' }],
        published: { iso: '2024-03-01', precision: 'month' },
      },
    })
  })

  test('that is no item is refused, and the others are taken', async () => {
    const file =
      '[\n{"title":"a","URL":"https://k.example/1"},\n{"title":"b",},\n17,"x",[{"URL":1}],\n{"URL":"https://k.example/2"}]'
    expect(await entriesOf('csl-json', file)).toMatchObject([
      { kind: 'clipping', line: 2 },
      { kind: 'refused', reason: 'unclear', line: 3 },
      { kind: 'refused', reason: 'noTitle', line: 5 },
    ])
  })

  test('with the names of every object’s own properties pollutes nothing', async () => {
    const file = '[{"__proto__":{"title":"x"},"constructor":{},"title":"a","URL":"https://k.example/1"}]'
    expect((await onlyClippingOf('csl-json', file)).article.headline).toBe('a')
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
