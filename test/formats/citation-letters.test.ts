import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibliographyOf } from '../../src/formats/citation/bibliography'
import { CITATION_STYLES, type CitationStyleId } from '../../src/formats/citation/style'
import type { Work } from '../../src/formats/reference/work-of'
import { cited, listed, person, styleOf, wanted, work } from './citing'

const agency: Partial<Work> = { language: 'en', outlet: 'Harbour Press' }
const nasim: Partial<Work> = { language: 'fa', outlet: 'خبرگزاری نسیم' }
const on = (iso: string, raw?: string) => ({ issued: { iso, ...(raw && { raw, calendar: 'persian' as const }) } })

describe('works of one agency and one year have letters behind the year', () => {
  test('in APA by their days, those of which only the year or month is known first', async () => {
    const works = [
      { ...agency, ...on('2025-03-03'), title: 'Hail' },
      { ...agency, ...on('2025-03'), title: 'Wind' },
      { ...agency, ...on('2025'), title: 'Snow' },
      { ...agency, ...on('2024-03-03'), title: 'Ice' },
    ]
    expect((await listed('apa', works)).map(untilTitle)).toEqual([
      'Harbour Press. (2024, March 3). Ice',
      'Harbour Press. (2025a). Snow',
      'Harbour Press. (2025b, March). Wind',
      'Harbour Press. (2025c, March 3). Hail',
    ])
  })

  test('in APA by their titles where they are of one day, whatever the hour, and articles do not count', async () => {
    const works = [
      { ...agency, ...on('2025-03-03T06:00Z'), title: 'The Yew' },
      { ...agency, ...on('2025-03-03T18:00Z'), title: 'A Birch' },
    ]
    expect((await listed('apa', works)).map(untilTitle)).toEqual([
      'Harbour Press. (2025a, March 3). A Birch',
      'Harbour Press. (2025b, March 3). The Yew',
    ])
  })

  test('in Harvard by their titles, whatever their days', async () => {
    const works = [
      { ...agency, ...on('2025-03-03'), title: 'Wind' },
      { ...agency, ...on('2025-08-05'), title: 'Hail' },
    ]
    expect((await listed('harvard', works)).map(untilTitle)).toEqual([
      'Harbour Press (2025a) Hail, 5 August',
      'Harbour Press (2025b) Wind, 3 March',
    ])
  })

  test('in the Persian style in the letters of the alphabet, and works in Latin letters in theirs', async () => {
    const works = [
      { ...agency, ...on('2025-03-03'), title: 'Hail' },
      { ...agency, ...on('2025-04-03'), title: 'Wind' },
      { ...nasim, ...on('2025-08-05'), title: 'باران' },
      { ...nasim, ...on('2025-08-06'), title: 'برف' },
      { ...nasim, ...on('2025', 'سال ۱۴۰۴'), title: 'تگرگ' },
    ]
    expect((await listed('persian', works)).map(untilTitle)).toEqual([
      'خبرگزاری نسیم (۱۴۰۴الف). «تگرگ»',
      'خبرگزاری نسیم (۱۴۰۴ب، ۱۴ مرداد). «باران»',
      'خبرگزاری نسیم (۱۴۰۴پ، ۱۵ مرداد). «برف»',
      'Harbour Press. (2025a, March 3). Hail',
      'Harbour Press. (2025b, April 3). Wind',
    ])
  })

  test('in Arabic works in Arabic letters', async () => {
    const nahr = { language: 'ar', outlet: 'وكالة النهر', ...on('2025-08-05') }
    const works = [
      { ...nahr, title: 'المطر' },
      { ...nahr, title: 'الثلج' },
    ]
    expect((await listed('apa', works)).map(untilTitle)).toEqual([
      'وكالة النهر. (2025أ، 5 أغسطس). الثلج',
      'وكالة النهر. (2025ب، 5 أغسطس). المطر',
    ])
  })
})

describe('works without a date have letters too', () => {
  const english = [
    { ...agency, title: 'Hail' },
    { ...agency, title: 'Wind' },
  ]
  const persian = [
    { ...nasim, title: 'باران' },
    { ...nasim, title: 'برف' },
  ]
  test.each<[CitationStyleId, string, string, string]>([
    ['apa', '(n.d.-a)', '(n.d.-b)', '(بی‌تا-الف)'],
    ['harvard', '(no date a)', '(no date b)', '(بی‌تا الف)'],
    ['persian', '(n.d.-a)', '(n.d.-b)', '(بی‌تا-الف)'],
  ])('%s', async (style, first, second, inPersian) => {
    const [one, other] = await listed(style, english)
    expect(one).toContain(`${first}`)
    expect(other).toContain(`${second}`)
    expect((await listed(style, persian))[0]).toContain(inPersian)
  })
})

describe('a letter is given only where it tells something apart', () => {
  test('a work alone has none, be it alone in the list or in its year', async () => {
    expect(cited('apa', { ...agency, ...on('2025') })).toContain('(2025)')
    const apart = [
      { ...agency, ...on('2025') },
      { ...agency, ...on('2024') },
      { ...agency, outlet: 'Coast Press', ...on('2025') },
      { ...nasim, ...on('2025-08-05') },
    ]
    for (const style of CITATION_STYLES) {
      expect((await listed(style, apart)).filter((entry) => /[۰-۹\d][a-zا-ی]/.test(untilTitle(entry)))).toEqual([])
    }
  })

  test('Chicago and MLA, which tell works apart by their titles, have none', async () => {
    const works = ['Hail', 'Wind'].map((title) => ({ ...agency, ...on('2025-03-03'), title }))
    for (const style of ['chicago', 'mla'] as const) expect((await listed(style, works)).join()).not.toMatch(/2025[ab]/)
  })

  test('those have the same authors who are printed alike: ی or ي, half a space or none', async () => {
    const works = ['خبرگزاری نیک‌خواه', 'خبرگزاري نيكخواه'].map((outlet) => ({ ...nasim, outlet, ...on('2025-08-05') }))
    const entries = (await listed('apa', works)).map((entry) => /\d?[۰-۹]+(الف|ب)،/.exec(entry)?.[1])
    expect(entries).toEqual(['الف', 'ب'])
  })

  test('so do those of whom only the initials are printed, and they stand by their years', async () => {
    const works = [
      { language: 'en', authors: [person('Lake', 'Anna')], title: 'Rain', ...on('2024') },
      { language: 'en', authors: [person('Lake', 'Ada')], title: 'Wind', ...on('2025') },
      { language: 'en', authors: [person('Lake', 'Anna')], title: 'Hail', ...on('2025') },
    ]
    expect((await listed('apa', works)).map(untilTitle)).toEqual([
      'Lake, A. (2024). Rain',
      'Lake, A. (2025a). Hail',
      'Lake, A. (2025b). Wind',
    ])
  })

  test('works that nobody signed are told apart where they begin with one title', async () => {
    const same = ['https://a.example/', 'https://b.example/'].map((url) => ({
      language: 'en',
      title: 'Rain',
      url,
      ...on('2025'),
    }))
    expect(await listed('apa', [...same, { language: 'en', title: 'Wind', ...on('2025') }])).toEqual([
      'Rain. (2025a). https://a.example/',
      'Rain. (2025b). https://b.example/',
      'Wind. (2025). https://nasim.example/news/1',
    ])
  })
})

test('after the last letter come two', async () => {
  const lettersIn = async (parts: Partial<Work>, count: number) => {
    const works = Array.from({ length: count }, (_, n) => ({
      ...parts,
      title: String(n).padStart(4, '0'),
      ...on('2025-08-05'),
    }))
    return (await listed('apa', works)).map((entry) => /\([۰-۹\d]{4}([^،,]*)/.exec(entry)?.[1])
  }
  const english = await lettersIn(agency, 704)
  expect([0, 25, 26, 51, 52, 701, 702, 703].map((at) => english[at])).toEqual([
    ...['a', 'z', 'aa', 'az', 'ba', 'zz', 'aaa', 'aab'],
  ])
  const persian = await lettersIn(nasim, 34)
  expect([0, 31, 32, 33].map((at) => persian[at])).toEqual(['الف', 'ی', 'الف\u200cالف', 'الف\u200cب'])
})

test('whatever is cited, no two entries of a list name their works alike', async () => {
  const anyOf = <Value>(...values: Value[]) => fc.constantFrom(...values)
  const anyWork = fc.record({
    language: anyOf('en', 'fa', 'ar'),
    outlet: anyOf('Harbour Press', 'BBC', 'خبرگزاری نسیم'),
    authors: anyOf(
      [],
      [person('Lake', 'Ada')],
      [person('Lake', 'Anna')],
      [person('Lake', 'Ada'), person('Brook', 'B.')],
    ),
    title: anyOf('Rain', 'باران', 'The Rain'),
    issued: anyOf(undefined, { iso: '2025' }, { iso: '2025-08' }, { iso: '2025-08-05' }, { iso: '2026-01-01' }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyWork, { maxLength: 12 }),
      anyOf<CitationStyleId>('apa', 'harvard', 'persian'),
      async (parts, style) => {
        const works = parts.map(({ issued, ...rest }) => ({ ...rest, ...(issued && { issued }) }))
        const named = (await listed(style, works)).map((entry) => entry.replace(/^(.*?\([^،,)]*).*$/u, '$1'))
        expect(named).toEqual([...new Set(named)])
      },
    ),
  )
})

test('thousands of one agency and year are made in slices between which others have their turn', async () => {
  const works = Array.from({ length: 3000 }, (_, n) => work({ ...agency, title: `Rain ${n % 7}`, ...on('2025-03-03') }))
  const heard: number[] = []
  const pause = async (cited: number) => {
    heard.push(cited)
    return true
  }
  const entries = await bibliographyOf(works, styleOf('apa'), { ...wanted, pause })
  expect(entries).toHaveLength(3000)
  expect(heard.at(-1)).toBe(3000)
  expect(heard).toEqual(heard.toSorted((one, other) => one - other))
  expect(new Set(heard).size).toBeGreaterThan(50)
})

test('nothing more is made once nobody wants it, however far it is', async () => {
  const works = Array.from({ length: 300 }, () => work(agency))
  for (const last of [0, 50, 300]) {
    const pause = async (cited: number) => cited < last
    expect(await bibliographyOf(works, styleOf('apa'), { ...wanted, pause })).toBeUndefined()
  }
})

/** An entry up to the stop after its title. */
function untilTitle(entry: string): string {
  return entry.replace(/\. (?:https?:|Available|بازیابی|در دسترس).*$/, '')
}
