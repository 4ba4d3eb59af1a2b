import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { BackupDownloads } from '../browser/backup-downloads'
import type { BackupFolder } from '../browser/backup-folder'
import type { BackupPlaceName, BackupState, BackupStateStore, KeptRecord } from '../browser/backup-state'
import {
  type BackupSchedule,
  chainTo,
  dueBackup,
  isReminderDue,
  lastBeforeLosses,
  lastOf,
} from '../formats/backup/plan'
import type { BackupReads, LibraryMoment } from '../store/backup-reads'
import { type BackingUpPorts, type BackUpFailure, backUpNext, type Place } from './backing-up'
import { followed } from './follow'

/** Backups as pages show them: how old, how many clippings, what is not in them yet, and one press to make one. */
export interface Backups {
  view: ReadonlySignal<BackupView>
  work: ReadonlySignal<BackupWork>
  /** Looks anew at what is not saved yet: after every change of the library. */
  refresh(): Promise<void>
  /** From a click: a folder that the browser has locked meanwhile is asked for again. */
  backUpNow(): Promise<void>
  /** What the schedule wants, where nobody has to be asked for it. For any open page, when it opens and now and then. */
  backUpIfDue(): Promise<void>
  stop(): void
  /**
   * The files of a backup, to be restored; undefined where the reader has to choose them, as among downloads. From a click:
   * a folder that is locked is asked for.
   */
  filesOf(record: KeptRecord): Promise<File[] | undefined>
  /** Names of these files, from the oldest. */
  namesOf(record: KeptRecord): string[]
  /** From a click, as is `useDownloads`. Undefined if nothing was chosen, or the place is there. */
  chooseFolder(): Promise<BackUpFailure | undefined>
  useDownloads(): Promise<BackUpFailure | undefined>
  choosePace(schedule: BackupSchedule): Promise<void>
  /** The reader has seen the reminder: it does not come again before the next backup. */
  reminded(): Promise<void>
}

export interface BackupView {
  place: BackupPlaceName | undefined
  schedule: BackupSchedule
  canChooseFolder: boolean
  folderName: string | undefined
  /** Those that are there, as far as we know, from the newest. */
  kept: KeptRecord[]
  /** The last one, of whatever library. */
  last: KeptRecord | undefined
  /** The last one of a library that the browser has replaced or set back since: the one to be restored. */
  beforeLoss: KeptRecord | undefined
  /** The last one is of a library that the browser has replaced since, or holds more than one that it has set back. */
  isOfLostLibrary: boolean
  /** Clippings that no backup holds as they are; undefined until they are counted. */
  unsaved: number | undefined
  /** Something should be written by now, and it takes a press: the browser asks first, or the folder is gone. */
  needsPress: boolean
  isFolderGone: boolean
  isReminderDue: boolean
  failed: BackupState['failed']
}

export type BackupWork =
  | { is: 'idle' }
  | { is: 'writing'; done: number; count: number }
  /** Undefined: the last backup had everything already. */
  | { is: 'done'; record: KeptRecord | undefined }
  | { is: 'failed'; reason: BackUpFailure }

export interface BackupsPorts extends Omit<BackingUpPorts, 'places'> {
  folder: BackupFolder
  downloads: BackupDownloads
}

export function backupsOn(ports: BackupsPorts): Backups {
  const { state, reads, folder, downloads, now } = ports
  const places = placesOf(folder, downloads)
  const known = followed(state)
  const work = signal<BackupWork>({ is: 'idle' })
  const looked = signal<Looked>({})
  const view = computed(() => viewOf(known.value, looked.value, folder.canChoose, now()))
  let running = new AbortController()

  async function refresh(): Promise<void> {
    if (state.get().since === undefined) await state.change({ since: now() })
    const [library, at, name, areDownloadsAllowed] = await Promise.all([
      stockOf(reads, state),
      folder.state(),
      folder.name(),
      downloads.isAllowed(),
    ])
    looked.value = { ...library, folder: at, folderName: name, areDownloadsAllowed }
  }

  async function write(isAsked: boolean): Promise<void> {
    if (work.value.is === 'writing') return
    running = new AbortController()
    work.value = { is: 'writing', done: 0, count: 0 }
    const onProgress = (done: number, count: number) => {
      work.value = { is: 'writing', done, count }
    }
    const made = await backUpNext({ ...ports, places }, { onProgress, signal: running.signal })
    // Two pages that open together both find it due: nobody has to hear of that.
    if (!isAsked && !made.ok && made.reason === 'backupElsewhere') work.value = { is: 'idle' }
    else work.value = made.ok ? { is: 'done', record: made.value } : { is: 'failed', reason: made.reason }
    await refresh()
  }

  /** Another place has none of the files that an increment needs. */
  async function goTo(place: BackupPlaceName): Promise<undefined> {
    await state.change({ place, beginsAnew: true, failed: undefined })
    await refresh()
  }

  return {
    view,
    work,
    refresh,
    async backUpNow() {
      // The browser lets one ask only right after a press.
      if (state.get().place === 'downloads') await downloads.allow()
      else if (looked.value.folder === 'locked') await folder.unlock()
      await write(true)
    },
    async backUpIfDue() {
      await refresh()
      const { place } = state.get()
      const isOpen = place === 'folder' ? looked.value.folder === 'open' : looked.value.areDownloadsAllowed
      if (place && isOpen && isDue(state.get(), looked.value.moment, now())) await write(false)
    },
    stop: () => running.abort(),
    namesOf: (record) => chainTo(state.get().records, record).map(({ name }) => name),
    async filesOf(record) {
      const chain = chainTo(state.get().records, record)
      if (chain.some(({ place }) => place !== 'folder')) return undefined
      if (looked.value.folder === 'locked') await folder.unlock()
      const files = await Promise.all(chain.map(({ name }) => folder.file(name)))
      const there = files.filter((file) => file !== undefined)
      return there.length === files.length ? there : undefined
    },
    async chooseFolder() {
      const chosen = await folder.choose()
      if (!chosen.ok) return chosen.reason
      return chosen.value === 'chosen' ? goTo('folder') : undefined
    },
    async useDownloads() {
      return (await downloads.allow()) ? goTo('downloads') : 'downloadsLocked'
    },
    choosePace: (schedule) => state.change({ schedule }),
    reminded: () => state.change({ remindedAt: now() }),
  }
}

/** What was found out since the page opened. */
interface Looked extends Stock {
  folder?: Awaited<ReturnType<BackupFolder['state']>>
  folderName?: string | undefined
  areDownloadsAllowed?: boolean
}

/** Where the library stands; nothing where it cannot be read. */
interface Stock {
  moment?: LibraryMoment
  unsaved?: number
}

/** A library that is out of order takes nothing away of what is known of its backups. */
async function stockOf(reads: BackupReads, state: BackupStateStore): Promise<Stock> {
  try {
    const moment = await reads.moment()
    const last = state.get().records.at(-1)
    return { moment, unsaved: await reads.unsavedSince(last && isStill(last, moment) ? last.to : 0) }
  } catch {
    return {}
  }
}

const PACE: BackupSchedule = 'daily'

function viewOf(state: BackupState, looked: Looked, canChooseFolder: boolean, now: number): BackupView {
  const { place, schedule = PACE, records, failed, remindedAt, since = now } = state
  const last = records.at(-1)
  const isLost = last !== undefined && looked.moment !== undefined && !isStill(last, looked.moment)
  const isFolderGone = place === 'folder' && looked.folder === 'gone'
  const isLocked = place === 'folder' ? looked.folder === 'locked' : looked.areDownloadsAllowed === false
  const unsaved = {
    count: looked.unsaved ?? 0,
    since: last?.createdAt ?? since,
    ...(remindedAt !== undefined && { remindedAt }),
  }
  return {
    place,
    schedule,
    canChooseFolder,
    folderName: looked.folderName,
    kept: records.toReversed(),
    last,
    beforeLoss: isLost ? last : lastBeforeLosses(records).at(-1),
    isOfLostLibrary: isLost,
    unsaved: looked.unsaved,
    isFolderGone,
    needsPress: (isLocked || isFolderGone) && place !== undefined && isDue(state, looked.moment, now),
    isReminderDue: isReminderDue(unsaved, now),
    failed,
  }
}

/** Is it of the library that is here now? */
function isStill(last: KeptRecord, moment: LibraryMoment): boolean {
  return lastOf([last], moment) !== undefined
}

function isDue({ records, schedule = PACE }: BackupState, moment: LibraryMoment | undefined, now: number): boolean {
  return moment !== undefined && dueBackup(records, schedule, { ...moment, now }) !== undefined
}

function placesOf(folder: BackupFolder, downloads: BackupDownloads): Record<BackupPlaceName, Place> {
  return {
    folder: {
      write: folder.write,
      holds: ({ name, bytes }) => folder.holds(name, bytes),
      remove: ({ name }) => folder.remove(name),
    },
    downloads: {
      write: downloads.write,
      holds: async ({ downloadId }) => downloadId !== undefined && downloads.holds(downloadId),
      remove: async ({ downloadId }) => {
        if (downloadId !== undefined) await downloads.remove(downloadId)
      },
    },
  }
}
