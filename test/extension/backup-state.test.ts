import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { backupState, onBackupChange, readBackupState } from '../../src/browser/backup-state'
import { fillSettings, settingsText } from '../../src/browser/settings-copy'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))

const { local } = fakeBrowser.storage

const record = {
  name: 'a.zip',
  kind: 'full' as const,
  databaseId: 'a',
  from: 0,
  to: 9,
  count: 3,
  createdAt: 5,
  seal: 'f'.repeat(64),
  bytes: 100,
  place: 'folder' as const,
  standing: 'verified' as const,
}

beforeEach(() => {
  local.held.clear()
  vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } })
})

afterEach(() => {
  local.onChanged.forget()
  vi.unstubAllGlobals()
})

test('what is known of backups is there in every window, and after a restart', async () => {
  const [one, other] = [await backupState(), await backupState()]
  await one.change({ place: 'folder', records: [record] })
  expect(other.get()).toEqual({ place: 'folder', records: [record] })
  await other.change({ schedule: 'weekly' })
  expect(one.get()).toEqual({ place: 'folder', schedule: 'weekly', records: [record] })
  await one.change({ place: undefined })
  expect(await readBackupState()).toEqual({ schedule: 'weekly', records: [record] })
})

test('the background hears of every change of backups, and of nothing else', async () => {
  const heard = vi.fn()
  onBackupChange(heard)
  const state = await backupState()
  await state.change({ remindedAt: 7 })
  await local.set({ settings: {} })
  expect(heard).toHaveBeenCalledOnce()
})

test.each([undefined, null, 'x', { records: 'x' }, { records: [{ ...record, kind: 'half' }] }])(
  'what is no such state is none: %j',
  async (raw) => {
    local.held.set('backups', raw)
    expect(await readBackupState()).toEqual({ records: [] })
  },
)

test('settings travel in a backup, and fill only what was not chosen here', async () => {
  expect(await settingsText()).toBeUndefined()
  await local.set({ settings: { language: 'fa', railWidth: 200 } })
  const text = (await settingsText()) ?? ''
  local.held.clear()
  await local.set({ settings: { language: 'en' } })
  await fillSettings(text)
  expect(local.held.get('settings')).toEqual({ language: 'en', railWidth: 200 })
})

test.each(['', 'null', '[]', '"x"', '{"railWidth":"wide"}', '{"__proto__":{"language":"xx"}}'])(
  'settings of unknown origin that are none change nothing: %s',
  async (text) => {
    await local.set({ settings: { language: 'en' } })
    await fillSettings(text)
    expect(local.held.get('settings')).toMatchObject({ language: 'en' })
    expect(Object.keys(local.held.get('settings') as object)).toEqual(['language'])
  },
)
