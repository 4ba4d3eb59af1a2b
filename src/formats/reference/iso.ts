import type { ArticleDate } from '../../article/article'
import { knownIso } from '../../clipping/article-day'
import { partOf } from './lines'
import type { IssuedDate } from './reference'

/** What a bibliography may say of an article's date. */
export function issuedOf(date: ArticleDate): IssuedDate | undefined {
  const { raw, calendar } = date
  const known = isoIn(knownIso(date))
  if (known === undefined) return undefined
  const shown = partOf(raw)
  return { iso: known, ...(shown !== undefined && shown !== known && { raw: shown, calendar }) }
}

export function wholeSeconds(time: number): number {
  return Math.floor(time / 1000) * 1000
}

/** Letters of '2025-08-05'. */
export const FULL_DAY = 10

export function hasZone(iso: string): boolean {
  return /T.*(?:Z|[+-]\d\d:\d\d)$/.test(iso)
}

/** ISO 8601 of numbers that stand in the order year, month, day; undefined for anything else, or for no such day. */
export function isoIn(raw: string): string | undefined {
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

/** Years before 1600 are of other calendars. */
const NUMBERS =
  /^(1[6-9]\d\d|2\d\d\d)(?:[-/](\d{1,2})?)?(?:[-/](\d{1,2})?)?(?:[/T ](?:(\d\d:\d\d)(:\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?)?$/

const LONGEST = 60

function zoned(zone: string): string {
  return zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
}
