/** Whether one more is let through for a key, at a moment in milliseconds since 1970, UTC. */
export type Pace = (key: number, now: number) => boolean

/** Lets through so many in a minute for each key; the minute begins with the first of them. */
export function paceOf(most: number): Pace {
  const minutes = new Map<number, { until: number; count: number }>()
  return (key, now) => {
    for (const [known, { until }] of minutes) if (until <= now || until > now + MINUTE) minutes.delete(known)
    const minute = minutes.get(key) ?? { until: now + MINUTE, count: 0 }
    minute.count += 1
    minutes.set(key, minute)
    return minute.count <= most
  }
}

const MINUTE = 60_000
