import { asciiDigits } from '../../text/fold'
import type { IssuedDate } from '../reference/reference'
import type { Work } from '../reference/work-of'

/** A day as far as it is known, in the calendar of the entry's language. */
export interface CitedDay {
  year: number
  /** From 1. */
  month?: number
  day?: number
  /** The year and month are of the Persian calendar. */
  isPersian?: true
  /** The Gregorian year, where `year` is of another calendar and lies in one. */
  gregorian?: number
}

/** Is the entry written in Persian? */
export function isPersian({ language = '' }: Pick<Work, 'language'>): boolean {
  return /^fa\b/i.test(language)
}

/** When a work was published: its Persian day if it is Persian, and the day is known. */
export function issuedDay(work: Work): CitedDay | undefined {
  return work.issued && dayOf(work.issued, isPersian(work))
}

/** When somebody read it. `zone`: whose day. */
export function accessedDay(work: Work, zone: string): CitedDay | undefined {
  if (work.accessed === undefined) return undefined
  const date = Temporal.Instant.fromEpochMilliseconds(work.accessed).toZonedDateTimeISO(zone).toPlainDate()
  return isPersian(work) ? persianDay(date) : { year: date.year, month: date.month, day: date.day }
}

/** 14040514: what is known less goes before what is known better. */
export function sortedDay({ year, month = 0, day = 0 }: CitedDay): number {
  return (year * 100 + month) * 100 + day
}

export const PERSIAN_MONTHS = [
  ...['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
]

/** The day that the page names, whatever the reader's own was then. */
function dayOf(date: IssuedDate, isPersian: boolean): CitedDay | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date.iso) ?? []
  if (!year) return undefined
  if (isPersian && month && day) return persianDay(Temporal.PlainDate.from(`${year}-${month}-${day}`))
  const vague = isPersian ? vaguePersianDay(date, month !== undefined) : undefined
  return vague ?? { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) }
}

/** A Persian month or year lies in two Gregorian ones: only the page's own words tell which it is. */
function vaguePersianDay({ raw = '', calendar }: IssuedDate, hasMonth: boolean): CitedDay | undefined {
  if (calendar !== 'persian') return undefined
  const [year, number] = /1[34]\d\d(?:[/.-](\d{1,2})(?!\d))?/.exec(asciiDigits(raw)) ?? []
  if (year === undefined) return undefined
  const month = Number(number ?? PERSIAN_MONTHS.findIndex((name) => raw.includes(name)) + 1)
  const isMonth = hasMonth && month >= 1 && month <= 12
  return { year: Number(year.slice(0, 4)), ...(isMonth && { month }), isPersian: true }
}

function persianDay(date: Temporal.PlainDate): CitedDay {
  const { year, month, day } = date.withCalendar('persian')
  return { year, month, day, isPersian: true, gregorian: date.year }
}
