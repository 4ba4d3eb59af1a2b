import { describe, expect, test } from 'vitest'
import {
  bibliographyOf,
  citedEntry,
  plainBibliography,
  richBibliography,
} from '../../src/formats/citation/bibliography'
import { plainText } from '../../src/formats/citation/runs'
import type { CitationStyleId } from '../../src/formats/citation/style'
import type { Work } from '../../src/formats/reference/work-of'
import { cited, facts, marked, person, styleOf, wanted, work } from './citing'

describe('entries that the styles themselves give as examples come out to the letter', () => {
  test('APA: a page of a news website', () => {
    expect(
      marked('apa', {
        authors: [person('Bologna', 'Caroline')],
        issued: { iso: '2019-10-31' },
        title: 'Why some people with anxiety love watching horror movies',
        outlet: 'HuffPost',
        url: 'https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
        language: 'en',
      }),
    ).toBe(
      'Bologna, C. (2019, October 31). *Why some people with anxiety love watching horror movies*. HuffPost. ' +
        'https://www.huffpost.com/entry/anxiety-love-watching-horror-movies_l_5d277587e4b02a5a5d57b59e',
    )
  })

  test('Chicago: a newspaper read online', () => {
    expect(
      marked('chicago', {
        authors: [person('Manjoo', 'Farhad')],
        issued: { iso: '2017-03-08' },
        title: 'Snap Makes a Bet on the Cultural Supremacy of the Camera',
        outlet: 'New York Times',
        url: 'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html',
        language: 'en-US',
      }),
    ).toBe(
      'Manjoo, Farhad. “Snap Makes a Bet on the Cultural Supremacy of the Camera.” *New York Times*, March 8, 2017. ' +
        'https://www.nytimes.com/2017/03/08/technology/snap-makes-a-bet-on-the-cultural-supremacy-of-the-camera.html.',
    )
  })

  test('MLA: an article of a website', () => {
    expect(
      marked('mla', {
        authors: [person('Deresiewicz', 'William')],
        issued: { iso: '2014-12-28' },
        title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
        outlet: 'The Atlantic',
        url: 'https://theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
        language: 'en',
      }),
    ).toBe(
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” *The Atlantic*, ' +
        '28 Dec. 2014, theatlantic.com/magazine/archive/2015/01/' +
        'the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
    )
  })

  test('Harvard: a newspaper read online', () => {
    expect(
      marked('harvard', {
        authors: [person('Roberts', 'Dan'), person('Ackerman', 'Spencer')],
        issued: { iso: '2013-09-04' },
        title: 'US draft resolution allows Obama 90 days for military action against Syria',
        outlet: 'The Guardian',
        url: 'http://www.theguardian.com/world/2013/sep/04/syria-strikes-draft-resolution-90-days',
        accessed: Date.UTC(2015, 8, 9, 12),
        language: 'en-GB',
      }),
    ).toBe(
      'Roberts, D. and Ackerman, S. (2013) ‘US draft resolution allows Obama 90 days for military action against Syria’, ' +
        '*The Guardian*, 4 September. Available at: ' +
        'http://www.theguardian.com/world/2013/sep/04/syria-strikes-draft-resolution-90-days (Accessed: 9 September 2015).',
    )
  })
})

const persian: Partial<Work> = {
  language: 'fa',
  title: 'باران در شهر بندری',
  authors: [person('بهاری', 'سارا'), person('نیک‌خواه', 'کاوه')],
  issued: { iso: '2025-08-05T14:05+03:30', raw: '۱۴ مرداد ۱۴۰۴', calendar: 'persian' },
  outlet: 'خبرگزاری نسیم',
  accessed: Date.UTC(2025, 7, 11, 22),
}

describe('a Persian work is cited in Persian digits, order and calendar', () => {
  test.each<[CitationStyleId, string]>([
    [
      'apa',
      'بهاری، سارا و نیک‌خواه، کاوه. (۱۴۰۴، ۱۴ مرداد). باران در شهر بندری. خبرگزاری نسیم. https://nasim.example/news/1',
    ],
    [
      'chicago',
      'بهاری، سارا و کاوه نیک‌خواه. «باران در شهر بندری.» خبرگزاری نسیم، ۱۴ مرداد ۱۴۰۴/۲۰۲۵. https://nasim.example/news/1.',
    ],
    ['mla', 'بهاری، سارا و کاوه نیک‌خواه. «باران در شهر بندری.» خبرگزاری نسیم، ۱۴ مرداد ۱۴۰۴، nasim.example/news/1.'],
    [
      'harvard',
      'بهاری، سارا و نیک‌خواه، کاوه (۱۴۰۴) «باران در شهر بندری»، خبرگزاری نسیم، ۱۴ مرداد. ' +
        'در دسترس در: https://nasim.example/news/1 (دسترسی: ۲۱ مرداد ۱۴۰۴).',
    ],
    [
      'persian',
      'بهاری، سارا؛ نیک‌خواه، کاوه (۱۴۰۴، ۱۴ مرداد). «باران در شهر بندری». خبرگزاری نسیم. ' +
        'بازیابی‌شده در ۲۱ مرداد ۱۴۰۴ از https://nasim.example/news/1',
    ],
  ])('%s', (style, entry) => {
    expect(cited(style, persian)).toBe(entry)
  })

  test('without a date it is «بی‌تا», in other languages n.d.', () => {
    const { issued: _, ...undated } = persian
    for (const style of ['apa', 'harvard', 'persian'] as const) expect(cited(style, undated)).toContain('(بی‌تا)')
    const turkish = { language: 'tr', outlet: 'KHA', title: 'Yağmur' }
    for (const style of ['apa', 'persian'] as const) expect(cited(style, turkish)).toContain('(n.d.)')
    expect(cited('harvard', turkish)).toContain('KHA (no date) ')
  })
})

describe('whoever wrote it', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => person(`Lake${n}`, 'Mary-Jane Ada'))
  const english: Partial<Work> = {
    language: 'en',
    title: 'Rain',
    outlet: 'Harbour Press',
    issued: { iso: '2025-08-05' },
  }

  test('an agency that is the author is not named again as the site', () => {
    const own = { ...english, authors: [{ literal: 'Harbour Press' }] }
    expect(cited('apa', own)).toBe('Harbour Press. (2025, August 5). Rain. https://nasim.example/news/1')
    expect(cited('apa', english)).toBe(cited('apa', own))
    expect(cited('chicago', english)).toBe('Harbour Press. “Rain.” August 5, 2025. https://nasim.example/news/1.')
    expect(marked('mla', english)).toBe('“Rain.” *Harbour Press*, 5 Aug. 2025, nasim.example/news/1.')
    expect(marked('harvard', english)).toBe(
      'Harbour Press (2025) *Rain*, 5 August. Available at: https://nasim.example/news/1.',
    )
  })

  test('two, three and many are named as each style wants', () => {
    expect(cited('apa', { ...english, authors: many(2) })).toMatch(/^Lake0, M\.-J\. A\., & Lake1, M\.-J\. A\. \(2025/)
    expect(cited('apa', { ...english, authors: many(20) })).toContain('Lake18, M.-J. A., & Lake19, M.-J. A. (')
    expect(cited('apa', { ...english, authors: many(21) })).toContain('Lake18, M.-J. A., . . . Lake20, M.-J. A. (')
    expect(cited('chicago', { ...english, authors: many(3) })).toMatch(
      /^Lake0, Mary-Jane Ada, Mary-Jane Ada Lake1, and Mary-Jane Ada Lake2\. “/,
    )
    expect(cited('chicago', { ...english, authors: many(6) })).toContain(', and Mary-Jane Ada Lake5. “')
    expect(cited('chicago', { ...english, authors: many(7) })).toContain('Mary-Jane Ada Lake2, et al. “')
    expect(cited('mla', { ...english, authors: many(3) })).toMatch(/^Lake0, Mary-Jane Ada, et al\. “/)
    expect(marked('harvard', { ...english, authors: many(4) })).toMatch(/^Lake0, M\.-J\.A\. \*et al\.\* \(2025\)/)
  })

  test('what nobody signed begins with its title', () => {
    expect(cited('apa', { language: 'en', title: 'Rain' })).toBe('Rain. (n.d.). https://nasim.example/news/1')
    expect(cited('persian', { language: 'fa' })).toBe('«باران آمد». (بی‌تا). https://nasim.example/news/1')
  })
})

test('a title that ends its sentence gets no second stop', () => {
  expect(cited('apa', { language: 'en', title: 'Rain?', outlet: 'HP' })).toContain('Rain? https://')
  expect(cited('mla', { language: 'en', title: 'Rain!' })).toContain('“Rain!” ')
})

test('of a date only as much is said as is known', () => {
  expect(cited('apa', { language: 'en', issued: { iso: '2025' } })).toContain('(2025).')
  expect(cited('apa', { language: 'en', issued: { iso: '2025-08' } })).toContain('(2025, August).')
  expect(cited('persian', { language: 'fa', issued: { iso: '2025-08' } })).toContain('(۲۰۲۵، اوت).')
})

test('months are cut as MLA cuts them, the short ones not at all', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, '0')}`)
  expect(
    months.map((iso) => / (\S+) 2025,/.exec(cited('mla', { language: 'en', issued: { iso: `${iso}-05` } }))?.[1]),
  ).toEqual([...['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.']])
})

test('what has no date says when it was read, in the styles that ask for it', () => {
  const undated = { language: 'en', title: 'Rain', accessed: Date.UTC(2025, 7, 11) }
  expect(cited('chicago', undated)).toBe('“Rain.” Accessed August 11, 2025. https://nasim.example/news/1.')
  expect(cited('mla', undated)).toBe('“Rain.” nasim.example/news/1. Accessed 11 Aug. 2025.')
})

describe('many together', async () => {
  const works = [
    work({ language: 'en', title: 'Rain', authors: [person('Lake', 'Ada')] }),
    work({ language: 'fa', title: 'ب', authors: [person('یاسمی', 'مینا')] }),
    work({ language: 'en', title: '<b>Snow & wind</b>', authors: [person('Brook', 'Ada')] }),
    work({ language: 'fa', title: 'الف', authors: [person('پارسا', 'مینا')] }),
  ]
  const entries = (await bibliographyOf(works, styleOf('apa'), wanted)) ?? []

  test('stand in the order of their alphabets, Persian first', () => {
    expect(
      plainBibliography(entries)
        .split('\n')
        .map((line) => line.split(/[,،]/)[0]),
    ).toEqual([...['پارسا', 'یاسمی', 'Brook', 'Lake']])
  })

  test('are paragraphs of their own direction, in which the words of pages are text', () => {
    const rich = richBibliography(entries, { isHanging: false })
    expect(rich.match(/<p dir="rtl" lang="fa">/g)).toHaveLength(2)
    expect(rich).toContain('<i>&lt;b&gt;Snow &amp; wind&lt;/b&gt;</i>.')
    expect(rich).not.toContain('<b>')
  })

  test('stand out with their first words where the style wants that, on the side where one reads', () => {
    const rich = richBibliography(entries, styleOf('apa'))
    expect(rich.match(/lang="fa" style="margin-right: 36pt; text-indent: -36pt">/g)).toHaveLength(2)
    expect(rich.match(/lang="en" style="margin-left: 36pt; text-indent: -36pt">/g)).toHaveLength(2)
    expect(richBibliography(entries.slice(0, 1), styleOf('apa'))).not.toContain('style')
    expect(richBibliography(entries, styleOf('harvard'))).not.toContain('style')
  })

  test('stand in the same order however many they are, and in whatever order they came', async () => {
    const titles = Array.from({ length: 333 }, (_, n) => `Rain ${String((n * 91) % 333).padStart(3, '0')}`)
    const many = await bibliographyOf(
      titles.map((title) => work({ language: 'en', title })),
      styleOf('mla'),
      wanted,
    )
    expect(many?.map(({ runs }) => plainText(runs).slice(1, 9))).toEqual(titles.toSorted())
  })

  test('an English article does not count in their order, as every style has it', async () => {
    const named = ['The Yew', 'A Birch', 'An Ash'].map((title) => work({ language: 'en', title }))
    const sorted = await bibliographyOf(named, styleOf('apa'), wanted)
    expect(sorted?.map(({ runs }) => runs[0]?.text)).toEqual(['An Ash', 'A Birch', 'The Yew'])
  })

  test.each([
    ['apa', 'fa'],
    ['apa', 'en'],
    ['persian', 'fa'],
  ] as const)('of one author stand by their days, those without one first: %s, %s', async (style, language) => {
    const days = ['2025-08-05', '2027-12-24', '2024-11-30', undefined, '2026-04-02']
    const same = days.map((iso) =>
      work({ language, authors: [person('Lake', 'Ada')], ...(iso && { issued: { iso } }) }),
    )
    const sorted = (await bibliographyOf(same, styleOf(style), wanted)) ?? []
    const expected = [3, 2, 0, 4, 1].map((at) => citedEntry(same[at] ?? work({}), styleOf(style), facts))
    expect(sorted.map(({ runs }) => plainText(runs))).toEqual(expected.map(({ runs }) => plainText(runs)))
  })

  test('are not made any further once nobody wants them', async () => {
    expect(await bibliographyOf(works, styleOf('apa'), { ...wanted, pause: async () => false })).toBeUndefined()
  })
})
