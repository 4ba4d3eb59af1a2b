import { readBackupState } from '../browser/backup-state'
import { browserText } from '../browser/browser-text'
import { showEverywhere } from '../browser/toolbar'
import { dueBackup } from '../formats/backup/plan'
import { backupReadsOver } from '../store/backup-reads'
import type { StoreOpener } from './keep'

/**
 * Says with the toolbar button that a backup is due, and takes that back. Open pages write what is due by themselves: what
 * is still due some minutes later needs somebody to open one, or to press. `now`: milliseconds since 1970, UTC.
 */
export async function remindOfBackup(open: StoreOpener, now: number): Promise<void> {
  const { place, schedule = 'daily', records, failed } = await readBackupState()
  if (!place) return
  const store = await open()
  if (!store.ok) return
  const moment = await backupReadsOver(store.value.read).moment()
  const isFresh = now - (records.at(-1)?.createdAt ?? 0) < PATIENCE
  const isDue = dueBackup(records, schedule, { ...moment, now }) !== undefined && !isFresh
  const isToldOf = isDue || failed !== undefined
  await showEverywhere(
    isToldOf
      ? { sign: '⤓', color: INK, title: browserText('badge_backupDue') }
      : { sign: '', color: INK, title: browserText('manifestAction') },
  )
}

/** Milliseconds. */
const PATIENCE = 10 * 60_000
const INK = '#3d3a36'
