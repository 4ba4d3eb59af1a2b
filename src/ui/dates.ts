import type { ArticleDate } from '../article/article'

/** One day in words, and the language that they are in. */
export interface DayWords {
  text: string
  lang: string
}

/**
 * The day of an article, first in the page's own calendar and language, then in the reader's: «سه‌شنبه ۱۴ مرداد ۱۴۰۴»
 * and "5 Aug 2025". One entry when the second would say nothing new.
 */
export function dayOf(date: ArticleDate, pageLang: string | undefined, uiLang: string): DayWords[] {
  const day = dayAtNoon(date.iso)
  const own = languageOf(pageLang ?? uiLang, uiLang)
  const other = otherCalendar(date.calendar, uiLang)
  const first = { text: weekdayWords(day, own, date.calendar), lang: own }
  if (own === uiLang && other === date.calendar) return [first]
  return [first, { text: dayWords(day, uiLang, other), lang: uiLang }]
}

/** The day of an article in one short form, for lists: in the language and the calendar of the reader. */
export function shortDayOf(date: Pick<ArticleDate, 'iso'>, uiLang: string): string {
  return dayWords(dayAtNoon(date.iso), uiLang, calendarOf(uiLang))
}

/** A moment seen from `now`: "now", "2h ago", "3d ago"; after a week the day, in the reader's calendar. */
export function agoWords(then: number, now: number, uiLang: string): string {
  const seconds = Math.max(0, Math.round((now - then) / 1000))
  const relative = new Intl.RelativeTimeFormat(uiLang, { numeric: 'auto', style: 'narrow' })
  if (seconds < MINUTE) return relative.format(0, 'second')
  if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), 'minute')
  if (seconds < DAY) return relative.format(-Math.floor(seconds / HOUR), 'hour')
  if (seconds < 7 * DAY) return relative.format(-Math.floor(seconds / DAY), 'day')
  return dayWords(new Date(then), uiLang, calendarOf(uiLang), { month: 'short' })
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const SHORT_DAY = { month: 'short', timeZone: 'UTC' } as const

/** Only the day as it is written counts: no zone, here or there, may move it. */
function dayAtNoon(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00Z`)
}

/** The page's language, if a date can be written in it here; else the reader's. */
function languageOf(pageLang: string, uiLang: string): string {
  const [known] = Intl.DateTimeFormat.supportedLocalesOf([pageLang])
  return known && hasMonthNames(known) ? known : uiLang
}

/** Chromium claims to know Azerbaijani, but calls November "M11" in it. */
function hasMonthNames(lang: string): boolean {
  return !/\d/.test(formatFor(lang, { month: 'long' }).format(0))
}

/** A page dated in another calendar is explained in Gregorian; a Gregorian one in the calendar of the reader. */
function otherCalendar(pages: ArticleDate['calendar'], uiLang: string): string {
  return pages === 'gregory' ? calendarOf(uiLang) : 'gregory'
}

function calendarOf(lang: string): string {
  return formatFor(lang, {}).resolvedOptions().calendar
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes longer than a frame has for all of its rows. */
function formatFor(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, options)
  formats.set(key, format)
  return format
}

function weekdayWords(day: Date, lang: string, calendar: string): string {
  const weekday = formatFor(lang, { weekday: 'long', timeZone: 'UTC' }).format(day)
  return `${weekday} ${dayWords(day, lang, calendar, { month: 'long', timeZone: 'UTC' })}`
}

/** Day, month, year in this order in every language: no one takes the one for the other, and no era is named. */
function dayWords(day: Date, lang: string, calendar: string, options: Intl.DateTimeFormatOptions = SHORT_DAY): string {
  const parts = formatFor(lang, { day: 'numeric', year: 'numeric', calendar, ...options }).formatToParts(day)
  return ['day', 'month', 'year'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join(' ')
}
