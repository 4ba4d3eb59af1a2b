import { type ReadonlySignal, signal } from '@preact/signals'
import type { KeptRecord } from '../../src/browser/backup-state'
import type { Backups } from '../../src/ui/backups'
import { counted, text } from '../../src/ui/text'
import type { Actions } from '../actions'
import type { Ports } from '../ports'
import { type Rescuing, rescuingFrom } from './rescuing'
import { type Restore, restoreBy } from './restore'

/** Everything about backups that the library shows and does. */
export interface BackupDesk {
  backups: Backups
  restore: Restore
  rescuing: Rescuing
  /** Why the place that was chosen last is not used. */
  placing: ReadonlySignal<PlacingFailure | undefined>
  /** From a click, as are those below. Where nobody has said yet where backups go, the page of backups asks for it. */
  backUp(): Promise<void>
  chooseFolder(): Promise<void>
  useDownloads(): Promise<void>
  /** Looks through the files of a backup, or asks for them where only the reader can give them. */
  restoreFrom(record: KeptRecord): Promise<void>
  /** The files that the reader has been asked for, from the oldest; empty when nobody was. */
  wanted: ReadonlySignal<readonly string[]>
  /** Takes what was rehearsed; the loss of what comes back with it is no news any more. */
  take(): Promise<void>
}

type PlacingFailure = NonNullable<Awaited<ReturnType<Backups['chooseFolder']>>>

export interface DeskSurroundings {
  actions: Pick<Actions, 'tell'>
  /** Is the page of backups shown, which says itself what has become of a press? */
  isHere(): boolean
  goHere(): void
  lossSeen(): Promise<void>
}

export function backupDeskOn(ports: Ports, { actions, isHere, goHere, lossSeen }: DeskSurroundings): BackupDesk {
  const { backups, files } = ports
  const now = () => Date.now()
  const restore = restoreBy(async (state) => {
    const { restoringFrom } = await import('../../src/ui/restoring')
    return restoringFrom({ imports: files.imports, fillSettings: ports.fillSettings, now }, state)
  })
  const placing = signal<PlacingFailure | undefined>(undefined)
  const wanted = signal<readonly string[]>([])

  async function backUp(): Promise<void> {
    if (!backups.view.peek().place) return goHere()
    await backups.backUpNow()
    if (!isHere()) tellOf(backups, actions)
  }

  async function place(choose: () => Promise<PlacingFailure | undefined>): Promise<void> {
    const before = backups.view.peek().place
    placing.value = undefined
    placing.value = await choose()
    // Whoever says for the first time where backups go wants one.
    if (!before && backups.view.peek().place) await backUp()
  }

  return {
    backups,
    restore,
    rescuing: rescuingFrom(files.readable, files, now),
    placing,
    backUp,
    chooseFolder: () => place(backups.chooseFolder),
    useDownloads: () => place(backups.useDownloads),
    wanted,
    async restoreFrom(record) {
      wanted.value = []
      const found = await backups.filesOf(record)
      goHere()
      if (found) await restore.look(found)
      else wanted.value = backups.namesOf(record)
    },
    async take() {
      await restore.take()
      if (restore.state.peek().is !== 'done') return
      await lossSeen()
      await backups.backUpIfDue()
    },
  }
}

function tellOf({ work }: Backups, { tell }: Pick<Actions, 'tell'>): void {
  const done = work.peek()
  if (done.is === 'failed') tell({ sentence: text(`fail_${done.reason}`), isTrouble: true })
  if (done.is !== 'done') return
  tell({
    sentence: done.record ? counted(`backup_${done.record.standing}`, done.record.count) : text('backup_nothing'),
  })
}
