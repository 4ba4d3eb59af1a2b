import { fold } from './fold'
import type { Language } from './languages/language'
import { LETTERS } from './letters'
import { once } from './once'

/** A time of day found beside a date. */
export interface ReadTime {
  clock: Temporal.PlainTime
  hasSeconds: boolean
  /** "+03:30"; missing where the text names none. */
  offset?: string
}

/**
 * The time that belongs to the date at [start, end) of a folded text: the nearest one, with its half of the day and
 * its zone. A second date and its own time («محدثة 17:49») stand farther off.
 */
export function timeNear(
  text: string,
  date: { start: number; end: number; date: Temporal.PlainDate },
  language: Language | undefined,
): ReadTime | undefined {
  const times = [...text.matchAll(TIME)].map((match) => ({ match, distance: distanceTo(match, date) }))
  const nearest = times.filter(({ distance }) => distance >= 0).sort((a, b) => a.distance - b.distance)[0]
  if (!nearest) return undefined
  const { match } = nearest
  const { hour: h = '', minute = '0', second } = match.groups ?? {}
  const end = match.index + match[0].length
  const hour = hourOfDay(Number(h), halfAt(text, end, language) ?? halfBefore(text, match.index, language))
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const clock = Temporal.PlainTime.from({ hour, minute: Number(minute), second: Number(second ?? 0) })
  const offset = offsetAround(text, match.index, end, date.date.toPlainDateTime(clock))
  // Systems pad with ':00': seconds count only where they say something.
  return { clock, hasSeconds: Number(second ?? 0) > 0, ...(offset && { offset }) }
}

/** «۱۴:۳۰», "14:30:05.123", "14 h 30", "14.30 Uhr", "14 Uhr", "2 p.m.", «13時16分». */
const TIME =
  /(?<![\d:])(?<hour>\d{1,2})(?:(?:\s?[:h時时點点시]\s?|\.(?=\d{2}\s?uhr))(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?![\d:])|(?=\s?(?:uhr|[ap]\.?\s?m)(?![a-z])))/g

function distanceTo(match: RegExpExecArray, date: { start: number; end: number }): number {
  const end = match.index + match[0].length
  return match.index >= date.end ? match.index - date.end : end <= date.start ? date.start - end : -1
}

function halfAt(text: string, end: number, language: Language | undefined): 'am' | 'pm' | undefined {
  const after = text.slice(end, end + 16).trimStart()
  const says = (forms: string[] | undefined) =>
    forms?.some((form) => after.startsWith(fold(form)) && !OPENS_WORD.test(after.slice(fold(form).length)))
  if (says(language?.halves?.am) || says(['am', 'a.m.'])) return 'am'
  return says(language?.halves?.pm) || says(['pm', 'p.m.']) ? 'pm' : undefined
}

/** East Asian languages set the half of the day first: «午後3時16分», "오후 3:12". */
function halfBefore(text: string, start: number, language: Language | undefined): 'am' | 'pm' | undefined {
  const before = text.slice(Math.max(0, start - 8), start).trimEnd()
  const says = (forms: string[] | undefined) => forms?.some((form) => before.endsWith(fold(form)))
  if (says(language?.halves?.am)) return 'am'
  return says(language?.halves?.pm) ? 'pm' : undefined
}

function hourOfDay(hour: number, half: 'am' | 'pm' | undefined): number {
  if (half === 'pm' && hour < 12) return hour + 12
  return half === 'am' && hour === 12 ? 0 : hour
}

const OFFSET = /^\s?(?:\(?\s?(?:gmt|utc)\s?)?(?<sign>[+\-−])(?<hours>\d{2}):?(?<minutes>\d{2})(?!\d)/
/** "UTC+3". */
const WHOLE_HOURS = /^\s?\(?(?:gmt|utc)\s?(?<sign>[+\-−])(?<hours>\d{1,2})(?![\d:])/
const OPENS_WORD = new RegExp(`^[${LETTERS}]`)
const REGION = new RegExp(
  `(?<![${LETTERS}])(?<region>(?:asia|europe|africa|america|australia|pacific|atlantic|indian)/[a-z_]{3,30})`,
)
const ABBREVIATION = new RegExp(`(?<![${LETTERS}])(?<name>[a-z]{1,4})(?![${LETTERS}])`, 'g')

/** Only abbreviations that mean one offset wherever they are printed. */
const OFFSETS = new Map(
  Object.entries({
    z: '+00:00',
    gmt: '+00:00',
    utc: '+00:00',
    bst: '+01:00',
    cet: '+01:00',
    cest: '+02:00',
    eet: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    trt: '+03:00',
    irst: '+03:30',
    irdt: '+04:30',
    azt: '+04:00',
    pkt: '+05:00',
    edt: '-04:00',
    est: '-05:00',
    cdt: '-05:00',
    mdt: '-06:00',
    pdt: '-07:00',
    pst: '-08:00',
    jst: '+09:00',
    kst: '+09:00',
  }),
)

function offsetAround(text: string, start: number, end: number, when: Temporal.PlainDateTime): string | undefined {
  const after = text.slice(end, end + 40)
  const given = (WHOLE_HOURS.exec(after) ?? OFFSET.exec(after.replace(/^[^+\-−z\d]{0,8}(?=[+\-−])/, '')))?.groups
  const hours = given?.hours?.padStart(2, '0')
  if (hours && Number(hours) <= 14) return `${given?.sign === '+' ? '+' : '-'}${hours}:${given?.minutes ?? '00'}`
  const region = REGION.exec(after)?.groups?.region
  if (region) return zoneOffset(region, when)
  const nearBy = `${text.slice(Math.max(0, start - 6), start)} ${text.slice(end, end + 8)}`
  for (const match of nearBy.matchAll(ABBREVIATION)) {
    const offset = OFFSETS.get(match.groups?.name ?? '')
    if (offset) return offset
  }
  return undefined
}

const knownZones = once(() => new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone])))

function zoneOffset(region: string, when: Temporal.PlainDateTime): string | undefined {
  const zone = knownZones().get(region)
  return zone && when.toZonedDateTime(zone).offset
}
