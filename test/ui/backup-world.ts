import { vi } from 'vitest'
import { backupFolder } from '../../src/browser/backup-folder'
import type { BackupState, BackupStateStore } from '../../src/browser/backup-state'
import { localDeflater } from '../../src/formats/backup/deflate'
import { backupReadsOver } from '../../src/store/backup-reads'
import type { Store } from '../../src/store/store'
import { type Backups, backupsOn } from '../../src/ui/backups'
import { watchable } from '../../src/watchable'
import { fakeFolder } from '../extension/fake-folder'
import { newProfile, type Profile } from '../store/browser'

export const DAY = 24 * 60 * 60 * 1_000
export const START = Date.UTC(2026, 0, 1)

/** A library with backups, a disk, and a clock of its own. */
export interface BackupWorld {
  profile: Profile
  store: Store
  disk: ReturnType<typeof fakeFolder>
  state: BackupStateStore
  backups: Backups
  downloads: ReturnType<typeof fakeDownloads>
  now: number
  /** From now on the library cannot be read. */
  isBroken: boolean
  /** The browser puts an empty database in the place of the library. */
  loseDatabase(): Promise<void>
}

export async function backupWorld(): Promise<BackupWorld> {
  const profile = newProfile()
  const disk = fakeFolder()
  vi.stubGlobal('showDirectoryPicker', async () => disk.handle)
  const [state, downloads] = [fakeState(), fakeDownloads()]
  let handle: object | undefined
  const handles = {
    read: async () => handle,
    write: async (given: object) => {
      handle = given
    },
  }
  const backups = backupsOn({
    reads: backupReadsOver((work) =>
      world.isBroken ? Promise.reject(new Error('storageFailed')) : world.store.read(work),
    ),
    state,
    folder: backupFolder(handles),
    downloads,
    deflater: localDeflater,
    settingsText: async () => '{"language":"fa"}',
    now: () => world.now,
  })
  const world: BackupWorld = {
    ...{ profile, disk, state, backups, downloads, now: START, isBroken: false },
    store: await profile.openWindow(),
    async loseDatabase() {
      world.store.close()
      profile.loseDatabase()
      world.store = await profile.openWindow()
    },
  }
  return world
}

function fakeState(): BackupStateStore {
  const held = watchable<BackupState>({ records: [] })
  return {
    get: held.get,
    watch: held.watch,
    read: async () => held.get(),
    change: async (change) => {
      const next = Object.entries({ ...held.get(), ...change }).filter(([, value]) => value !== undefined)
      held.set({ records: [], ...Object.fromEntries(next) })
    },
  }
}

function fakeDownloads() {
  return {
    isAllowed: vi.fn(async () => true),
    allow: vi.fn(async () => true),
    write: vi.fn(),
    holds: vi.fn(async () => true),
    remove: vi.fn(),
  }
}
