import type { BackupFacts } from './facts'

/** A backup that was written, as it is remembered beside the library. */
export interface BackupRecord
  extends Pick<BackupFacts, 'kind' | 'databaseId' | 'from' | 'to' | 'previous' | 'count' | 'createdAt'> {
  /** Of its file. */
  name: string
  /** The SHA-256 with which it is sealed. */
  seal: string
  bytes: number
}

/** Where the library stands, and when it is. */
export interface BackupSituation {
  databaseId: string
  /** Of what was done last. */
  seq: number
  /** Milliseconds since 1970, UTC. */
  now: number
}

/** How often something new is written; a full backup comes once a week in any case. */
export type BackupSchedule = 'off' | 'hourly' | 'daily' | 'weekly'

/** What is due now by the schedule; undefined for nothing. `records`: from the oldest. */
export function dueBackup(
  records: readonly BackupRecord[],
  schedule: BackupSchedule,
  situation: BackupSituation,
): BackupRecord['kind'] | undefined {
  if (schedule === 'off') return undefined
  const last = lastOf(records, situation)
  if (!last) return situation.seq > 0 ? 'full' : undefined
  const isOld = situation.now - last.createdAt >= INTERVALS[schedule] || last.createdAt > situation.now
  return isOld ? nextBackup(records, situation) : undefined
}

/** What is to be written when somebody asks for a backup now; undefined where the last one has everything. */
export function nextBackup(
  records: readonly BackupRecord[],
  situation: BackupSituation,
): BackupRecord['kind'] | undefined {
  const last = lastOf(records, situation)
  if (!last) return 'full'
  if (last.to >= situation.seq) return undefined
  const chain = chainTo(records, last)
  const [full] = chain
  if (full?.kind !== 'full' || chain.length > MOST_INCREMENTS) return 'full'
  return situation.now - full.createdAt >= WEEK ? 'full' : 'increment'
}

/** The last backup of this very library; one that was replaced or set back begins anew. */
export function lastOf(
  records: readonly BackupRecord[],
  { databaseId, seq }: Pick<BackupSituation, 'databaseId' | 'seq'>,
): BackupRecord | undefined {
  const last = records.at(-1)
  return last?.databaseId === databaseId && last.to <= seq ? last : undefined
}

/** A backup with all before it that it needs, the full one first; without that where it is missing. */
export function chainTo<Record extends BackupRecord>(records: readonly Record[], record: Record): Record[] {
  const bySeal = new Map(records.map((one) => [one.seal, one]))
  const chain = [record]
  for (let first = record; first.kind === 'increment'; ) {
    const before = first.previous === undefined ? undefined : bySeal.get(first.previous)
    if (!before || chain.includes(before)) break
    chain.unshift(before)
    first = before
  }
  return chain
}

/**
 * Names of files that are needed no more, once a new one stands: the last five and one full backup a month stay, and the
 * last of each library that was lost, however long nobody asks for it.
 */
export function outlived(records: readonly BackupRecord[]): string[] {
  const monthly = new Map(records.filter(({ kind }) => kind === 'full').map((full) => [monthOf(full), full]))
  // A restore needs all from the full backup on.
  const needed = [...records.slice(-KEPT), ...lastBeforeLosses(records)].flatMap((record) => chainTo(records, record))
  const staying = new Set([...needed, ...monthly.values()])
  return records.filter((record) => !staying.has(record)).map(({ name }) => name)
}

/** The last of each library that another one came after, or that was set back to an earlier state; from the oldest. */
export function lastBeforeLosses<Record extends BackupRecord>(records: readonly Record[]): Record[] {
  return records.filter((record, at) => {
    const next = records[at + 1]
    return next !== undefined && (next.databaseId !== record.databaseId || next.to < record.to)
  })
}

/** What makes a reminder due. */
export interface Unsaved {
  /** Clippings that no backup holds as they are. */
  count: number
  /** When the last backup was made, or the library began: milliseconds since 1970, UTC. */
  since: number
  /** When a reader was last reminded. */
  remindedAt?: number
}

/** Once: after it was said, nothing more is said until there has been a backup. `now`: milliseconds since 1970, UTC. */
export function isReminderDue({ count, since, remindedAt }: Unsaved, now: number): boolean {
  if (count === 0 || (remindedAt !== undefined && remindedAt >= since)) return false
  return count >= REMIND_AFTER || now - since >= 30 * DAY
}

const REMIND_AFTER = 50
const KEPT = 5
/** After a full backup: the more there are, the more can be lost with one of them. */
const MOST_INCREMENTS = 20

const DAY = 24 * 60 * 60 * 1_000
const WEEK = 7 * DAY
const INTERVALS: Record<Exclude<BackupSchedule, 'off'>, number> = { hourly: DAY / 24, daily: DAY, weekly: WEEK }

function monthOf({ createdAt }: BackupRecord): string {
  return new Date(createdAt).toISOString().slice(0, 7)
}
