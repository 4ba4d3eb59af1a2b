import { type DateMatch, datesIn } from './date-patterns'
import { fold } from './fold'
import { languageFor } from './languages/index'
import type { CalendarName } from './languages/language'
import { timeNear } from './times'

/** A date as somebody wrote it, understood. */
export interface ReadDate {
  /** ISO 8601: "2025-08-05", "2025-08-05T14:30", "2025-08-05T14:30+03:30"; seconds only where the text has them. */
  iso: string
  calendar: CalendarName
  precision: 'second' | 'minute' | 'day'
  /** Where the offset comes from; 'none': no offset is written, because none is known. */
  zone: 'given' | 'presumed' | 'none'
}

export interface DateContext {
  /** BCP 47 tag of the text around the date. */
  lang?: string | undefined
  /** IANA zone of the site, if its family names one; otherwise the language may name one. */
  zone?: string | undefined
}

/**
 * Reads the first date in a short text, in the calendar it is written in. Undefined where there is none, or where
 * the day does not exist. A text may hold the day in two calendars, a label, a weekday and an update beside it.
 */
export function readDate(raw: string, context: DateContext = {}): ReadDate | undefined {
  const text = foldedDate(raw).replace(MACHINE_DATE, '$2 $1 $5 $3 $4')
  const language = languageFor(context.lang)
  const found = civilFirst(datesIn(text, language))
  if (!found) return undefined
  const time = timeNear(text, found, language)
  if (!time) return { iso: found.date.toString(), calendar: found.calendar, precision: 'day', zone: 'none' }
  const clock = found.date.toPlainDateTime(time.clock)
  const precision = time.hasSeconds ? 'second' : 'minute'
  const zone = context.zone ?? language?.zone
  const offset = time.offset ?? (zone && clock.toZonedDateTime(zone).offset) ?? ''
  return {
    iso: `${clock.toString({ smallestUnit: precision })}${offset === '+00:00' ? 'Z' : offset}`,
    calendar: found.calendar,
    precision,
    zone: time.offset ? 'given' : offset ? 'presumed' : 'none',
  }
}

/** As the patterns of dates expect it. Longer texts are no dates; the cap keeps every pattern cheap. */
export function foldedDate(raw: string): string {
  return fold(raw.slice(0, LONGEST_DATE)).replace(/\s+/g, ' ')
}

/** "Fri Apr 28 19:20:36 CEST 2023": how Java and Unix print a moment, its year behind its time. */
const MACHINE_DATE = /\b([a-z]{3}) (\d{1,2}) (\d\d:\d\d:\d\d) ([a-z]{3,4}(?:[+-]\d{4})?) (\d{4})\b/

const LONGEST_DATE = 160

/** Lunar months may begin a day later than computed: where the text names a solar day too, that one counts. */
function civilFirst(dates: DateMatch[]): DateMatch | undefined {
  const first = dates[0]
  if (first?.calendar !== 'islamic-umalqura') return first
  return dates.find((date) => date.calendar !== 'islamic-umalqura' && near(date.date, first.date)) ?? first
}

function near(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Math.abs(a.until(b).days) <= 2
}
