import type { Backups } from '../../src/ui/backups'
import { onceAtATime } from '../once-at-a-time'
import type { Shelves } from '../ports'

/** What is due is written while the page is open, and what is not saved yet is counted anew after every change. */
export function tendBackups(backups: Pick<Backups, 'backUpIfDue' | 'refresh'>, shelves: Pick<Shelves, 'watch'>): void {
  const refresh = onceAtATime(async () => {
    // Of many changes one after the other the last one counts.
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    await backups.refresh()
  })
  void backups.backUpIfDue()
  setInterval(backups.backUpIfDue, NOW_AND_THEN)
  shelves.watch(() => void refresh())
}

/** Milliseconds. */
const PAUSE = 1_000
const NOW_AND_THEN = 5 * 60_000
