import type { ArticleDate } from '../../article/article'
import { readDate } from '../../text/dates'
import { asciiDigits } from '../../text/fold'
import { lineOf, partOf } from './clean'
import { FULL_DAY, hasZone, isoIn, wholeSeconds } from './iso'
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

function precisionOf(iso: string): ArticleDate['precision'] {
  if (iso.length <= FULL_DAY) return iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day'
  return /T\d\d:\d\d:/.test(iso) ? 'second' : 'minute'
}
