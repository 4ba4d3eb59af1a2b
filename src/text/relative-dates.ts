import { fold } from './fold'
import type { Language } from './languages/language'
import { timeNear } from './times'

export interface RelativeDate {
  at: Temporal.ZonedDateTime
  precision: 'minute' | 'day'
}

/** «۳ ساعت پیش», "Dünən / 22:30" in a folded text, seen from `now`; undefined where it says nothing of the kind. */
export function relativeDate(text: string, now: Temporal.ZonedDateTime, language: Language): RelativeDate | undefined {
  const words = language.relative
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
