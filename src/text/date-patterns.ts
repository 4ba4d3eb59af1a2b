import { fold } from './fold'
import { languageFor } from './languages/index'
import type { CalendarName, Language } from './languages/language'
import { LETTERS } from './letters'
import { once } from './once'

/** A day found in a folded text. */
export interface DateMatch {
  /** ISO calendar. */
  date: Temporal.PlainDate
  /** The calendar it was written in. */
  calendar: CalendarName
  /** Where it stands in the text, end excluded. */
  start: number
  end: number
}

/** Every day named in a folded text, in its order. Days that do not exist are left out. */
export function datesIn(text: string, language: Language | undefined): DateMatch[] {
  const years = text.match(YEAR)?.map(Number)
  if (!years) return []
  const found = [...numericDates(text, language), ...(WORD.test(text) ? namedDates(text, years, language) : [])]
  let reached = 0
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isCovered = start < reached
      reached = Math.max(reached, end)
      return !isCovered
    })
}

/** Every form has a year of four digits. */
const YEAR = /\d{4}/g
/** No month is named in less; machines write days without a word. */
const WORD = /[a-z]{3}|[^\s\d!-~]/

const SEPARATOR = '\\s?[/.\\-]\\s?'
const YEAR_FIRST = new RegExp(`(?<!\\d)(\\d{4})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{1,2})(?!\\d)`, 'g')
const DAY_FIRST = new RegExp(`(?<![\\d/.])(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4})(?!\\d)`, 'g')
const IDEOGRAPHIC = /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/g

function numericDates(text: string, language: Language | undefined): DateMatch[] {
  const found: DateMatch[] = []
  const add = (match: RegExpExecArray, year: number, month: number, day: number) => {
    const era = text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST_ERA)
    const calendar =
      year >= 1700
        ? 'gregory'
        : SOLAR.test(era)
          ? 'persian'
          : LUNAR.test(era)
            ? 'islamic-umalqura'
            : calendarOf(year, language)
    const date = dayOf(calendar, year, month, day)
    if (date) found.push({ date, calendar, start: match.index, end: match.index + match[0].length })
  }
  for (const match of text.matchAll(YEAR_FIRST)) add(match, num(match[1]), num(match[2]), num(match[3]))
  for (const match of text.matchAll(IDEOGRAPHIC)) add(match, num(match[1]), num(match[2]), num(match[3]))
  for (const match of text.matchAll(DAY_FIRST)) {
    const [first, second, year] = [num(match[1]), num(match[2]), num(match[3])]
    if (second > 12) add(match, year, first, second)
    else add(match, year, second, first)
  }
  return found
}

/** What is printed behind a year of two calendars that count from the Hijra: «ه.ش», «هجری قمری», «هـ». Folded. */
const SOLAR = /^\s?(?:ه(?:جری)?[.\s]{0,2}(?:ش|خورشیدی)|شمسی|خورشیدی)/
const LUNAR = new RegExp(`^\\s?(?:ه(?:جری)?[.\\s]{0,2}ق|قمری|ه(?:جری)?(?![${LETTERS}]))`)
const LONGEST_ERA = 16

/** Words that may stand between the parts of a written date: "5 de agosto de 2025", «۵ مرداد ماه ۱۴۰۴». */
const GLUE = `[\\s,،./\\-]*(?:(?:st|nd|rd|th|er|ام|م|ی|ماه|del?|سال)(?![${LETTERS}])[\\s,،.]*)?`

function namedDates(text: string, years: readonly number[], language: Language | undefined): DateMatch[] {
  const found: DateMatch[] = []
  const candidates = new Set([language, languageFor('en')])
  for (const calendar of CALENDARS.filter((each) => years.some((year) => fits(each, year)))) {
    for (const months of [...candidates].flatMap((each) => (each && monthsOf(each, calendar)) ?? [])) {
      if (!months.names.test(text)) continue
      for (const match of months.patterns().flatMap((pattern) => [...text.matchAll(pattern)])) {
        const month = months.numbers().get(monthKey(match.groups?.month ?? ''))
        const year = num(match.groups?.year)
        const date = month && fits(calendar, year) && dayOf(calendar, year, month, num(match.groups?.day))
        if (date) found.push({ date, calendar, start: match.index, end: match.index + match[0].length })
      }
    }
  }
  return found
}

interface Months {
  /** Any name of a month. */
  names: RegExp
  /** Day month year, month day year, year month day: named groups in each. Made when a name was met. */
  patterns(): RegExp[]
  numbers(): ReadonlyMap<string, number>
}

/** By the names that a language has for the months of a calendar. */
const monthsByNames = new WeakMap<string[][], Months>()

function monthsOf({ months }: Language, calendar: CalendarName): Months | undefined {
  const names = months?.[calendar]
  if (!names) return undefined
  const made = monthsByNames.get(names) ?? monthPatterns(names)
  monthsByNames.set(names, made)
  return made
}

const CALENDARS = ['persian', 'gregory', 'islamic-umalqura'] as const

function monthPatterns(names: string[][]): Months {
  const oneOf = names
    .flat()
    .map((form) =>
      fold(form)
        .replace(APOSTROPHE, `${APOSTROPHE.source}?`)
        .replace(/[\s־-]/g, '[\\s־-]?'),
    )
    .sort((a, b) => b.length - a.length)
    .join('|')
  return {
    names: new RegExp(oneOf),
    patterns: once(() => datePatterns(oneOf)),
    numbers: once(() => new Map(names.flatMap((forms, i) => forms.map((form) => [monthKey(form), i + 1] as const)))),
  }
}

function datePatterns(oneOf: string): RegExp[] {
  const letter = `[${LETTERS}]`
  // Hebrew sets "in" before the month's name (ב), Kurdish "of" behind it (ی).
  const month = `(?<!${letter})ב?(?<month>${oneOf})ی?(?:\\s?/\\s?${letter}+(?:\\s${letter}+)?)?(?!${letter})\\.?`
  const [day, year] = ['(?<!\\d)(?<day>\\d{1,2})', '(?<!\\d)(?<year>\\d{4})(?!\\d)']
  const forms = [
    [day, month, year],
    [month, day, year],
    [year, month, `${day}(?!\\d)`],
  ]
  return forms.map((parts) => new RegExp(parts.join(GLUE), 'g'))
}

/** Names of months are set with any apostrophe or none, their parts with a space, a hyphen or nothing between. */
function monthKey(name: string): string {
  return fold(name)
    .replace(/[\s־-]/g, '')
    .replace(APOSTROPHE, '')
}

const APOSTROPHE = /['’‘ʻʼ`´׳]/g

/** Years that somebody would print on a news page: a number outside is no year of that calendar. */
function fits(calendar: CalendarName, year: number): boolean {
  if (calendar === 'gregory') return year >= 1700 && year < 2200
  return year >= 1250 && year < 1600
}

function calendarOf(year: number, language: Language | undefined): CalendarName {
  return year < 1700 ? (language?.lowYears ?? 'persian') : 'gregory'
}

function dayOf(calendar: CalendarName, year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (!fits(calendar, year) || month < 1 || month > 12 || day < 1 || day > 31) return undefined
  const date = Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'constrain' })
  return date.day === day && date.month === month ? date.withCalendar('iso8601') : undefined
}

function num(digits: string | undefined): number {
  return Number(digits ?? Number.NaN)
}
