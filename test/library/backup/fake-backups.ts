import { signal } from '@preact/signals'
import type { KeptRecord } from '../../../src/browser/backup-state'
import type { Backups, BackupView, BackupWork } from '../../../src/ui/backups'

/** Backups as a page sees them, without any disk; `asked`: what the page has asked for. */
export interface FakeBackups extends Backups {
  asked: string[]
}

export interface BackupsOtherwise {
  view?: Partial<BackupView>
  /** What the next attempt comes to. */
  made?: BackupWork
  files?: File[]
}

export function fakeBackups({ view, made, files }: BackupsOtherwise = {}): FakeBackups {
  const shown = signal<BackupView>({ ...NOTHING_YET, ...view })
  const work = signal<BackupWork>({ is: 'idle' })
  const asked: string[] = []
  const note =
    (what: string) =>
    async (value?: unknown): Promise<undefined> => {
      asked.push(value === undefined ? what : `${what} ${value}`)
    }
  return {
    asked,
    view: shown,
    work,
    refresh: async () => {},
    async backUpNow() {
      asked.push('back up')
      work.value = made ?? { is: 'done', record: undefined }
    },
    backUpIfDue: async () => {},
    stop: () => void asked.push('stop'),
    async filesOf({ name }) {
      asked.push(`files of ${name}`)
      return files
    },
    namesOf: ({ name }) => [name],
    async chooseFolder() {
      asked.push('choose folder')
      shown.value = { ...shown.value, place: 'folder', folderName: 'Backups' }
      return undefined
    },
    async useDownloads() {
      asked.push('use downloads')
      return 'downloadsLocked'
    },
    choosePace: note('pace'),
    async reminded() {
      asked.push('reminded')
      shown.value = { ...shown.value, isReminderDue: false }
    },
  }
}

export function keptRecord(record: Partial<KeptRecord> = {}): KeptRecord {
  return {
    name: 'borideh-2026-11-22-0907-full-1a2b.zip',
    kind: 'full',
    databaseId: 'a',
    from: 0,
    to: 9,
    count: 5,
    createdAt: Date.now(),
    seal: 'x',
    bytes: 3_400_000,
    place: 'folder',
    standing: 'verified',
    ...record,
  }
}

const NOTHING_YET: BackupView = {
  place: undefined,
  schedule: 'daily',
  canChooseFolder: true,
  folderName: undefined,
  kept: [],
  last: undefined,
  beforeLoss: undefined,
  isOfLostLibrary: false,
  unsaved: 0,
  needsPress: false,
  isFolderGone: false,
  isReminderDue: false,
  failed: undefined,
}
