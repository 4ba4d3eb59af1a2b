import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepFive, pageOf } from '../store/five-pages'
import { type BackupWorld, backupWorld, DAY } from './backup-world'

let world: BackupWorld

beforeEach(async () => {
  world = await backupWorld()
})

afterEach(() => {
  world.store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('by the schedule', () => {
  beforeEach(async () => {
    await keepFive(world.store)
    await world.backups.chooseFolder()
  })

  test('any open page writes what is due, and nothing else', async () => {
    await world.backups.backUpIfDue()
    await world.store.keep(pageOf(6))
    await world.backups.backUpIfDue()
    expect(world.disk.files.size).toBe(1)
    world.now += DAY
    await world.backups.backUpIfDue()
    await world.backups.backUpIfDue()
    expect(world.disk.files.size).toBe(2)
  })

  test('nothing is asked of the reader: where the folder is locked a press is needed, and then it goes on', async () => {
    world.disk.lock()
    await world.backups.backUpIfDue()
    expect([world.disk.files.size, world.backups.view.value.needsPress]).toEqual([0, true])
    await world.backups.backUpNow()
    expect([world.disk.files.size, world.backups.view.value.needsPress]).toEqual([1, false])
  })

  test('where downloads are not allowed any more, one press asks for that again', async () => {
    await world.backups.useDownloads()
    world.downloads.isAllowed.mockResolvedValue(false)
    world.downloads.write.mockResolvedValue({ ok: true, value: { standing: 'written', downloadId: 1 } })
    await world.backups.backUpIfDue()
    expect([world.downloads.write.mock.calls.length, world.backups.view.value.needsPress]).toEqual([0, true])
    world.downloads.allow.mockImplementationOnce(async () => {
      world.downloads.isAllowed.mockResolvedValue(true)
      return true
    })
    await world.backups.backUpNow()
    expect([world.downloads.write.mock.calls.length, world.backups.view.value.needsPress]).toEqual([1, false])
  })

  test('a folder that is gone is told as that', async () => {
    await world.backups.backUpNow()
    await world.store.keep(pageOf(6))
    world.disk.fails.at = 'open'
    world.disk.fails.name = 'NotFoundError'
    world.now += DAY
    await world.backups.backUpIfDue()
    expect(world.backups.view.value).toMatchObject({ isFolderGone: true, needsPress: true })
  })

  test('files that were outlived go, and only those that we wrote, once the new one is verified', async () => {
    world.disk.files.set('photo.jpg', new Uint8Array([1]))
    for (let week = 0; week < 10; week += 1) {
      await world.store.keep(pageOf(10 + week))
      await world.backups.backUpIfDue()
      world.now += 7 * DAY
    }
    const records = world.state.get().records.map(({ name }) => name)
    expect([...world.disk.files.keys()].sort()).toEqual([...records, 'photo.jpg'].sort())
    // Five, and the last of January before them.
    expect(records).toHaveLength(6)
    world.disk.fails.at = 'write'
    world.disk.fails.name = 'QuotaExceededError'
    await world.store.keep(pageOf(30))
    await world.backups.backUpNow()
    expect(world.disk.files.size).toBe(7)
  })
})
