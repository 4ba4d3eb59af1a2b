import { type DateContext, foldedDate, type ReadDate, readDate } from './dates'
import { fold } from './fold'
import { languageFor } from './languages/index'
import type { Language, RelativeWords } from './languages/language'
import { timeNear } from './times'

/** A date that may say how long ago it was. */
export type CapturedDate = Omit<ReadDate, 'calendar'> & { calendar: ReadDate['calendar'] | 'relative' }

/**
 * A date as it was meant at the moment of capture, an ISO instant with an offset: «۳ ساعت پیش», "Dünən / 22:30", or one
 * that says its day. Pages are read without it, for they do not say when they were made.
 */
export function readDateFrom(capturedAt: string, raw: string, context: DateContext = {}): CapturedDate | undefined {
  const read = readDate(raw, context)
  const language = languageFor(context.lang)
  if (read || !language) return read
  const offset = /([+-]\d\d:\d\d)$/.exec(capturedAt)?.[1]
  const zone = offset ?? context.zone ?? language.zone ?? 'UTC'
  const found = relativeDate(foldedDate(raw), Temporal.Instant.from(capturedAt).toZonedDateTimeISO(zone), language)
  if (!found) return undefined
  const { at, precision } = found
  return precision === 'day'
    ? { iso: at.toPlainDate().toString(), calendar: 'relative', precision, zone: 'none' }
    : {
        iso: at.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
        calendar: 'relative',
        precision,
        zone: 'given',
      }
}

const relativeWords = new Map(
  Object.values(
    import.meta.glob<{ language: Language; relative?: RelativeWords }>(
      ['./languages/*.ts', '!./languages/index.ts', '!./languages/language.ts'],
      { eager: true },
    ),
  ).map(({ language, relative }) => [language.code, relative]),
)

interface RelativeDate {
  at: Temporal.ZonedDateTime
  precision: 'minute' | 'day'
}

function relativeDate(text: string, now: Temporal.ZonedDateTime, language: Language): RelativeDate | undefined {
  const words = relativeWords.get(language.code)
  if (!words) return undefined
  if (holds(text, words.ago)) {
    const amount = Number(/\d{1,3}/.exec(text)?.[0] ?? (holds(text, words.two ?? []) ? 2 : 1))
    if (holds(text, words.minute)) return { at: now.subtract({ minutes: amount }), precision: 'minute' }
    if (holds(text, words.hour)) return { at: now.subtract({ hours: amount }), precision: 'minute' }
    if (holds(text, words.day)) return { at: now.subtract({ days: amount }), precision: 'day' }
    if (holds(text, words.week ?? [])) return { at: now.subtract({ weeks: amount }), precision: 'day' }
    if (holds(text, words.month ?? [])) return { at: now.subtract({ months: amount }), precision: 'day' }
  }
  const days = [words.today, words.yesterday, words.dayBefore ?? []].findLastIndex((forms) => holds(text, forms))
  if (days < 0) return undefined
  const then = now.subtract({ days })
  const time = timeNear(text, { start: 0, end: 0, date: then.toPlainDate() }, language)
  return time ? { at: then.withPlainTime(time.clock), precision: 'minute' } : { at: then, precision: 'day' }
}

function holds(text: string, forms: string[]): boolean {
  return forms.some((form) => {
    const at = text.indexOf(fold(form))
    return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + fold(form).length] ?? ' ')
  })
}
