import browser from 'webextension-polyfill'
import { list, moment, natural, oneOf, optional, record, type Schema, text } from '../clipping/schema'
import type { BackupRecord, BackupSchedule } from '../formats/backup/plan'
import { type Watchable, watchable } from '../watchable'
import type { PlaceFailure } from './backup-place'

/** What is known of backups, beside the library: a database that is lost takes nothing of it along. */
export interface BackupState {
  /** Where they go; missing until the reader has said so. */
  place?: BackupPlaceName
  /** 'daily' if missing. */
  schedule?: BackupSchedule
  /** Those that are there, as far as we know, from the oldest. */
  records: KeptRecord[]
  /** The next is a full one: another place was chosen. */
  beginsAnew?: true
  /** The last attempt came to nothing. */
  failed?: { at: number; reason: PlaceFailure }
  /** When a reader was last reminded: milliseconds since 1970, UTC. */
  remindedAt?: number
  /** When this began to be noted: milliseconds since 1970, UTC. */
  since?: number
}

export type BackupPlaceName = 'folder' | 'downloads'

/** A backup that was written, and where. */
export interface KeptRecord extends BackupRecord {
  place: BackupPlaceName
  standing: 'verified' | 'written'
  downloadId?: number
}

export interface BackupStateStore extends Watchable<BackupState> {
  /** As it is at this moment: word of what another window has just written may still be on its way here. */
  read(): Promise<BackupState>
  /** A property given as undefined is taken away. */
  change(change: { [Key in keyof BackupState]?: BackupState[Key] | undefined }): Promise<void>
}

/** The state, and every change of it in whatever window. */
export async function backupState(): Promise<BackupStateStore> {
  const now = watchable(await readBackupState())
  browser.storage.local.onChanged.addListener((changes) => {
    const changed = changes[KEY]
    if (changed) now.set(stateFrom(changed.newValue))
  })
  return {
    get: now.get,
    watch: now.watch,
    read: readBackupState,
    // One window after the other: what another one has written since is not lost.
    change: (change) =>
      navigator.locks.request(WRITER, async () => {
        const next = stateFrom({ ...(await readBackupState()), ...change })
        await browser.storage.local.set({ [KEY]: next })
        now.set(next)
      }),
  }
}

/** Calls back when backups have changed, in whatever window. */
export function onBackupChange(listener: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) listener()
  })
}

export async function readBackupState(): Promise<BackupState> {
  const held = await browser.storage.local.get(KEY)
  return stateFrom(held[KEY])
}

const KEY = 'backups'
const WRITER = 'borideh-backup-state'

const failures: Schema<PlaceFailure> = oneOf<PlaceFailure>(
  ...(['folderGone', 'folderLocked', 'folderFull', 'backupDiffers', 'downloadsLocked', 'downloadFailed'] as const),
  ...(['backupFailed', 'backupTooLarge', 'backupStopped'] as const),
)

const place = oneOf<BackupPlaceName>('folder', 'downloads')

const kept = record<KeptRecord>({
  name: text(200),
  kind: oneOf('full', 'increment'),
  databaseId: text(100),
  from: natural,
  to: natural,
  previous: optional(text(64)),
  count: natural,
  createdAt: moment,
  seal: text(64),
  bytes: natural,
  place,
  standing: oneOf('verified', 'written'),
  downloadId: optional(natural),
})

const schema = record<BackupState>({
  place: optional(place),
  schedule: optional(oneOf<BackupSchedule>('off', 'hourly', 'daily', 'weekly')),
  records: list(kept, 10_000),
  beginsAnew: optional(oneOf(true)),
  failed: optional(record<{ at: number; reason: PlaceFailure }>({ at: moment, reason: failures })),
  remindedAt: optional(moment),
  since: optional(moment),
})

/** What cannot be read is not known: the next backup is then a full one. */
function stateFrom(raw: unknown): BackupState {
  const read = schema(raw)
  return read.ok ? read.value : { records: [] }
}
