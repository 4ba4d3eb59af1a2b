import { DAYS, type NewsDay, type Pools } from './pools'

/** A span of days as it is typed, and as ISO days, `until` not included. */
export interface Period {
  typed: string
  from: string
  until: string
}

/** The sixty days around one. */
export function periodAt({ days }: Pools, day: number): Period {
  const from = dayAt(days, day - 30).iso
  const until = dayAt(days, day + 30).iso
  return { typed: `after:${from} before:${until}`, from, until }
}

/** The month of the Persian calendar in which a day lies. */
export function monthAt({ days }: Pools, day: number): Period {
  const month = monthOf(dayAt(days, day))
  const first = days.findIndex((each) => monthOf(each) === month)
  const last = days.findLastIndex((each) => monthOf(each) === month)
  return { typed: `on:${month}`, from: dayAt(days, first).iso, until: dayAt(days, last + 1).iso }
}

/** «مرداد-۱۴۰۴» */
function monthOf({ persian }: NewsDay): string {
  return persian.split(' ').slice(1).join('-')
}

function dayAt(days: readonly NewsDay[], place: number): NewsDay {
  const day = days[Math.max(0, Math.min(DAYS - 1, place))]
  if (!day) throw new Error('There is no such day.')
  return day
}
