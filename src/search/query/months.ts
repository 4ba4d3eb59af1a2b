import { finder } from './names'

export type MonthCalendar = 'persian' | 'gregory' | 'islamic-umalqura'

export interface Month {
  calendar: MonthCalendar
  /** From 1. */
  month: number
}

/** Months by their names in any of our languages. Made when the first is typed: it takes some milliseconds. */
export const monthFor = finder(() => CALENDARS.flatMap(monthsOf))

interface Names {
  calendar: MonthCalendar
  /** Where the browser knows names that differ: Afghan, Levantine and Algerian ones do. */
  locales: string[]
  /** What it does not know, in the order of the months: Chromium has no Azerbaijani ones, of which some are as in Turkish. */
  others: string
}

const CALENDARS: Names[] = [
  {
    calendar: 'persian',
    locales: ['fa', 'en', 'fa-AF', 'tr'],
    others: '- - xordad,xorded - morded,امرداد sehrivar - aben - - - isfend',
  },
  {
    calendar: 'gregory',
    locales: ['en', 'fa', 'fa-AF', 'ar', 'ar-LB', 'ar-DZ', 'tr'],
    others: 'yanvar fevral mart aprel may iyun iyul avqust,آگوست sentyabr oktyabr noyabr dekabr',
  },
  {
    calendar: 'islamic-umalqura',
    locales: ['ar', 'fa', 'en', 'tr'],
    others: '- - - - - - - - - - ذی‌القعده ذی‌الحجه',
  },
]

function monthsOf({ calendar, locales, others }: Names): [Month, string][] {
  const formats = locales.map((locale) => new Intl.DateTimeFormat(locale, { calendar, month: 'long', timeZone: 'UTC' }))
  return others.split(' ').map((other, index) => {
    const month = index + 1
    const day = Temporal.PlainDate.from({ calendar, year: 1400, month, day: 1 })
    const at = day.toZonedDateTime('UTC').epochMilliseconds
    return [{ calendar, month }, [other, ...formats.map((format) => format.format(at))].join()]
  })
}
