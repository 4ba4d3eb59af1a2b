import type { ArticleDate } from '../article/article'
import { calendarOf, dayAtNoon, dayLanguage, dayWords, weekdayWords } from '../text/day-words'

/** One day in words, and the language that they are in. */
export interface DayWords {
  text: string
  lang: string
}

/**
 * The day of an article, first in the page's own calendar and language, then in the reader's: «سه‌شنبه ۱۴ مرداد ۱۴۰۴»
 * and "5 Aug 2025". One entry when the second would say nothing new. A month or a year is said once, for the reader.
 */
export function dayOf(date: ArticleDate, pageLang: string | undefined, uiLang: string): DayWords[] {
  if (isVague(date)) return [{ text: vagueWords(date, uiLang), lang: uiLang }]
  const day = dayAtNoon(date.iso)
  const own = dayLanguage(pageLang ?? uiLang, uiLang)
  const other = otherCalendar(date.calendar, uiLang)
  const first = { text: weekdayWords(day, own, date.calendar), lang: own }
  if (own === uiLang && other === date.calendar) return [first]
  return [first, { text: dayWords(day, uiLang, other), lang: uiLang }]
}

/** Whether no day is known, but a month or a year. */
export function isVague({ precision }: Partial<ArticleDate>): boolean {
  return precision === 'month' || precision === 'year'
}

/** A month or a year, in the calendar that it is one of: in any other it is parts of two. */
export function vagueWords(
  { iso, precision, calendar = 'gregory' }: Pick<ArticleDate, 'iso'> & Partial<ArticleDate>,
  lang: string,
): string {
  const month = precision === 'month' ? 'long' : undefined
  return dayWords(dayAtNoon(iso), lang, calendar, { day: undefined, month, timeZone: 'UTC' }).trim()
}

/** As much of the ISO date as is known: '2024', '2024-03', '2024-03-05', or a moment. */
export function knownIso({ iso, precision }: ArticleDate): string {
  return iso.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : undefined)
}

/** A page dated in another calendar is explained in Gregorian; a Gregorian one in the calendar of the reader. */
function otherCalendar(pages: ArticleDate['calendar'], uiLang: string): string {
  return pages === 'gregory' ? calendarOf(uiLang) : 'gregory'
}
