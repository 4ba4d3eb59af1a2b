import type { IssuedDate, Reference } from '../reference/reference'

/** A day as far as it is known, in the calendar of the entry's language. */
export interface CitedDay {
  year: number
  /** From 1. */
  month?: number
  day?: number
  /** The Gregorian year, where `year` is of another calendar. */
  gregorian?: number
}

/** Is the entry written in Persian? */
export function isPersian({ language = '' }: Reference): boolean {
  return /^fa\b/i.test(language)
}

/** When a work was published: its Persian day if it is Persian, and the day is known. */
export function issuedDay(work: Reference): CitedDay | undefined {
  return work.issued && dayOf(work.issued, isPersian(work))
}

/** When somebody read it. `zone`: whose day. */
export function accessedDay(work: Reference, zone: string): CitedDay | undefined {
  if (work.accessed === undefined) return undefined
  const date = Temporal.Instant.fromEpochMilliseconds(work.accessed).toZonedDateTimeISO(zone).toPlainDate()
  return isPersian(work) ? persianDay(date) : { year: date.year, month: date.month, day: date.day }
}

/** The day that the page names, whatever the reader's own was then. */
function dayOf({ iso }: IssuedDate, isPersian: boolean): CitedDay | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? []
  if (!year) return undefined
  if (isPersian && month && day) return persianDay(Temporal.PlainDate.from(`${year}-${month}-${day}`))
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) }
}

function persianDay(date: Temporal.PlainDate): CitedDay {
  const { year, month, day } = date.withCalendar('persian')
  return { year, month, day, gregorian: date.year }
}
