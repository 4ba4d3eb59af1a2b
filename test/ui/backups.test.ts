import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backupFolder } from '../../src/browser/backup-folder'
import type { BackupState, BackupStateStore, KeptRecord } from '../../src/browser/backup-state'
import { localDeflater } from '../../src/formats/backup/deflate'
import { backupReadsOver } from '../../src/store/backup-reads'
import type { Store } from '../../src/store/store'
import { type Backups, backupsOn } from '../../src/ui/backups'
import { watchable } from '../../src/watchable'
import { fakeFolder } from '../extension/fake-folder'
import { newProfile, type Profile } from '../store/browser'
import { keepFive, pageOf } from '../store/five-pages'

const DAY = 24 * 60 * 60 * 1_000
const START = Date.UTC(2026, 0, 1)

let profile: Profile
let store: Store
let disk: ReturnType<typeof fakeFolder>
let state: BackupStateStore
let backups: Backups
let now = START
let broken = false
const downloads = {
  isAllowed: vi.fn(async () => true),
  allow: vi.fn(async () => true),
  write: vi.fn(),
  holds: vi.fn(async () => true),
  remove: vi.fn(),
}

beforeEach(async () => {
  now = START
  broken = false
  profile = newProfile()
  store = await profile.openWindow()
  disk = fakeFolder()
  vi.stubGlobal('showDirectoryPicker', async () => disk.handle)
  const held = watchable<BackupState>({ records: [] })
  state = {
    get: held.get,
    watch: held.watch,
    read: async () => held.get(),
    change: async (change) => {
      const next = Object.entries({ ...held.get(), ...change }).filter(([, value]) => value !== undefined)
      held.set({ records: [], ...Object.fromEntries(next) })
    },
  }
  let handle: object | undefined
  const handles = {
    read: async () => handle,
    write: async (given: object) => {
      handle = given
    },
  }
  backups = backupsOn({
    reads: backupReadsOver((work) => (broken ? Promise.reject(new Error('storageFailed')) : store.read(work))),
    state,
    folder: backupFolder(handles),
    downloads,
    deflater: localDeflater,
    settingsText: async () => '{"language":"fa"}',
    now: () => now,
  })
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a reader sees how old the last backup is, how many clippings it holds, and what is not in it yet', async () => {
  await keepFive(store)
  await backups.refresh()
  expect(backups.view.value).toMatchObject({ place: undefined, last: undefined, unsaved: 5, canChooseFolder: true })
  expect(await backups.chooseFolder()).toBeUndefined()
  await backups.backUpNow()
  expect(backups.work.value).toMatchObject({ is: 'done', record: { kind: 'full', count: 5, standing: 'verified' } })
  await store.keep(pageOf(6))
  await store.change('0001', 1, { starred: true })
  await backups.refresh()
  const { place, folderName, last, unsaved } = backups.view.value
  expect([place, folderName, last?.createdAt, last?.count, unsaved]).toEqual(['folder', 'Backups', START, 5, 2])
})

test('the next press writes only what came since, and one more press nothing', async () => {
  await keepFive(store)
  await backups.chooseFolder()
  await backups.backUpNow()
  await store.keep(pageOf(6))
  await backups.backUpNow()
  expect(backups.work.value).toMatchObject({ is: 'done', record: { kind: 'increment', count: 1 } })
  await backups.backUpNow()
  expect(backups.work.value).toEqual({ is: 'done', record: undefined })
  expect(disk.files.size).toBe(2)
})

test('the last backup can be restored without choosing its files, where they are there', async () => {
  await keepFive(store)
  await backups.chooseFolder()
  await backups.backUpNow()
  await store.keep(pageOf(6))
  await backups.backUpNow()
  const names = state.get().records.map(({ name }) => name)
  expect(await namesOfFiles(lastRecord())).toEqual(names)
  expect(await namesOfFiles(state.get().records[0])).toEqual(names.slice(0, 1))
  expect(backups.namesOf(lastRecord())).toEqual(names)
  disk.files.delete(names[0] ?? '')
  expect(await namesOfFiles(lastRecord())).toBeUndefined()
})

function lastRecord(): KeptRecord {
  const last = backups.view.value.last
  if (!last) throw new Error('There is no backup')
  return last
}

async function namesOfFiles(record: KeptRecord | undefined): Promise<string[] | undefined> {
  return record && (await backups.filesOf(record))?.map(({ name }) => name)
}

describe('a full backup is written again', () => {
  beforeEach(async () => {
    await keepFive(store)
    await backups.chooseFolder()
    await backups.backUpNow()
    await store.keep(pageOf(6))
  })

  test('into another folder', async () => {
    await backups.chooseFolder()
    await backups.backUpNow()
    expect(backups.work.value).toMatchObject({ record: { kind: 'full', count: 6 } })
  })

  test('where the one before was moved away or deleted', async () => {
    disk.files.clear()
    await backups.backUpNow()
    expect(backups.work.value).toMatchObject({ record: { kind: 'full', count: 6 } })
  })

  test('where the browser has put an empty database in the place of the library, and the old one is still known', async () => {
    const { last } = backups.view.value
    store.close()
    profile.loseDatabase()
    store = await profile.openWindow()
    await store.keep(pageOf(7))
    await backups.refresh()
    expect([backups.view.value.isOfLostLibrary, backups.view.value.last, backups.view.value.unsaved]).toEqual([
      true,
      last,
      1,
    ])
    await backups.backUpNow()
    expect(backups.work.value).toMatchObject({ record: { kind: 'full', count: 1 } })
    expect(disk.files.size).toBe(2)
    expect(backups.view.value.beforeLoss).toEqual(last)
    expect(await namesOfFiles(backups.view.value.beforeLoss)).toEqual([last?.name])
  })
})

test('a library that cannot be read keeps nobody from its backups', async () => {
  await keepFive(store)
  await backups.chooseFolder()
  await backups.backUpNow()
  const { last } = backups.view.value
  broken = true
  await backups.backUpIfDue()
  expect(backups.view.value).toMatchObject({ last, unsaved: undefined, isOfLostLibrary: false })
  expect(await namesOfFiles(last)).toEqual([last?.name])
})

describe('by the schedule', () => {
  beforeEach(async () => {
    await keepFive(store)
    await backups.chooseFolder()
  })

  test('any open page writes what is due, and nothing else', async () => {
    await backups.backUpIfDue()
    await store.keep(pageOf(6))
    await backups.backUpIfDue()
    expect(disk.files.size).toBe(1)
    now += DAY
    await backups.backUpIfDue()
    await backups.backUpIfDue()
    expect(disk.files.size).toBe(2)
  })

  test('nothing is asked of the reader: where the folder is locked a press is needed, and then it goes on', async () => {
    disk.lock()
    await backups.backUpIfDue()
    expect([disk.files.size, backups.view.value.needsPress]).toEqual([0, true])
    await backups.backUpNow()
    expect([disk.files.size, backups.view.value.needsPress]).toEqual([1, false])
  })

  test('where downloads are not allowed any more, one press asks for that again', async () => {
    await backups.useDownloads()
    downloads.isAllowed.mockResolvedValue(false)
    downloads.write.mockResolvedValue({ ok: true, value: { standing: 'written', downloadId: 1 } })
    await backups.backUpIfDue()
    expect([downloads.write.mock.calls.length, backups.view.value.needsPress]).toEqual([0, true])
    downloads.allow.mockImplementationOnce(async () => {
      downloads.isAllowed.mockResolvedValue(true)
      return true
    })
    await backups.backUpNow()
    expect([downloads.write.mock.calls.length, backups.view.value.needsPress]).toEqual([1, false])
  })

  test('a folder that is gone is told as that', async () => {
    await backups.backUpNow()
    await store.keep(pageOf(6))
    disk.fails.at = 'open'
    disk.fails.name = 'NotFoundError'
    now += DAY
    await backups.backUpIfDue()
    expect(backups.view.value).toMatchObject({ isFolderGone: true, needsPress: true })
  })

  test('files that were outlived go, and only those that we wrote, once the new one is verified', async () => {
    disk.files.set('photo.jpg', new Uint8Array([1]))
    for (let week = 0; week < 10; week += 1) {
      await store.keep(pageOf(10 + week))
      await backups.backUpIfDue()
      now += 7 * DAY
    }
    const records = state.get().records.map(({ name }) => name)
    expect([...disk.files.keys()].sort()).toEqual([...records, 'photo.jpg'].sort())
    // Five, and the last of January before them.
    expect(records).toHaveLength(6)
    disk.fails.at = 'write'
    disk.fails.name = 'QuotaExceededError'
    await store.keep(pageOf(30))
    await backups.backUpNow()
    expect(disk.files.size).toBe(7)
  })
})

test('what fails says why, until it goes well again', async () => {
  await keepFive(store)
  await backups.backUpNow()
  expect(backups.work.value).toEqual({ is: 'failed', reason: 'noPlace' })
  await backups.chooseFolder()
  Object.assign(disk.fails, { at: 'write', name: 'QuotaExceededError' })
  await backups.backUpNow()
  expect(backups.work.value).toEqual({ is: 'failed', reason: 'folderFull' })
  expect(backups.view.value.failed).toEqual({ at: START, reason: 'folderFull' })
  delete disk.fails.at
  await backups.backUpNow()
  expect(backups.view.value.failed).toBeUndefined()
})

test('two windows never write at once', async () => {
  await keepFive(store)
  await backups.chooseFolder()
  await navigator.locks.request('borideh-backup', async () => {
    await backups.backUpNow()
  })
  expect(backups.work.value).toEqual({ is: 'failed', reason: 'backupElsewhere' })
})

test('of two windows that find a backup due one writes it, and the other says nothing', async () => {
  await keepFive(store)
  await backups.chooseFolder()
  await navigator.locks.request('borideh-backup', () => backups.backUpIfDue())
  expect(backups.work.value).toEqual({ is: 'idle' })
})

test('a reader is reminded once', async () => {
  await keepFive(store)
  await backups.refresh()
  expect(backups.view.value.isReminderDue).toBe(false)
  now += 31 * DAY
  await backups.refresh()
  expect(backups.view.value.isReminderDue).toBe(true)
  await backups.reminded()
  now += 300 * DAY
  await backups.refresh()
  expect(backups.view.value.isReminderDue).toBe(false)
})

test('downloads are used where they are allowed', async () => {
  downloads.allow.mockResolvedValueOnce(false)
  expect(await backups.useDownloads()).toBe('downloadsLocked')
  expect(await backups.useDownloads()).toBeUndefined()
  expect(backups.view.value.place).toBe('downloads')
})
