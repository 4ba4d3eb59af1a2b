import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateContext, readDate } from '../../src/text/dates'

const read = (raw: string, context: DateContext = {}) => readDate(raw, context)?.iso

describe('a day in the calendar it is written in', () => {
  test.each([
    ['۵ مرداد ۱۴۰۴', 'fa', '2025-07-27'],
    ['دوشنبه ۱۳ مرداد ۱۴۰۴', 'fa', '2025-08-04'],
    ['5 ارديبهشت 1399', 'fa', '2020-04-24'],
    ['۱۴۰۳/۱۲/۳۰', 'fa', '2025-03-20'],
    ['۰۶/۰۴/۱۴۰۴', 'fa', '2025-06-27'],
    ['۱۹ام مرداد ۱۳۹۷', 'fa', '2018-08-10'],
    ['۵ مرداد ماه ۱۴۰۴', 'fa', '2025-07-27'],
    ['05 حمل 1398', 'fa-AF', '2019-03-25'],
    ['الجمعة 8 فيفري 2019', 'ar-TN', '2019-02-08'],
    ['4 آب/أغسطس 2013', 'ar', '2013-08-04'],
    ['7/3/1429 هـ - الموافق 13/3/2008 م', 'ar', '2008-03-13'],
    ['13 mart, 2026', 'az', '2026-03-13'],
    ['20 İyun 2021', 'az', '2021-06-20'],
    ['20 Nisan 2026', 'tr', '2026-04-20'],
    ['30.11.2020', 'tr', '2020-11-30'],
    ['August 5, 2025', 'en', '2025-08-05'],
    ['5. August 2025', 'de', '2025-08-05'],
    ['5 août 2025', 'fr', '2025-08-05'],
    ['5 de agosto de 2025', 'es', '2025-08-05'],
    ['2025年8月5日', 'ja', '2025-08-05'],
  ])('%s (%s) is %s', (raw, lang, iso) => {
    expect(read(raw, { lang })).toBe(iso)
  })

  test.each(['31 February 2025', '۳۱ مهر ۱۴۰۴', '2025-13-01', 'کد خبر ۱۴۰۴۱۲۳', 'امسال'])('%s names no day', (raw) => {
    expect(readDate(raw, { lang: 'fa' })).toBeUndefined()
  })
})

describe('the time beside it', () => {
  test('takes the zone of the language, and says that it is presumed', () => {
    expect(readDate('۲۹ بهمن ۱۳۹۸ - ۰۶:۵۵', { lang: 'fa' })).toEqual({
      iso: '2020-02-18T06:55+03:30',
      calendar: 'persian',
      precision: 'minute',
      zone: 'presumed',
    })
  })

  test('keeps Iranian summer time as long as Iran had it', () => {
    expect(read('۱۳۹۹/۰۲/۲۱ - ۱۸:۵۹', { lang: 'fa' })).toBe('2020-05-10T18:59+04:30')
    expect(read('۱۴۰۲/۰۲/۲۱ - ۱۸:۵۹', { lang: 'fa' })).toBe('2023-05-11T18:59+03:30')
  })

  test.each([
    ['12:43 - 30 تير 1403', 'fa', '2024-07-20T12:43+03:30'],
    ['2 تير 1399 - 12:09:08 ب.ظ', 'fa', '2020-06-22T12:09:08+04:30'],
    ['17 مرداد 1402 - 12:30 ق.ظ', 'fa', '2023-08-08T00:30+03:30'],
    ['5 Aug 2025, 2:30 pm BST', 'en', '2025-08-05T14:30+01:00'],
    ['2025-08-05T14:30:00.000Z', 'en', '2025-08-05T14:30Z'],
    ['2025-08-05T14:30:15-04:00', 'en', '2025-08-05T14:30:15-04:00'],
    ['مهر ۱۲, ۱۴۰۵ ۱۹:۲۴ Asia/Tehran', 'fa', '2026-10-04T19:24+03:30'],
    ['17:27 GMT 17.03.2020 (updated 17:49 GMT 17.03.2020)', 'en', '2020-03-17T17:27Z'],
  ])('%s (%s) is %s', (raw, lang, iso) => {
    expect(read(raw, { lang })).toBe(iso)
  })

  test('no zone is written where none is known', () => {
    expect(readDate('5. August 2025, 14:30 Uhr', { lang: 'de' })).toMatchObject({
      iso: '2025-08-05T14:30',
      zone: 'none',
    })
  })
})

describe('relative dates', () => {
  const capturedAt = '2026-03-13T20:00+03:30'

  test('are read against the moment of capture', () => {
    expect(read('۳ ساعت پیش', { lang: 'fa', capturedAt })).toBe('2026-03-13T17:00+03:30')
    expect(read('دیروز ۱۹:۰۳', { lang: 'fa', capturedAt })).toBe('2026-03-12T19:03+03:30')
    expect(read('Bu gün / 12:18', { lang: 'az', capturedAt: '2026-03-13T20:00+04:00' })).toBe('2026-03-13T12:18+04:00')
  })

  test('are not read without it', () => {
    expect(readDate('۳ ساعت پیش', { lang: 'fa' })).toBeUndefined()
  })
})

test('no text makes the reader of dates throw', () => {
  const piece = fc.constantFrom(
    '۱۴',
    'مرداد',
    '۱۴۰۴',
    '/',
    '-',
    ' ',
    ':',
    '99',
    '2025',
    'ab',
    'هـ',
    '24:61',
    '+03:30',
    'T',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('fa', 'ar', 'en', undefined), (parts, lang) => {
      const found = readDate(parts.join(''), { lang })
      return found === undefined || /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.test(found.iso)
    }),
  )
})

test('every Persian day of a century is read back from its written form', () => {
  const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
  const days = fc.integer({ min: 0, max: 36_500 })
  fc.assert(
    fc.property(days, (count) => {
      const day = Temporal.PlainDate.from('1950-01-01').add({ days: count })
      const persian = day.withCalendar('persian')
      const raw = `${persian.day.toLocaleString('fa')} ${months[persian.month - 1]} ${persian.year}`
      return read(raw, { lang: 'fa' }) === day.toString()
    }),
  )
})
