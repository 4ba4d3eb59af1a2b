import { dayAtNoon } from '../../text/day-words'
import { xmlMoment } from '../xml/moment'

/** The first and the last day of the month or the year of a calendar in which a day lies; all of them ISO 8601. */
export function spanOf(iso: string, calendar: string, unit: 'month' | 'year'): { first: string; last: string } {
  const format = new Intl.DateTimeFormat('en-u-nu-latn', {
    calendar,
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const isStart = (day: number): boolean => unit === 'month' || numberOf(format, day, 'month') === 1
  const monthStart = (day: number): number => day - (numberOf(format, day, 'day') - 1) * DAY
  let first = monthStart(dayAtNoon(iso).getTime())
  let next = monthStart(first + LONGEST_MONTH)
  while (!isStart(first)) first = monthStart(first - DAY)
  while (!isStart(next)) next = monthStart(next + LONGEST_MONTH)
  return { first: dayOf(first), last: dayOf(next - DAY) }
}

const DAY = 86_400_000
const LONGEST_MONTH = 31 * DAY

function numberOf(format: Intl.DateTimeFormat, day: number, type: 'month' | 'day'): number {
  return Number(format.formatToParts(day).find((part) => part.type === type)?.value)
}

function dayOf(moment: number): string {
  return xmlMoment(moment).split('T')[0] ?? ''
}
