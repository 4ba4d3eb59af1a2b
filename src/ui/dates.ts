import type { ArticleDate } from '../article/article'
import { isVague, vagueWords } from '../clipping/article-day'
import { calendarOf, dayAtNoon, dayWords } from '../text/day-words'

/** The day of an article in one short form, for lists: in the language and the calendar of the reader. */
export function shortDayOf(date: Pick<ArticleDate, 'iso'> & Partial<ArticleDate>, uiLang: string): string {
  if (isVague(date)) return vagueWords(date, uiLang)
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
