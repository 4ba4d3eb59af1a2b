import type { Article, ArticleDate } from '../../article/article'
import { isVague, knownIso } from '../../clipping/article-day'
import { xmlTime } from '../xml/moment'
import { type Attributes, element, escaped } from '../xml/xml'
import { spanOf } from './span'

/** The text of the element is the date as the page has it, and its calendar is that of the text. */
export function dateOf(date: ArticleDate | undefined, type: string): string {
  if (!date) return ''
  const calendar = otherCalendarOf(date)
  return element('date', { type, ...timeOf(date), calendar: calendar && `#${calendar}` }, escaped(date.raw))
}

/** What the calendars are to which the dates of an article point; TEI takes the Gregorian one for granted. */
export function calendarsOf({ published, modified }: Article): string {
  const named = [published, modified].map((date) => date && otherCalendarOf(date))
  const calendars = [...new Set(named)].filter((name) => name !== undefined)
  const described = calendars.map((name) =>
    element('calendar', { 'xml:id': name }, element('p', { 'xml:lang': 'en' }, CALENDARS[name])),
  )
  return described.length === 0 ? '' : element('calendarDesc', {}, described.join(''))
}

type OtherCalendar = Exclude<ArticleDate['calendar'], 'gregory'>

const CALENDARS: Record<OtherCalendar, string> = {
  persian: 'Solar Hijri calendar, as in Iran and Afghanistan',
  'islamic-umalqura': 'Islamic calendar of Umm al-Qura',
}

/** Missing where no words are in it: TEI allows a calendar only of words. */
function otherCalendarOf({ calendar, raw }: ArticleDate): OtherCalendar | undefined {
  return calendar === 'gregory' || raw.trim() === '' ? undefined : calendar
}

/** A month or a year of another calendar is no month or year of the Gregorian one: it has a first and a last day. */
function timeOf(date: ArticleDate): Attributes {
  const { iso, calendar, precision } = date
  if (calendar === 'gregory' || !isVague(date)) return { when: xmlTime(knownIso(date)) }
  const { first, last } = spanOf(iso, calendar, precision === 'month' ? 'month' : 'year')
  return { notBefore: xmlTime(first), notAfter: xmlTime(last) }
}
