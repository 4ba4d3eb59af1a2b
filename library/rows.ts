import type { ClippingHead } from '../src/clipping/head'
import type { SearchHit } from '../src/search/search'
import { text } from '../src/ui/text'

/** A line of the list: the name of a group, or one clipping, `at` being its place among the clippings. */
export type Row =
  | { is: 'group'; label: string }
  /** 'found': with the piece of its text in which it was found. */
  | { is: 'clipping' | 'found'; head: ClippingHead; at: number }

/** What was found, as it comes. A hit in the headline is marked there, and needs no piece of text. */
export function rowsOfHits(hits: readonly SearchHit[]): Row[] {
  return hits.map(({ head, where }, at) => ({ is: where === 'headline' ? 'clipping' : 'found', head, at }))
}

/** Clippings under the days on which they were kept, in the order they come. `now`: milliseconds since 1970, UTC. */
export function rowsOf(heads: readonly ClippingHead[], now: number, lang: string): Row[] {
  const labelFor = groupLabels(now, lang)
  const rows: Row[] = []
  let last: string | undefined
  for (const [at, head] of heads.entries()) {
    const label = labelFor(head.clippedAt)
    if (label !== last) rows.push({ is: 'group', label })
    last = label
    rows.push({ is: 'clipping', head, at })
  }
  return rows
}

const DAY = 24 * 60 * 60 * 1000

/** Today, yesterday, the days of the week just past, then months, in the reader's calendar and time zone. */
function groupLabels(now: number, lang: string): (then: number) => string {
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
