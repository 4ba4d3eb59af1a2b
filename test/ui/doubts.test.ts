// @vitest-environment happy-dom
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article, ArticleDate } from '../../src/article/article'
import { type Doubt, doubtsOf, sentenceFor } from '../../src/ui/doubts'
import { sampleArticle } from '../clipping/sample'
import { speakHere } from './speaking'

const now = Date.parse('2025-08-05T12:00:00Z')
const published: ArticleDate = {
  iso: '2025-08-05T10:30+03:30',
  raw: '۱۴ مرداد ۱۴۰۴ - ۱۰:۳۰',
  calendar: 'persian',
  precision: 'minute',
  source: 'json-ld',
  zone: 'given',
}

beforeAll(() => speakHere('en'))

describe('nothing is uncertain', () => {
  test('about an article with a date, an agency and enough text', () => {
    expect(doubtsOf(whole(), now)).toEqual([])
  })

  test('about the agency when only the text names it', () => {
    const attribution = { text: 'به گزارش خبرگزاری نمونه', agency: { name: 'خبرگزاری نمونه' } }
    expect(doubtsOf(whole({ site: { host: 'khabar.example' }, attribution }), now)).toEqual([])
  })

  test('about a day of tomorrow, as clocks differ', () => {
    expect(doubtsOf(whole({ published: { ...published, iso: '2025-08-06', precision: 'day' } }), now)).toEqual([])
  })
})

describe('a reader is warned', () => {
  test('that there is no date', () => {
    const { published: _, ...undated } = whole()
    expect(kinds(doubtsOf(undated, now))).toEqual(['noDate'])
  })

  test('that the only date is the clock of the site', () => {
    const { published: _, ...undated } = whole({ pageDate: published })
    const doubts = doubtsOf(undated, now)
    expect(kinds(doubts)).toEqual(['onlyClock'])
    expect(sentences(doubts)[0]).toContain('5 Aug 2025')
  })

  test('that the date lies in the future', () => {
    expect(kinds(doubtsOf(whole({ published: { ...published, iso: '2026-08-05' } }), now))).toEqual(['futureDate'])
  })

  test('that the page gives another day as well', () => {
    const doubts = doubtsOf(
      whole({ published: { ...published, contrary: { iso: '2024-12-18', source: 'meta' } } }),
      now,
    )
    expect(kinds(doubts)).toEqual(['contraryDate'])
    expect(sentences(doubts)[0]).toContain('18 Dec 2024')
  })

  test('that no agency was found', () => {
    expect(kinds(doubtsOf(whole({ site: { host: 'khabar.example' } }), now))).toEqual(['noAgency'])
  })

  test('that the text is very short, or was not read to its end', () => {
    const blocks: Article['blocks'] = [{ kind: 'paragraph', text: 'بارش پیوسته.' }]
    expect(kinds(doubtsOf(whole({ blocks, truncated: true }), now))).toEqual(['truncated', 'shortText'])
  })

  test('of damaged places, with the first of them as they are', () => {
    const damage: Article['damage'] = ['سهشنبه', 'شبانهروز', 'بیانیهای', 'سوءتغذیه'].map((text) => ({
      kind: 'lostJoiner',
      text,
      block: 0,
      start: 0,
    }))
    const doubts = doubtsOf(whole({ damage }), now)
    expect(kinds(doubts)).toEqual(['damage'])
    expect(sentences(doubts)[0]).toContain('In 4 places')
    expect(sentences(doubts)[0]).toContain('سهشنبه · شبانهروز · بیانیهای')
    expect(sentences(doubts)[0]).not.toContain('سوءتغذیه')
  })
})

describe('a change before the publication', () => {
  test('is remarked, as a story may have waited for its hour', () => {
    const modified: ArticleDate = { ...published, iso: '2025-08-03T10:30+03:30' }
    const doubts = doubtsOf(whole({ modified }), now)
    expect(doubts.map(({ kind, isGrave }) => [kind, isGrave])).toEqual([['changedBefore', false]])
    expect(sentences(doubts)[0]).toContain('3 Aug 2025')
  })

  test('of the same day is none', () => {
    expect(doubtsOf(whole({ modified: { ...published, iso: '2025-08-05T09:00+03:30' } }), now)).toEqual([])
  })
})

describe('a zone that the page does not name', () => {
  test('is remarked, below every warning', () => {
    const doubts = doubtsOf(whole({ published: { ...published, zone: 'presumed' }, truncated: true }), now)
    expect(doubts.map(({ kind, isGrave }) => [kind, isGrave])).toEqual([
      ['truncated', true],
      ['presumedZone', false],
    ])
  })

  test('does not matter for a mere day', () => {
    const { zone: _, ...day } = { ...published, iso: '2025-08-05', precision: 'day' as const }
    expect(doubtsOf(whole({ published: day }), now)).toEqual([])
  })

  test('is said to be missing where none was presumed', () => {
    const { zone: _, ...minute } = published
    expect(kinds(doubtsOf(whole({ published: minute }), now))).toEqual(['noZone'])
  })
})

function whole(parts: Partial<Article> = {}): Article {
  return sampleArticle({
    published,
    blocks: [{ kind: 'paragraph', text: 'بارش پیوسته ادامه دارد. '.repeat(20) }],
    ...parts,
  })
}

function kinds(doubts: Doubt[]): string[] {
  return doubts.map(({ kind }) => kind)
}

function sentences(doubts: Doubt[]): string[] {
  return doubts.map((doubt) => sentenceFor(doubt, 'en'))
}
