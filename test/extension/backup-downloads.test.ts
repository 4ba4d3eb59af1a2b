import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupDownloads } from '../../src/browser/backup-downloads'
import type { BackupFile } from '../../src/browser/backup-place'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))

const { downloads, permissions } = fakeBrowser

beforeEach(() => {
  permissions.contains.mockResolvedValue(true)
  downloads.download.mockResolvedValue(7)
  for (const deed of [downloads.cancel, downloads.removeFile, downloads.erase]) deed.mockResolvedValue(undefined)
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1')
})

afterEach(() => {
  vi.resetAllMocks()
  vi.restoreAllMocks()
})

function backup(parts: Partial<BackupFile> = {}): BackupFile {
  const chunks = (async function* () {
    yield new Uint8Array(10)
    yield new Uint8Array(5)
  })()
  return { chunks, sealed: () => undefined, name: 'a.zip', ...parts }
}

test('a backup that the browser has saved to its end is written', async () => {
  downloads.search.mockResolvedValueOnce([{ state: 'in_progress', exists: false, fileSize: -1 }])
  downloads.search.mockResolvedValue([{ state: 'complete', fileSize: 15, exists: true }])
  expect(await backupDownloads.write(backup())).toEqual({ ok: true, value: { standing: 'written', downloadId: 7 } })
  expect(downloads.download).toHaveBeenCalledWith(
    expect.objectContaining({ filename: 'Borideh/a.zip', url: 'blob:1', saveAs: false }),
  )
  expect(downloads.removeFile).not.toHaveBeenCalled()
})

test.each([
  ['interrupted', [{ state: 'interrupted' }]],
  ['shorter than it was', [{ state: 'complete', fileSize: 14, exists: true }]],
  ['gone at once', [{ state: 'complete', fileSize: 15, exists: false }]],
  ['forgotten by the browser', []],
])('a download that was %s is none', async (_, found) => {
  downloads.search.mockResolvedValue(found)
  expect(await backupDownloads.write(backup())).toEqual({ ok: false, reason: 'downloadFailed' })
  expect(downloads.removeFile).toHaveBeenCalledWith(7)
})

test('a browser that begins no download says so', async () => {
  downloads.download.mockRejectedValue(new Error('no'))
  expect(await backupDownloads.write(backup())).toEqual({ ok: false, reason: 'downloadFailed' })
})

test('nothing is downloaded where it is not allowed', async () => {
  permissions.contains.mockResolvedValue(false)
  expect(await backupDownloads.write(backup())).toEqual({ ok: false, reason: 'downloadsLocked' })
  expect(downloads.download).not.toHaveBeenCalled()
})

test('a library that cannot be read to its end is not downloaded', async () => {
  const broken = (async function* () {
    yield new Uint8Array(10)
    throw new Error('storageUnavailable')
  })()
  expect(await backupDownloads.write(backup({ chunks: broken }))).toEqual({ ok: false, reason: 'backupFailed' })
  expect(downloads.download).not.toHaveBeenCalled()
})

test('a download that is stopped is cancelled', async () => {
  const stopped = new AbortController()
  downloads.search.mockImplementation(async () => {
    stopped.abort()
    return [{ state: 'in_progress' }]
  })
  expect(await backupDownloads.write(backup({ signal: stopped.signal }))).toEqual({
    ok: false,
    reason: 'backupStopped',
  })
  expect(downloads.cancel).toHaveBeenCalledWith(7)
})

test('a file is held while the browser knows of it', async () => {
  downloads.search.mockResolvedValueOnce([{ state: 'complete', exists: true }])
  downloads.search.mockResolvedValueOnce([{ state: 'complete', exists: false }])
  downloads.search.mockRejectedValueOnce(new Error('no'))
  expect([await backupDownloads.holds(7), await backupDownloads.holds(7), await backupDownloads.holds(7)]).toEqual([
    true,
    false,
    false,
  ])
})
