import type { CalendarName } from './languages/language'

/** Only the day as it is written counts: no zone, here or there, may move it. */
export function dayAtNoon(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00Z`)
}

/** A language in which a day can be written here: the first, if the browser knows its months, else the other. */
export function dayLanguage(lang: string, other: string): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(LANGUAGE.exec(lang)?.[0] ?? [])
  return known && hasMonthNames(known) ? known : other
}

/** The calendar that the readers of a language live by. */
export function calendarOf(lang: string): string {
  return formatFor(lang, {}).resolvedOptions().calendar
}

/** «سه‌شنبه ۱۴ مرداد ۱۴۰۴» */
export function weekdayWords(day: Date, lang: string, calendar: CalendarName): string {
  const weekday = formatFor(lang, { weekday: 'long', timeZone: 'UTC' }).format(day)
  return `${weekday} ${dayWords(day, lang, calendar, { month: 'long', timeZone: 'UTC' })}`
}

/** Day, month, year in this order in every language: no one takes the one for the other, and no era is named. */
export function dayWords(
  day: Date,
  lang: string,
  calendar: string,
  options: Intl.DateTimeFormatOptions = SHORT_DAY,
): string {
  const parts = formatFor(lang, { day: 'numeric', year: 'numeric', calendar, ...options }).formatToParts(day)
  return ['day', 'month', 'year'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join(' ')
}

/** Language, script and country: what follows may be no tag that `Intl` takes, and it throws. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{4}\b)?(?:-(?:[a-z]{2}|\d{3})\b)?/i

const SHORT_DAY = { month: 'short', timeZone: 'UTC' } as const

/** Chromium claims to know Azerbaijani, but calls November "M11" in it. */
function hasMonthNames(lang: string): boolean {
  return !/\d/.test(formatFor(lang, { month: 'long' }).format(0))
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes longer than a frame has for all of its rows. */
function formatFor(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, options)
  formats.set(key, format)
  return format
}
