import { type BackupState, readBackupState } from '../browser/backup-state'
import { browserText } from '../browser/browser-text'
import { showEverywhere } from '../browser/toolbar'
import { dueBackup, isReminderDue } from '../formats/backup/plan'
import { type BackupReads, backupReadsOver } from '../store/backup-reads'
import type { StoreOpener } from './keep'

/** Says with the toolbar button that a backup is due, and takes that back. `now`: milliseconds since 1970, UTC. */
export async function remindOfBackup(open: StoreOpener, now: number): Promise<void> {
  const state = await readBackupState()
  const store = await open()
  if (!store.ok) return
  const reads = backupReadsOver(store.value.read)
  const isToldOf = state.place ? await isWaitedFor(state, reads, now) : await isWanting(state, reads, now)
  await showEverywhere(
    isToldOf
      ? { sign: '⤓', color: INK, title: browserText('badge_backupDue') }
      : { sign: '', color: INK, title: browserText('manifestAction') },
  )
}

/** Open pages write what is due by themselves: what is still due some minutes later needs somebody to open one, or to press. */
async function isWaitedFor(state: BackupState, reads: BackupReads, now: number): Promise<boolean> {
  const { schedule = 'daily', records, failed } = state
  const isFresh = now - (records.at(-1)?.createdAt ?? 0) < PATIENCE
  const isDue = dueBackup(records, schedule, { ...(await reads.moment()), now }) !== undefined && !isFresh
  return isDue || failed !== undefined
}

/** Nobody has said where backups go, and much would be lost by now; until the library has said so, once. */
async function isWanting(state: BackupState, reads: BackupReads, now: number): Promise<boolean> {
  const { remindedAt, since = remindedAt ?? now } = state
  const count = await reads.unsavedSince(0)
  return isReminderDue({ count, since, ...(remindedAt !== undefined && { remindedAt }) }, now)
}

/** Milliseconds. */
const PATIENCE = 10 * 60_000
const INK = '#3d3a36'
