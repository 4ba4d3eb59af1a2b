import { describe, expect, test } from 'vitest'
import type { ArticleDate } from '../../src/article/article'
import { dayOf } from '../../src/clipping/article-day'
import { agoWords, shortDayOf } from '../../src/ui/dates'

const persian: ArticleDate = {
  iso: '2025-08-05',
  raw: 'سه‌شنبه ۱۴ مرداد ۱۴۰۴',
  calendar: 'persian',
  precision: 'day',
  source: 'label',
}
const gregorian: ArticleDate = { ...persian, raw: '5 August 2025', calendar: 'gregory' }

describe('the day of an article', () => {
  test('stands in the page’s calendar first, then in Gregorian', () => {
    expect(words(dayOf(persian, 'fa', 'en'))).toEqual(['سه‌شنبه ۱۴ مرداد ۱۴۰۴', '5 Aug 2025'])
    expect(words(dayOf(persian, 'fa', 'fa'))).toEqual(['سه‌شنبه ۱۴ مرداد ۱۴۰۴', '۵ اوت ۲۰۲۵'])
  })

  test('of a Gregorian page is followed by the calendar of the reader', () => {
    expect(words(dayOf(gregorian, 'en', 'fa'))).toEqual(['Tuesday 5 August 2025', '۱۴ مرداد ۱۴۰۴'])
  })

  test('is said once when page and reader have the same calendar and language', () => {
    expect(words(dayOf(gregorian, 'en', 'en'))).toEqual(['Tuesday 5 August 2025'])
  })

  test('is said again for a reader who does not know the language of the page', () => {
    expect(words(dayOf(gregorian, 'fa', 'en'))).toEqual(['سه‌شنبه ۵ اوت ۲۰۲۵', '5 Aug 2025'])
  })

  test('names the language of its words, so that they are read out in it', () => {
    expect(dayOf(persian, 'fa', 'en').map(({ lang }) => lang)).toEqual(['fa', 'en'])
  })

  test('of a page in an unknown language is in the language of the reader', () => {
    expect(words(dayOf(persian, undefined, 'en'))).toEqual(['Tuesday 14 Mordad 1404', '5 Aug 2025'])
  })

  test('of a page whose language has a tag like no other is said all the same', () => {
    expect(words(dayOf(gregorian, 'en-aa-bb', 'en'))).toEqual(['Tuesday 5 August 2025', '5 Aug 2025'])
    expect(words(dayOf(persian, 'fa-Arab-IR-abcde-abcde', 'fa'))[0]).toBe('سه‌شنبه ۱۴ مرداد ۱۴۰۴')
  })

  test.each(['2025-08-05T00:10+03:30', '2025-08-05T23:50-08:00', '2025-08-05T23:50', '2025-08-05T00:00:01Z'])(
    'is the one that is written, whatever the zones: %s',
    (iso) => {
      expect(words(dayOf({ ...gregorian, iso, precision: 'minute' }, 'en', 'en'))).toEqual(['Tuesday 5 August 2025'])
    },
  )

  test('in a list is short, in the language and the calendar of the reader', () => {
    expect(shortDayOf(persian, 'en')).toBe('5 Aug 2025')
    expect(shortDayOf(gregorian, 'fa')).toBe('۱۴ مرداد ۱۴۰۴')
  })

  test('that is but a month or a year says no more, and stays in its own calendar', () => {
    const year: ArticleDate = { ...gregorian, iso: '2024-01-01', precision: 'year' }
    expect(words(dayOf(year, 'en', 'en'))).toEqual(['2024'])
    expect(shortDayOf(year, 'fa')).toBe('۲۰۲۴')
    expect(shortDayOf({ ...year, iso: '2024-03-01', precision: 'month' }, 'en')).toBe('March 2024')
  })
})

describe('a moment in a list', () => {
  const now = Date.parse('2025-08-05T12:00:00Z')
  const hour = 60 * 60 * 1000

  test('of the last days is said from now', () => {
    expect(agoWords(now - 1000, now, 'en')).toBe('now')
    expect(agoWords(now - 5 * 60 * 1000, now, 'en')).toBe('5m ago')
    expect(agoWords(now - 2 * hour, now, 'en')).toBe('2h ago')
    expect(agoWords(now - 2 * hour, now, 'fa')).toBe('۲ ساعت پیش')
    expect(agoWords(now - 25 * hour, now, 'en')).toBe('yesterday')
  })

  test('of longer ago is a day in the calendar of the reader', () => {
    expect(agoWords(now - 30 * 24 * hour, now, 'en')).toBe('6 Jul 2025')
    expect(agoWords(now - 30 * 24 * hour, now, 'fa')).toBe('۱۵ تیر ۱۴۰۴')
  })

  test('is never in the future, even when the clock was set back', () => {
    expect(agoWords(now + hour, now, 'en')).toBe('now')
  })
})

function words(days: { text: string }[]): string[] {
  return days.map(({ text }) => text)
}
