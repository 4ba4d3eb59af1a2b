import { text } from '../src/ui/text'

/**
 * Names of the groups of a list by time: today, yesterday, the days of the week just past, then months, in the reader's
 * calendar and time zone. `now`: milliseconds since 1970, UTC, as what is asked for.
 */
export function groupLabels(now: number, lang: string): (then: number) => string {
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long' })
  const month = new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric' })
  const today = localDay(now)
  const known = new Map<number, string>()

  function labelOf(then: number, age: number): string {
    if (age <= 0) return text('group_today')
    if (age === 1) return text('group_yesterday')
    return age < 7 ? weekday.format(then) : monthWords(month, then)
  }

  // Asked for thousands of times, for a few days: dates are slow to format.
  return (then) => {
    const day = localDay(then)
    const label = known.get(day) ?? labelOf(then, today - day)
    known.set(day, label)
    return label
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Days since 1970 as the reader's wall calendar turns them. */
function localDay(then: number): number {
  const date = new Date(then)
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY)
}

/** Month and year, in this order in every language, without an era. */
function monthWords(format: Intl.DateTimeFormat, then: number): string {
  const parts = format.formatToParts(then)
  return ['month', 'year'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join(' ')
}
