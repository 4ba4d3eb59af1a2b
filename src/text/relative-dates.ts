import type { DateContext, ReadDate } from './dates'
import { fold } from './fold'
import type { Language } from './languages/language'
import { timeNear } from './times'

/**
 * «۳ ساعت پیش», "Dünən / 22:30": read against the moment of capture, in its offset. Undefined without that moment, or
 * where the text says nothing of the kind.
 */
export function relativeDate(text: string, context: DateContext, language: Language | undefined): ReadDate | undefined {
  const words = language?.relative
  if (!context.capturedAt || !words) return undefined
  const now = capturedMoment(context.capturedAt, context.zone ?? language.zone)
  if (holds(text, words.ago)) {
    const amount = Number(/\d{1,3}/.exec(text)?.[0] ?? 1)
    if (holds(text, words.minute)) return moment(now.subtract({ minutes: amount }))
    if (holds(text, words.hour)) return moment(now.subtract({ hours: amount }))
    if (holds(text, words.day)) return day(now.subtract({ days: amount }))
    if (holds(text, words.month ?? [])) return day(now.subtract({ months: amount }))
  }
  const days = holds(text, words.yesterday) ? 1 : holds(text, words.today) ? 0 : undefined
  if (days === undefined) return undefined
  const then = now.subtract({ days })
  const time = timeNear(text, { start: 0, end: 0, date: then.toPlainDate() }, language)
  return time ? moment(then.withPlainTime(time.clock)) : day(then)
}

function capturedMoment(capturedAt: string, zone: string | undefined): Temporal.ZonedDateTime {
  const offset = /([+-]\d\d:\d\d)$/.exec(capturedAt)?.[1]
  return Temporal.Instant.from(capturedAt).toZonedDateTimeISO(offset ?? zone ?? 'UTC')
}

function holds(text: string, forms: string[]): boolean {
  return forms.some((form) => {
    const at = text.indexOf(fold(form))
    return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + fold(form).length] ?? ' ')
  })
}

function moment(at: Temporal.ZonedDateTime): ReadDate {
  return {
    iso: at.toString({ smallestUnit: 'minute', timeZoneName: 'never' }),
    calendar: 'relative',
    precision: 'minute',
    zone: 'given',
  }
}

function day(at: Temporal.ZonedDateTime): ReadDate {
  return { iso: at.toPlainDate().toString(), calendar: 'relative', precision: 'day', zone: 'none' }
}
