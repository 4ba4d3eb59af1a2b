import type { ArticleDate } from '../article/article'
import { calendarOf, dayAtNoon, dayLanguage, dayWords, weekdayWords } from '../text/day-words'

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
  const own = dayLanguage(pageLang ?? uiLang, uiLang)
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

/** A page dated in another calendar is explained in Gregorian; a Gregorian one in the calendar of the reader. */
function otherCalendar(pages: ArticleDate['calendar'], uiLang: string): string {
  return pages === 'gregory' ? calendarOf(uiLang) : 'gregory'
}
