import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateContext, readDate } from '../../src/text/dates'
import { readDateFrom } from '../../src/text/relative-dates'

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
    ['ה-5 באוגוסט 2025', 'he', '2025-08-05'],
    ['5ی ئابی 2025', 'ckb', '2025-08-05'],
    ['الجمعة، 23 غشت 2024', 'ar-MA', '2024-08-23'],
    ['5 de agosto del 2025', 'es', '2025-08-05'],
    ['دوشنبه / ۱۷ آذر ۱۴۰۴', 'fa', '2025-12-08'],
  ])('%s (%s) is %s', (raw, lang, iso) => {
    expect(read(raw, { lang })).toBe(iso)
  })

  test.each(['31 February 2025', '۳۱ مهر ۱۴۰۴', '2025-13-01', 'کد خبر ۱۴۰۴۱۲۳', 'امسال'])('%s names no day', (raw) => {
    expect(readDate(raw, { lang: 'fa' })).toBeUndefined()
  })
})

describe('the calendars that count from the Hijra', () => {
  test.each([
    ['۷ ربیع‌الثانی ۱۴۴۶', 'fa'],
    ['۱۴۴۶/۰۴/۰۷ ه‍.ق', 'fa'],
    ['۷ ربیع الثانی ۱۴۴۶ هجری قمری', 'fa'],
    ['7 ربيع الآخر 1446 هـ', 'ar'],
    ['7/4/1446', 'ar'],
    ['7 ربیع الثانی 1446ھ', 'ur'],
    ['7 Rebiülahir 1446', 'tr'],
    ["7 Rabi' II 1446 AH", 'en'],
    ['7 Rabi al-Thani 1446', 'en'],
  ])('%s (%s) is a lunar day by the calendar of Umm al-Qura', (raw, lang) => {
    expect(readDate(raw, { lang })).toMatchObject({ iso: '2024-10-10', calendar: 'islamic-umalqura' })
  })

  test.each([
    ['۱۹ مهر ۱۴۰۳ هجری شمسی', 'fa'],
    ['1403/7/19 هـ.ش', 'ar'],
    ['١٩ی ڕەزبەری ١٤٠٣', 'ckb'],
    ['19 Mehr 1403', 'en'],
  ])('%s (%s) is a solar one', (raw, lang) => {
    expect(readDate(raw, { lang })).toMatchObject({ iso: '2024-10-10', calendar: 'persian' })
  })
})

/** As browsers write days: with and without the weekday, in the digits and the order of the language. */
test.each([
  'fa',
  'fa-u-ca-gregory',
  'fa-u-ca-islamic-umalqura',
  'ar-EG',
  'ar-LB',
  'ar-MA',
  'ar-TN',
  'ar-SA-u-ca-islamic-umalqura',
  'az',
  'tr',
  'ur',
  'ckb',
  'ckb-IR',
  'he',
  'en-US',
  'en-u-ca-persian',
  'de',
  'fr',
  'es',
])('every month is read back as %s writes it', (locale) => {
  const styles = ['full', 'long', 'medium'] as const
  const days = Array.from({ length: 24 }, (_, month) => new Date(Date.UTC(2024, month, 1 + ((month * 7) % 27))))
  const [lang = ''] = locale.split('-u-')
  const written = days.flatMap((day) =>
    styles.map((dateStyle) => ({
      raw: new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(day),
      iso: day.toISOString().slice(0, 10),
    })),
  )
  expect(written.map(({ raw }) => [raw, read(raw, { lang })])).toEqual(written.map(({ raw, iso }) => [raw, iso]))
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
    ['5 Aug 2025 14:30 UTC+3', 'en', '2025-08-05T14:30+03:00'],
    ['Aug. 5, 2025, 2 p.m.', 'en', '2025-08-05T14:00'],
    ['5. August 2025, 14.30 Uhr', 'de', '2025-08-05T14:30'],
    ['05.08.2025, 14 Uhr', 'de', '2025-08-05T14:00'],
    ['5 août 2025 à 14 h 30', 'fr', '2025-08-05T14:30'],
    ['5 de agosto de 2025, 2:30 p. m.', 'es', '2025-08-05T14:30'],
    ['٢٠٢٤ نیسان ٢٢ ٣:٠٧ د.ن', 'ckb', '2024-04-22T15:07'],
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
    expect(readDateFrom(capturedAt, '۳ ساعت پیش', { lang: 'fa' })?.iso).toBe('2026-03-13T17:00+03:30')
    expect(readDateFrom(capturedAt, 'دیروز ۱۹:۰۳', { lang: 'fa' })?.iso).toBe('2026-03-12T19:03+03:30')
    expect(readDateFrom('2026-03-13T20:00+04:00', 'Bu gün / 12:18', { lang: 'az' })?.iso).toBe('2026-03-13T12:18+04:00')
  })

  test.each([
    ['پریروز ۱۹:۰۳', 'fa', '2026-03-11T19:03+03:30'],
    ['۲ هفته پیش', 'fa', '2026-02-27'],
    ['منذ ساعتين', 'ar', '2026-03-13T18:00+03:30'],
    ['לפני שעתיים', 'he', '2026-03-13T18:00+03:30'],
    ['vor 3 Stunden', 'de', '2026-03-13T17:00+03:30'],
    ['vorgestern', 'de', '2026-03-11'],
    ['avant-hier à 18h05', 'fr', '2026-03-11T18:05+03:30'],
    ['hace una hora', 'es', '2026-03-13T19:00+03:30'],
    ['2 ay önce', 'tr', '2026-01-13'],
    ['3h ago', 'en', '2026-03-13T17:00+03:30'],
  ])('%s (%s) is %s', (raw, lang, iso) => {
    expect(readDateFrom(capturedAt, raw, { lang })?.iso).toBe(iso)
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
