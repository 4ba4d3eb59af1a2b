/**
 * Where the store leaves word of itself outside its database. Chromium and Firefox both replace a damaged database by an
 * empty one without an error (measured); only a note kept elsewhere tells.
 */
export interface SentinelPort {
  /** Whatever `write` was last given; undefined if nothing was. */
  read(): Promise<unknown>
  write(sentinel: Sentinel): Promise<void>
}

export interface Sentinel {
  databaseId: string
  count: number
  lastWrite: number
  /** Clippings that went with an earlier database, until someone has been told. */
  lost?: number
}

/** A sentinel of unknown origin; undefined if it is none. */
export function sentinelFrom(raw: unknown): Sentinel | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { databaseId, count, lastWrite, lost } = raw as Partial<Record<keyof Sentinel, unknown>>
  if (typeof databaseId !== 'string' || !isCount(count) || !isCount(lastWrite)) return undefined
  return { databaseId, count, lastWrite, ...(isCount(lost) && { lost }) }
}

/**
 * How many clippings the browser has taken away: those of a replaced database, those missing from one that was set back
 * to an earlier state, and those that nobody has been told of yet.
 */
export function lostSince(before: Sentinel | undefined, now: Sentinel): number {
  if (!before) return 0
  const untold = before.lost ?? 0
  if (before.databaseId !== now.databaseId) return untold + before.count
  return before.lastWrite > now.lastWrite ? untold + Math.max(0, before.count - now.count) : untold
}

function isCount(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0
}
