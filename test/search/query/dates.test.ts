import { describe, expect, test } from 'vitest'
import { datedBy, daysAsked, problemsOf } from './asked'

describe('a day, month or year', () => {
  test.each([
    ['on:1404/05/14', '2025-08-05 – 2025-08-06'],
    ['on:۱۴۰۴/۰۵/۱۴', '2025-08-05 – 2025-08-06'],
    ['on:١٤٠٤-٥-١٤', '2025-08-05 – 2025-08-06'],
    ['on:１４０４．０５．１４', '2025-08-05 – 2025-08-06'],
    ['on:1404_05_14', '2025-08-05 – 2025-08-06'],
    ['on:14/05/1404', '2025-08-05 – 2025-08-06'],
    ['on:2025-08-05', '2025-08-05 – 2025-08-06'],
    ['on:05.08.2025', '2025-08-05 – 2025-08-06'],
    ['on:5/8/2025', '2025-08-05 – 2025-08-06'],
    ['on:8/25/2025', '2025-08-25 – 2025-08-26'],
    ['on:1404', '2025-03-21 – 2026-03-21'],
    ['on:1403', '2024-03-20 – 2025-03-21'],
    ['on:2025', '2025-01-01 – 2026-01-01'],
    ['on:1404-05', '2025-07-23 – 2025-08-23'],
    ['on:1403/12', '2025-02-19 – 2025-03-21'],
    ['on:1403/12/30', '2025-03-20 – 2025-03-21'],
    ['on:2025-08', '2025-08-01 – 2025-09-01'],
    ['on:08/2025', '2025-08-01 – 2025-09-01'],
  ])('%s', (typed, days) => {
    expect(daysAsked(typed)).toBe(days)
  })
})

describe('a month by its name', () => {
  test.each([
    ['on:مرداد-۱۴۰۴', '2025-07-23 – 2025-08-23'],
    ['on:مرداد۱۴۰۴', '2025-07-23 – 2025-08-23'],
    ['on:"مرداد ماه ۱۴۰۴"', '2025-07-23 – 2025-08-23'],
    ['on:«14 مرداد 1404»', '2025-08-05 – 2025-08-06'],
    ['on:14-مرداد-1404', '2025-08-05 – 2025-08-06'],
    ['on:1404-مرداد-14', '2025-08-05 – 2025-08-06'],
    ['on:آذر-1403', '2024-11-21 – 2024-12-21'],
    ['on:mordad-1404', '2025-07-23 – 2025-08-23'],
    ['on:اسد-1404', '2025-07-23 – 2025-08-23'],
    ['on:august-2025', '2025-08-01 – 2025-09-01'],
    ['on:aug-2025', '2025-08-01 – 2025-09-01'],
    ['on:5-August-2025', '2025-08-05 – 2025-08-06'],
    ['on:"August 5, 2025"', '2025-08-05 – 2025-08-06'],
    ['on:اوت-2025', '2025-08-01 – 2025-09-01'],
    ['on:آگوست-2025', '2025-08-01 – 2025-09-01'],
    ['on:أغسطس-٢٠٢٥', '2025-08-01 – 2025-09-01'],
    ['on:آب-2025', '2025-08-01 – 2025-09-01'],
    ['on:"تشرين الأول 2024"', '2024-10-01 – 2024-11-01'],
    ['on:Ağustos-2025', '2025-08-01 – 2025-09-01'],
    ['on:KASIM-2024', '2024-11-01 – 2024-12-01'],
    ['on:avqust-2025', '2025-08-01 – 2025-09-01'],
    ['on:5-iyun-2025', '2025-06-05 – 2025-06-06'],
    ['on:xordad-1404', '2025-05-22 – 2025-06-22'],
    ['on:رمضان-1446', '2025-03-01 – 2025-03-30'],
    ['on:"1 ذی‌الحجه 1446"', '2025-05-28 – 2025-05-29'],
    ['on:"ربيع الأول 1446"', '2024-09-04 – 2024-10-04'],
    ['on:Ramazan-1446', '2025-03-01 – 2025-03-30'],
    ["on:Sha'ban-1446", '2025-01-31 – 2025-03-01'],
  ])('%s', (typed, days) => {
    expect(daysAsked(typed)).toBe(days)
  })

  test.each([
    ['on:مرداد', '2025-07-23 – 2025-08-23', 'the month that it is'],
    ['on:مهر', '2024-09-22 – 2024-10-22', 'one that has not begun this year'],
    ['on:august', '2025-08-01 – 2025-09-01', 'the month that it is'],
    ['on:december', '2024-12-01 – 2025-01-01', 'one that has not begun this year'],
    ['on:15-مرداد', '2024-08-05 – 2024-08-06', 'tomorrow was a year ago'],
    ['on:14-مرداد', '2025-08-05 – 2025-08-06', 'today is today'],
    ['on:30-اسفند', '2025-03-20 – 2025-03-21', 'a day of leap years'],
    ['on:29-february', '2024-02-29 – 2024-03-01', 'a day of leap years'],
    ['on:رمضان', '2025-03-01 – 2025-03-30', 'a lunar month'],
  ])('without a year, %s is the latest that has begun: %s, %s', (typed, days) => {
    expect(daysAsked(typed)).toBe(days)
  })
})

describe('a day that is counted back from today', () => {
  test.each([
    ['on:today', '2025-08-05 – 2025-08-06'],
    ['on:امروز', '2025-08-05 – 2025-08-06'],
    ['on:اليوم', '2025-08-05 – 2025-08-06'],
    ['on:bugün', '2025-08-05 – 2025-08-06'],
    ['on:"bu gün"', '2025-08-05 – 2025-08-06'],
    ['on:yesterday', '2025-08-04 – 2025-08-05'],
    ['on:دیروز', '2025-08-04 – 2025-08-05'],
    ['on:أمس', '2025-08-04 – 2025-08-05'],
    ['on:dünən', '2025-08-04 – 2025-08-05'],
    ['on:dün', '2025-08-04 – 2025-08-05'],
    ['on:پریروز', '2025-08-03 – 2025-08-04'],
    ['after:7d', '2025-07-29 –'],
    ['on:7d', '2025-07-29 –'],
    ['before:7d', '– 2025-07-29'],
    ['after:2w', '2025-07-22 –'],
    ['after:3m', '2025-05-05 –'],
    ['after:1y', '2024-08-05 –'],
    ['after:۷روز', '2025-07-29 –'],
    ['after:"۲ هفته"', '2025-07-22 –'],
    ['after:۳ماه', '2025-05-05 –'],
    ['after:1سال', '2024-08-05 –'],
    ['after:7أيام', '2025-07-29 –'],
    ['after:2أسابيع', '2025-07-22 –'],
    ['after:7gün', '2025-07-29 –'],
    ['after:2həftə', '2025-07-22 –'],
    ['after:2hafta', '2025-07-22 –'],
    ['after:3ay', '2025-05-05 –'],
    ['after:1il', '2024-08-05 –'],
    ['after:1yıl', '2024-08-05 –'],
    ['after:7days', '2025-07-29 –'],
    ['after:1week', '2025-07-29 –'],
  ])('%s', (typed, days) => {
    expect(daysAsked(typed)).toBe(days)
  })

  test('today is what the reader’s calendar says, not the one in London', () => {
    const late = { now: Date.UTC(2025, 7, 5, 22), zone: 'Asia/Tehran' }
    expect(daysAsked('on:today', late)).toBe('2025-08-06 – 2025-08-07')
    expect(daysAsked('on:today', { ...late, zone: 'America/New_York' })).toBe('2025-08-05 – 2025-08-06')
  })
})

describe('before and after', () => {
  test.each([
    ['after:1404/05/14', '2025-08-05 –', 'the day itself belongs to it'],
    ['before:1404/05/14', '– 2025-08-05', 'the day itself does not'],
    ['after:1404/05', '2025-07-23 –', 'a month from its first day'],
    ['before:1404', '– 2025-03-21', 'all before the year began'],
    ['on:>1404/05/14', '2025-08-06 –', 'later than that day'],
    ['on:>=1404/05/14', '2025-08-05 –', 'that day or later'],
    ['on:<1404/05', '– 2025-07-23', 'earlier than that month'],
    ['on:<=1404/05', '– 2025-08-23', 'that month or earlier'],
    ['on:1404/05/01..1404/05/10', '2025-07-23 – 2025-08-02', 'from one day to the other, both included'],
    ['on:1404/05..1404/06', '2025-07-23 – 2025-09-23', 'from one month to the other'],
    ['on:1404/06…1404/05', '2025-07-23 – 2025-09-23', 'the other way round, with three dots set as one'],
    ['on:2025-08-01..', '2025-08-01 –', 'without an end'],
    ['on:..2025-08-01', '– 2025-08-02', 'without a beginning'],
    ['on:30d..7d', '2025-07-06 – 2025-07-30', 'counted back from today'],
    ['on:1404.05.01..1404.05.10', '2025-07-23 – 2025-08-02', 'with points within the dates'],
  ])('%s is %s: %s', (typed, days) => {
    expect(daysAsked(typed)).toBe(days)
  })
})

describe('when something was kept', () => {
  test('is asked by the clock on the wall of who asks', () => {
    expect(daysAsked('clipped:1404/05/14')).toBe('2025-08-04 20:30 – 2025-08-05 20:30')
    expect(daysAsked('clipped:7d')).toBe('2025-07-28 20:30 –')
    expect(daysAsked('clipped:>1404/05/01')).toBe('2025-07-23 20:30 –')
    expect(daysAsked('clipped:1404/05/01..1404/05/10')).toBe('2025-07-22 20:30 – 2025-08-01 20:30')
    expect(datedBy('clipped:today')?.date).toBe('kept')
    expect(datedBy('on:today')?.date).toBe('published')
  })

  test('a day has 23 hours when the clocks go forward, and 25 when they go back', () => {
    const berlin = { now: Date.UTC(2025, 11, 1), zone: 'Europe/Berlin' }
    expect(daysAsked('clipped:2025-03-30', berlin)).toBe('2025-03-29 23:00 – 2025-03-30 22:00')
    expect(daysAsked('clipped:2025-10-26', berlin)).toBe('2025-10-25 22:00 – 2025-10-26 23:00')
    expect(daysAsked('on:2025-03-30', berlin)).toBe('2025-03-30 – 2025-03-31')
  })

  test('a day that begins at one o’clock begins at one', () => {
    // In Tehran the clocks went forward at midnight until 2022.
    expect(daysAsked('clipped:1401/01/02')).toBe('2022-03-21 20:30 – 2022-03-22 19:30')
  })
})

describe('no date', () => {
  test.each([
    ['1404/12/30', 'a day that only leap years have'],
    ['1404/13/01', 'a thirteenth month'],
    ['1404/00/01', 'no month'],
    ['1404/07/31', 'a day too many'],
    ['2025-02-29', 'a day that only leap years have'],
    ['31-04-2025', 'a day too many'],
    ['1250/01/01', 'a year before all news'],
    ['2300', 'a year of the far future'],
    ['1850', 'a year of no calendar here'],
    ['04/05/14', 'a year of two digits'],
    ['1404/05/14/1', 'a number too many'],
    ['foo', 'no month of any language'],
    ['ربیع-1446', 'one of two months'],
    ['مرداد-2025', 'a Persian month in a Gregorian year'],
    ['august-1404', 'the other way round'],
    ['31-مهر-1404', 'a day too many'],
    ['1404*05', 'no date at all'],
    ['7x', 'no unit'],
    ['>1404..1405', 'a comparison with a range'],
    ['1404..foo', 'a range to nowhere'],
  ])('%s: %s', (typed) => {
    expect(problemsOf(`on:${typed} `)).toEqual([`badDate: ${typed}`])
  })
})
