import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backupFolder } from '../../src/browser/backup-folder'
import type { BackupFile } from '../../src/browser/backup-place'
import { localDeflater } from '../../src/formats/backup/deflate'
import { writeBackup } from '../../src/formats/backup/write'
import { FACTS, library } from '../formats/backup/files'
import { fakeFolder } from './fake-folder'

let disk: ReturnType<typeof fakeFolder>
let held: unknown
const handles = {
  read: async () => held,
  write: async (handle: object) => {
    held = handle
  },
}
const folder = backupFolder(handles)

beforeEach(() => {
  disk = fakeFolder()
  held = disk.handle
})

afterEach(() => {
  vi.unstubAllGlobals()
})

function backup(parts: Partial<BackupFile> = {}): BackupFile {
  const clippings = (async function* () {
    for (const clipping of library) yield [new TextEncoder().encode(JSON.stringify({ ...clipping, orders: [1] }))]
  })()
  return { ...writeBackup({ facts: FACTS, erased: [], clippings }, localDeflater()), name: 'a.zip', ...parts }
}

test('a backup is written, read back and found the same', async () => {
  expect(await folder.write(backup())).toEqual({ ok: true, value: { standing: 'verified' } })
  const bytes = disk.files.get('a.zip')?.length ?? 0
  expect([await folder.holds('a.zip', bytes), await folder.holds('a.zip', 1), await folder.holds('b.zip', 1)]).toEqual([
    true,
    false,
    false,
  ])
  await folder.remove('a.zip')
  await folder.remove('a.zip')
  expect(disk.files.size).toBe(0)
})

describe('nothing of a backup is left, and earlier ones are as they were,', () => {
  beforeEach(() => {
    disk.files.set('earlier.zip', new Uint8Array([1, 2, 3]))
  })

  test.each([
    ['the folder has vanished', 'open', 'NotFoundError', 'folderGone'],
    ['the disk is full', 'write', 'QuotaExceededError', 'folderFull'],
    ['the disk is full only when the file is put in place', 'close', 'QuotaExceededError', 'folderFull'],
    ['the grant is taken back in the middle', 'write', 'NotAllowedError', 'folderLocked'],
    ['the grant is taken back before it is read again', 'read', 'NotAllowedError', 'folderLocked'],
    ['the folder vanishes in the middle', 'close', 'NotFoundError', 'folderGone'],
    ['something else is wrong', 'write', 'UnknownError', 'backupFailed'],
  ] as const)('when %s', async (_, at, name, reason) => {
    Object.assign(disk.fails, { at, name })
    expect(await folder.write(backup())).toEqual({ ok: false, reason })
    expect([...disk.files]).toEqual([['earlier.zip', new Uint8Array([1, 2, 3])]])
  })

  test('when the disk gives back something else', async () => {
    const set = disk.files.set.bind(disk.files)
    vi.spyOn(disk.files, 'set').mockImplementation((name, bytes) => {
      const turned = bytes.slice()
      if (turned.length > 100) turned[100] = (turned[100] ?? 0) ^ 1
      return set(name, turned)
    })
    expect(await folder.write(backup())).toEqual({ ok: false, reason: 'backupDiffers' })
    expect([...disk.files.keys()]).toEqual(['earlier.zip'])
  })

  test('when the library cannot be read to its end', async () => {
    const broken = (async function* () {
      yield new Uint8Array(10)
      throw new Error('storageUnavailable')
    })()
    expect(await folder.write(backup({ chunks: broken }))).toEqual({ ok: false, reason: 'backupFailed' })
    expect([...disk.files.keys()]).toEqual(['earlier.zip'])
  })

  test('when it is stopped', async () => {
    const stopped = new AbortController()
    stopped.abort()
    expect(await folder.write(backup({ signal: stopped.signal }))).toEqual({ ok: false, reason: 'backupStopped' })
    expect([...disk.files.keys()]).toEqual(['earlier.zip'])
  })
})

describe('a folder', () => {
  test('is none until one is chosen, and the browser keeps the key to it', async () => {
    held = undefined
    vi.stubGlobal('showDirectoryPicker', async () => disk.handle)
    expect([await folder.state(), await folder.name()]).toEqual(['none', undefined])
    expect(await folder.choose()).toEqual({ ok: true, value: 'chosen' })
    expect([await folder.state(), await folder.name()]).toEqual(['open', 'Backups'])
  })

  test('is the one before when the reader changes their mind', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => {
      throw new DOMException('', 'AbortError')
    })
    expect(await folder.choose()).toEqual({ ok: true, value: 'cancelled' })
    expect(await folder.name()).toBe('Backups')
  })

  test('that is locked is not written into, and opens when it is allowed again', async () => {
    disk.lock()
    expect(await folder.state()).toBe('locked')
    expect(await folder.write(backup())).toEqual({ ok: false, reason: 'folderLocked' })
    expect(await folder.unlock()).toBe(true)
    expect(await folder.state()).toBe('open')
  })

  test('that has vanished says so', async () => {
    Object.assign(disk.fails, { at: 'open', name: 'NotFoundError' })
    expect(await folder.state()).toBe('gone')
  })

  test('cannot be chosen in every browser', () => {
    expect(folder.canChoose).toBe(false)
    vi.stubGlobal('showDirectoryPicker', async () => disk.handle)
    expect(backupFolder(handles).canChoose).toBe(true)
  })
})
