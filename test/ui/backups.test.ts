import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KeptRecord } from '../../src/browser/backup-state'
import { keepFive, pageOf } from '../store/five-pages'
import { type BackupWorld, backupWorld, DAY, START } from './backup-world'

let world: BackupWorld

beforeEach(async () => {
  world = await backupWorld()
})

afterEach(() => {
  world.store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a reader sees how old the last backup is, how many clippings it holds, and what is not in it yet', async () => {
  await keepFive(world.store)
  await world.backups.refresh()
  expect(world.backups.view.value).toMatchObject({
    place: undefined,
    last: undefined,
    unsaved: 5,
    canChooseFolder: true,
  })
  expect(await world.backups.chooseFolder()).toBeUndefined()
  await world.backups.backUpNow()
  expect(world.backups.work.value).toMatchObject({
    is: 'done',
    record: { kind: 'full', count: 5, standing: 'verified' },
  })
  await world.store.keep(pageOf(6))
  await world.store.change('0001', 1, { starred: true })
  await world.backups.refresh()
  const { place, folderName, last, unsaved } = world.backups.view.value
  expect([place, folderName, last?.createdAt, last?.count, unsaved]).toEqual(['folder', 'Backups', START, 5, 2])
})

test('the next press writes only what came since, and one more press nothing', async () => {
  await keepFive(world.store)
  await world.backups.chooseFolder()
  await world.backups.backUpNow()
  await world.store.keep(pageOf(6))
  await world.backups.backUpNow()
  expect(world.backups.work.value).toMatchObject({ is: 'done', record: { kind: 'increment', count: 1 } })
  await world.backups.backUpNow()
  expect(world.backups.work.value).toEqual({ is: 'done', record: undefined })
  expect(world.disk.files.size).toBe(2)
})

test('the last backup can be restored without choosing its files, where they are there', async () => {
  await keepFive(world.store)
  await world.backups.chooseFolder()
  await world.backups.backUpNow()
  await world.store.keep(pageOf(6))
  await world.backups.backUpNow()
  const names = world.state.get().records.map(({ name }) => name)
  expect(await namesOfFiles(lastRecord())).toEqual(names)
  expect(await namesOfFiles(world.state.get().records[0])).toEqual(names.slice(0, 1))
  expect(world.backups.namesOf(lastRecord())).toEqual(names)
  world.disk.files.delete(names[0] ?? '')
  expect(await namesOfFiles(lastRecord())).toBeUndefined()
})

function lastRecord(): KeptRecord {
  const last = world.backups.view.value.last
  if (!last) throw new Error('There is no backup')
  return last
}

async function namesOfFiles(record: KeptRecord | undefined): Promise<string[] | undefined> {
  return record && (await world.backups.filesOf(record))?.map(({ name }) => name)
}

describe('a full backup is written again', () => {
  beforeEach(async () => {
    await keepFive(world.store)
    await world.backups.chooseFolder()
    await world.backups.backUpNow()
    await world.store.keep(pageOf(6))
  })

  test('into another folder', async () => {
    await world.backups.chooseFolder()
    await world.backups.backUpNow()
    expect(world.backups.work.value).toMatchObject({ record: { kind: 'full', count: 6 } })
  })

  test('where the one before was moved away or deleted', async () => {
    world.disk.files.clear()
    await world.backups.backUpNow()
    expect(world.backups.work.value).toMatchObject({ record: { kind: 'full', count: 6 } })
  })

  test('where the browser has put an empty database in the place of the library, and the old one is still known', async () => {
    const { last } = world.backups.view.value
    await world.loseDatabase()
    await world.store.keep(pageOf(7))
    await world.backups.refresh()
    expect([
      world.backups.view.value.isOfLostLibrary,
      world.backups.view.value.last,
      world.backups.view.value.unsaved,
    ]).toEqual([true, last, 1])
    await world.backups.backUpNow()
    expect(world.backups.work.value).toMatchObject({ record: { kind: 'full', count: 1 } })
    expect(world.disk.files.size).toBe(2)
    expect(world.backups.view.value.beforeLoss).toEqual(last)
    expect(await namesOfFiles(world.backups.view.value.beforeLoss)).toEqual([last?.name])
  })
})

test('a library that cannot be read keeps nobody from its backups', async () => {
  await keepFive(world.store)
  await world.backups.chooseFolder()
  await world.backups.backUpNow()
  const { last } = world.backups.view.value
  world.isBroken = true
  await world.backups.backUpIfDue()
  expect(world.backups.view.value).toMatchObject({ last, unsaved: undefined, isOfLostLibrary: false })
  expect(await namesOfFiles(last)).toEqual([last?.name])
})

test('what fails says why, until it goes well again', async () => {
  await keepFive(world.store)
  await world.backups.backUpNow()
  expect(world.backups.work.value).toEqual({ is: 'failed', reason: 'noPlace' })
  await world.backups.chooseFolder()
  Object.assign(world.disk.fails, { at: 'write', name: 'QuotaExceededError' })
  await world.backups.backUpNow()
  expect(world.backups.work.value).toEqual({ is: 'failed', reason: 'folderFull' })
  expect(world.backups.view.value.failed).toEqual({ at: START, reason: 'folderFull' })
  delete world.disk.fails.at
  await world.backups.backUpNow()
  expect(world.backups.view.value.failed).toBeUndefined()
})

test('two windows never write at once', async () => {
  await keepFive(world.store)
  await world.backups.chooseFolder()
  await navigator.locks.request('borideh-backup', async () => {
    await world.backups.backUpNow()
  })
  expect(world.backups.work.value).toEqual({ is: 'failed', reason: 'backupElsewhere' })
})

test('of two windows that find a backup due one writes it, and the other says nothing', async () => {
  await keepFive(world.store)
  await world.backups.chooseFolder()
  await navigator.locks.request('borideh-backup', () => world.backups.backUpIfDue())
  expect(world.backups.work.value).toEqual({ is: 'idle' })
})

test('a reader is reminded once', async () => {
  await keepFive(world.store)
  await world.backups.refresh()
  expect(world.backups.view.value.isReminderDue).toBe(false)
  world.now += 31 * DAY
  await world.backups.refresh()
  expect(world.backups.view.value.isReminderDue).toBe(true)
  await world.backups.reminded()
  world.now += 300 * DAY
  await world.backups.refresh()
  expect(world.backups.view.value.isReminderDue).toBe(false)
})

test('downloads are used where they are allowed', async () => {
  world.downloads.allow.mockResolvedValueOnce(false)
  expect(await world.backups.useDownloads()).toBe('downloadsLocked')
  expect(await world.backups.useDownloads()).toBeUndefined()
  expect(world.backups.view.value.place).toBe('downloads')
})
