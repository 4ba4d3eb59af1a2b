import type { ArticleDate } from '../../article/article'
import { knownIso } from '../../clipping/article-day'
import { readDate } from '../../text/dates'
import { asciiDigits } from '../../text/fold'
import { lineOf, partOf } from './clean'
import type { IssuedDate } from './reference'

/**
 * A date as a bibliography has it: '2025-08-05', RIS's '2025/08/05/', '2025' alone, a moment, or in words and in any
 * calendar. Undefined where there is no day in it.
 */
export function issuedFrom(written: string | undefined, language: string | undefined): IssuedDate | undefined {
  const raw = lineOf(written)
  if (raw === undefined) return undefined
  const iso = isoIn(raw)
  if (iso !== undefined) return { iso }
  const year = language?.startsWith('ar') ? undefined : PERSIAN_YEAR.exec(asciiDigits(raw))?.[0]
  if (year !== undefined) return { iso: String(Number(year) + 621), raw, calendar: 'persian' }
  const read = readDate(raw, { lang: language })
  return read && { iso: read.iso, raw: partOf(raw) ?? raw, calendar: read.calendar }
}

/** Of our time and our parents'; later ones would be of the moon. */
const PERSIAN_YEAR = /^1(?:3\d\d|4[0-2]\d)$/

/** A moment, in milliseconds since 1970, UTC and in whole seconds; of a day its beginning. */
export function momentFrom(written: string | undefined): number | undefined {
  const iso = isoIn(written?.trim() ?? '')
  if (iso === undefined || iso.length < FULL_DAY) return undefined
  const time = Date.parse(hasZone(iso) || iso.length === FULL_DAY ? iso : `${iso}Z`)
  return Number.isNaN(time) ? undefined : wholeSeconds(time)
}

/** Seconds since 1970, as bookmarks have them; some programs write milliseconds or microseconds. */
export function momentFromUnix(written: string | undefined): number | undefined {
  if (!written || !/^\d{1,17}$/.test(written.trim())) return undefined
  const number = Number(written)
  const seconds = number > 1e14 ? number / 1e6 : number > 1e11 ? number / 1e3 : number
  return seconds === 0 ? undefined : Math.floor(seconds) * 1000
}

export function wholeSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000
}

/** '2025-10-06T13:45:00Z' */
export function isoMoment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`
}

/** What an article remembers of it. */
export function articleDate({ iso, raw, calendar }: IssuedDate): ArticleDate {
  // The first day of June lies in one year of both calendars.
  const rest = iso.length === 4 && calendar === 'persian' ? '-06-01' : '-01-01'
  const day = iso.length < FULL_DAY ? `${iso}${rest}`.slice(0, FULL_DAY) : iso
  return {
    iso: day,
    raw: raw ?? iso,
    calendar: calendar ?? 'gregory',
    precision: precisionOf(iso),
    source: 'meta',
    ...(hasZone(iso) && { zone: 'given' as const }),
  }
}

/** What a bibliography may say of an article's date. */
export function issuedOf(date: ArticleDate): IssuedDate | undefined {
  const { raw, calendar } = date
  const known = isoIn(knownIso(date))
  if (known === undefined) return undefined
  const shown = partOf(raw)
  return { iso: known, ...(shown !== undefined && shown !== known && { raw: shown, calendar }) }
}

const FULL_DAY = 10

function precisionOf(iso: string): ArticleDate['precision'] {
  if (iso.length <= FULL_DAY) return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day'
  return /T\d\d:\d\d:/.test(iso) ? 'second' : 'minute'
}

function hasZone(iso: string): boolean {
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)
}

/** Years before 1600 are of other calendars. */
const NUMBERS =
  /^(1[6-9]\d\d|2\d\d\d)(?:[-/](\d{1,2})?)?(?:[-/](\d{1,2})?)?(?:[/T ](?:(\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?)?$/

/** ISO 8601 of numbers that stand in the order year, month, day; undefined for anything else, or for no such day. */
function isoIn(raw: string): string | undefined {
  const [, year = '', month, day, clock, seconds = '', zone = ''] = NUMBERS.exec(raw.slice(0, LONGEST)) ?? []
  if (year === '') return undefined
  if (month === undefined) return year
  const inYear = `${year}-${month.padStart(2, '0')}`
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (day === undefined) return inYear
  const iso = `${inYear}-${day.padStart(2, '0')}`
  if (!isDay(iso)) return undefined
  if (clock === undefined || clock > '23:59') return iso
  return `${iso}T${clock}${seconds > ':59' ? '' : seconds}${zoned(zone)}`
}

const LONGEST = 60

function zoned(zone: string): string {
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
