import { fold } from '../../text/fold'
import { type MonthCalendar, monthFor } from './months'
import { finder } from './names'

/** Days from the first until before the end, ISO calendar; without one of them they have no bound there. */
export interface Days {
  first?: Temporal.PlainDate
  end?: Temporal.PlainDate
}

/** One day, month or year. */
export interface Span extends Required<Days> {
  /** It was counted back from today («7d»): said alone, it means all that has been since. */
  isReaching: boolean
}

/** «1404/05», «>1404», «7d», «1404/05/01..1404/05/10»; undefined if it is none, or a day that does not exist. */
export function daysOf(typed: string, today: Temporal.PlainDate): Days | undefined {
  const [, sign, from = '', to] = RANGE.exec(typed) ?? []
  if (to !== undefined) return sign ? undefined : rangeOf([from, to], today)
  const span = spanOf(from, today)
  if (!span) return undefined
  const { first, end, isReaching } = span
  if (sign) return sign.startsWith('>') ? { first: sign === '>' ? end : first } : { end: sign === '<' ? first : end }
  return isReaching ? { first } : { first, end }
}

/** «1404/05/14», «5.8.2025», «مرداد-۱۴۰۴», «august», «7d», «دیروز»; undefined if it is none or does not exist. */
export function spanOf(typed: string, today: Temporal.PlainDate): Span | undefined {
  const text = foldedDate(typed)
  const { thing: back } = relativeDayFor(text)
  if (back !== undefined) return spanFrom(today.subtract({ days: back }), 'days')
  const [, count = '', unit = ''] = /^(\d{1,4})\s*(\p{L}+)$/u.exec(text) ?? []
  const { thing: counted } = unitFor(unit)
  if (counted) return { ...spanFrom(today.subtract({ [counted]: Number(count) }), 'days'), isReaching: true }
  if (!/^[\d\p{L}\s\-./_,،]+$/u.test(text)) return undefined
  const numbers = text.match(/\d+/g) ?? []
  const name = text.replace(/[^\p{L}]/gu, '').replace(/(?<=.)ماه$/, '')
  return name ? namedSpan(name, numbers, today) : numericSpan(numbers)
}

/** It is no date, but somebody may be typing one: «140», «1404/0», «14-مر». */
export function isDateBegun(typed: string): boolean {
  const parts = foldedDate(
    RANGE.exec(typed)
      ?.slice(2)
      .findLast((part) => part !== undefined) ?? '',
  ).split(/[^\p{L}\d]/u)
  const last = parts.pop() ?? ''
  const [, digits, name] = /^(\d*)(\p{L}*)$/u.exec(last) ?? []
  if (name) return [monthFor, relativeDayFor, unitFor].some((named) => named(name).begun.length > 0)
  return parts.length < 3 && digits !== undefined && digits.length < (parts.some(isYear) ? 2 : 4)
}

/** What it is compared by, from where, and to where. */
const RANGE = /^\s*([<>]=?)?(.*?)(?:(?:\.{2,}|…)(.*))?$/su

/** By how many days they lie back. */
const relativeDayFor = finder(() => [
  [0, 'today,امروز,اليوم,bugün'],
  [1, 'yesterday,دیروز,أمس,dünən,dün'],
  [2, 'پریروز,أول أمس,srağagün'],
])

const unitFor = finder(() => [
  ['days', 'd,day,days,روز,يوم,أيام,gün'],
  ['weeks', 'w,week,weeks,هفته,أسبوع,أسابيع,həftə,hafta'],
  ['months', 'm,month,months,ماه,شهر,أشهر,ay'],
  ['years', 'y,year,years,سال,سنة,سنوات,il,yıl'],
])

function foldedDate(typed: string): string {
  return fold(typed)
    .replace(/['’ʻʼ]/g, '')
    .trim()
}

function isYear(part: string): boolean {
  return part.length === 4
}

/** Both ends belong to it; one that is missing has no bound. They may be typed in either order. */
function rangeOf(typed: string[], today: Temporal.PlainDate): Days | undefined {
  const spans = typed.map((end) => (end.trim() === '' ? null : spanOf(end, today)))
  const [from, to] = spans
  if (spans.includes(undefined) || (!from && !to)) return undefined
  if (!from || !to) return { ...(from && { first: from.first }), ...(to && { end: to.end }) }
  const [early, late] = Temporal.PlainDate.compare(from.first, to.first) > 0 ? [to, from] : [from, to]
  return { first: early.first, end: late.end }
}

/** Year first, or last as most print it: then the day comes first, unless the second number can be no month. */
function numericSpan(numbers: string[]): Span | undefined {
  const isYearFirst = isYear(numbers[0] ?? '')
  const [year = '', second = '', third = '', more] = isYearFirst ? numbers : numbers.toReversed()
  const isMonthFirst = !isYearFirst && Number(second) > 12
  const calendar = Number(year) < 1700 ? 'persian' : 'gregory'
  if (more !== undefined) return undefined
  return isMonthFirst ? spanIn(calendar, year, third, second) : spanIn(calendar, year, second, third)
}

/** With a year or without: then the latest such month or day that has begun. */
function namedSpan(name: string, numbers: string[], today: Temporal.PlainDate): Span | undefined {
  const { thing, begun } = monthFor(name)
  const named = thing ?? begun[0]
  const year = numbers.find(isYear)
  const [day = '', more] = numbers.filter((number) => number !== year)
  const isSure = thing || (name.length > 2 && begun.every((one) => one === named))
  if (!named || !isSure || more !== undefined) return undefined
  const { calendar, month } = named
  if (year) return spanIn(calendar, year, `${month}`, day)
  const latest = today.withCalendar(calendar).year
  for (let back = 0; back < LEAP_YEARS; back++) {
    const span = spanIn(calendar, `${latest - back}`, `${month}`, day)
    if (span && Temporal.PlainDate.compare(span.first, today) <= 0) return span
  }
  return undefined
}

/** Within so many years every day of a calendar has been at least once. */
const LEAP_YEARS = 9

/** Month and day are '' where a whole year or month is meant. */
function spanIn(calendar: MonthCalendar, year: string, month: string, day: string): Span | undefined {
  const [least, most] = calendar === 'gregory' ? [1900, 2100] : [1300, 1499]
  const number = Number(year)
  if (!isYear(year) || number < least || number > most) return undefined
  const date = { calendar, year: number, month: Number(month) || 1, day: Number(day) || 1 }
  const first = Temporal.PlainDate.from(date, { overflow: 'constrain' })
  const exists = (!month || first.month === Number(month)) && (!day || first.day === Number(day))
  return exists ? spanFrom(first, day ? 'days' : month ? 'months' : 'years') : undefined
}

function spanFrom(day: Temporal.PlainDate, unit: 'days' | 'months' | 'years'): Span {
  return { first: day.withCalendar('iso8601'), end: day.add({ [unit]: 1 }).withCalendar('iso8601'), isReaching: false }
}
