import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { sentinel } from '../../src/browser/sentinel'
import { forgetWantedMark, wantMark } from '../../src/browser/wanted-mark'
import { backupReadsOver } from '../../src/store/backup-reads'
import { openStore } from '../../src/store/store'
import { sampleArticle, sampleClipping } from '../clipping/sample'
import { fakeBrowser } from '../extension/fake-browser'
import { newProfile } from '../store/browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('../extension/fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/reader.ts?script&iife', () => ({ default: 'reader.js' }))
vi.mock('../../content-scripts/kind.ts?script&iife', () => ({ default: 'kind.js' }))
vi.mock('../../content-scripts/anyway.ts?script&iife', () => ({ default: 'anyway.js' }))
vi.mock('../../content-scripts/marker.ts?script&iife', () => ({ default: 'marker.js' }))

const { runtime, action, tabs, scripting, commands, contextMenus, permissions, alarms, storage } = fakeBrowser
const popup = { id: 'borideh', origin: 'chrome-extension://borideh' }

beforeAll(async () => {
  newProfile()
  permissions.getAll.mockResolvedValue({ origins: [] })
  scripting.getRegisteredContentScripts.mockResolvedValue([])
  await import('../../src/background/main')
})

beforeEach(() => {
  permissions.getAll.mockResolvedValue({ origins: [] })
  scripting.getRegisteredContentScripts.mockResolvedValue([])
  tabs.query.mockResolvedValue([])
  scripting.executeScript.mockResolvedValue([])
  tabs.get.mockResolvedValue({ id: 7, url: sampleArticle().url })
  tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle() })
})

afterEach(() => {
  vi.resetAllMocks()
  // What a test has begun may go on after its end.
  permissions.getAll.mockResolvedValue({ origins: [] })
  scripting.getRegisteredContentScripts.mockResolvedValue([])
  tabs.query.mockResolvedValue([])
})

afterAll(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['the shortcut', () => commands.onCommand.say('keep-page', { id: 7 })],
  ['the context menu', () => contextMenus.onClicked.say({ menuItemId: 'keep-page' }, { id: 7 })],
])('%s keeps the page', async (_, press) => {
  press()
  await vi.waitFor(() => expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '✓' }))
})

test.each([
  ['the shortcut', () => commands.onCommand.say('mark-selection', { id: 7 })],
  ['the context menu', () => contextMenus.onClicked.say({ menuItemId: 'mark-selection' }, { id: 7 })],
])('%s marks what is selected, and the badge says so', async (_, press) => {
  tabs.sendMessage.mockResolvedValue({ ok: true, value: { id: 'A1', isKeptNow: false } })
  press()
  await vi.waitFor(() => expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: '[badge_marked]' }))
  expect(scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/marker.js'] })
})

test('where nothing is selected the badge says so, and the popup opens to help', async () => {
  tabs.sendMessage.mockResolvedValue({ ok: false, reason: 'noSelection' })
  commands.onCommand.say('mark-selection', { id: 7 })
  await vi.waitFor(() => expect(action.openPopup).toHaveBeenCalledOnce())
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: '[fail_noSelection]' })
})

test('a site that is switched on gets the marker, and loses it again', async () => {
  const sites = ['https://khabar.example/*']
  permissions.getAll.mockResolvedValue({ origins: sites })
  tabs.query.mockResolvedValue([{ id: 7 }])
  permissions.onAdded.say({ origins: sites })
  await vi.waitFor(() => expect(scripting.executeScript).toHaveBeenCalledOnce())
  expect(scripting.registerContentScripts).toHaveBeenCalledWith([expect.objectContaining({ matches: sites })])
  permissions.getAll.mockResolvedValue({ origins: [] })
  scripting.getRegisteredContentScripts.mockResolvedValue([{ id: 'marker', js: ['marker.js'], matches: sites }])
  permissions.onRemoved.say({ origins: sites })
  await vi.waitFor(() => expect(scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['marker'] }))
})

test('the button asks for a press no longer once the popup has opened for the note', async () => {
  action.getBadgeText.mockResolvedValue('✎')
  await wantMark({ tabId: 7, id: 'A1', at: 1 })
  expect(action.setBadgeText).not.toHaveBeenCalled()
  await forgetWantedMark()
  await vi.waitFor(() => expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '' }))
})

test('another shortcut, another menu entry or a press outside a page keeps nothing', () => {
  commands.onCommand.say('other', { id: 7 })
  commands.onCommand.say('keep-page', undefined)
  contextMenus.onClicked.say({ menuItemId: 'other' }, { id: 7 })
  expect(action.setBadgeText).not.toHaveBeenCalled()
})

test('the menu is offered when the extension is installed or updated', async () => {
  runtime.onInstalled.say({ reason: 'update' })
  await vi.waitFor(() => expect(contextMenus.create).toHaveBeenCalledTimes(2))
})

test('a page says how to begin once the extension is installed, and not when it is updated', async () => {
  runtime.onInstalled.say({ reason: 'update' })
  expect(tabs.create).not.toHaveBeenCalled()
  runtime.onInstalled.say({ reason: 'install' })
  const url = 'chrome-extension://borideh/library/index.html#/welcome'
  await vi.waitFor(() => expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url }))
})

test('the popup keeps, changes and takes back; a script in a page may not', async () => {
  const keep = { kind: 'keep', article: sampleArticle({ url: 'https://khabar.example/2' }), scope: 'article' }
  expect(await runtime.onMessage.say(keep, { ...popup, origin: 'https://khabar.example', frameId: 0 })[0]).toEqual({
    ok: false,
    reason: 'notAllowed',
  })
  const kept = await runtime.onMessage.say(keep, popup)[0]
  expect(kept).toMatchObject({ ok: true, value: { rev: 1, outcome: 'new' } })
  const store = await openedStore()
  const id = (await store.latest(1))[0]?.id
  store.close()
  const change = { kind: 'change', id, rev: 1, change: { note: 'یادداشت' } }
  expect(await runtime.onMessage.say(change, popup)[0]).toEqual({ ok: true, value: { rev: 2 } })
  const undo = { kind: 'undo', id, rev: 2 }
  expect(await runtime.onMessage.say(undo, popup)[0]).toEqual({ ok: true, value: { outcome: 'removed' } })
})

test('what has been in the trash for thirty days is gone when the browser starts', async () => {
  const store = await openedStore()
  await store.keep(sampleClipping({ url: 'https://khabar.example/3' }, '03'))
  const trash = { kind: 'trash', ids: ['03'] }
  expect(await runtime.onMessage.say(trash, popup)[0]).toEqual({ ok: true, value: { ids: ['03'] } })
  runtime.onStartup.say()
  expect(await runtime.onMessage.say({ kind: 'restore', ids: ['03'] }, popup)[0]).toMatchObject({
    value: { ids: ['03'] },
  })
  await store.trash(['03'], Date.now() - 31 * 24 * 60 * 60 * 1000)
  runtime.onStartup.say()
  await vi.waitFor(async () => expect(await store.byId('03')).toBeUndefined())
  store.close()
})

describe('a backup that is due', () => {
  const due = () => expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '⤓' })

  test('is said with the button when an hour has passed, until it is made', async () => {
    await storage.local.set({ backups: { place: 'folder', records: [] } })
    const store = await openedStore()
    await store.keep(sampleClipping({ url: 'https://khabar.example/4' }, '04'))
    alarms.onAlarm.say({ name: 'backup' })
    await vi.waitFor(due)
    const { databaseId, seq } = await backupReadsOver(store.read).moment()
    store.close()
    const facts = { name: 'a.zip', kind: 'full', databaseId, from: 0, to: seq, count: 1, createdAt: Date.now() }
    const record = { ...facts, seal: 'x', bytes: 1, place: 'folder', standing: 'verified' }
    await storage.local.set({ backups: { place: 'folder', records: [record] } })
    await vi.waitFor(() => expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '' }))
  })

  test('that failed is said, too', async () => {
    await storage.local.set({ backups: { place: 'folder', records: [], failed: { at: 1, reason: 'folderFull' } } })
    await vi.waitFor(due)
  })

  test('is nothing where nobody wanted backups, and few clippings would be lost', async () => {
    await storage.local.set({ backups: { records: [] } })
    alarms.onAlarm.say({ name: 'backup' })
    alarms.onAlarm.say({ name: 'another' })
    await storage.local.set({ settings: {} })
    await vi.waitFor(() => expect(action.setBadgeText).toHaveBeenCalled())
    expect(action.setBadgeText).not.toHaveBeenCalledWith({ text: '⤓' })
  })

  test('is one where fifty clippings would be lost, until the reader was reminded', async () => {
    await storage.local.set({ backups: { records: [] } })
    const store = await openedStore()
    for (let at = 0; at < 50; at += 1) {
      await store.keep(sampleClipping({ url: `https://khabar.example/many/${at}` }, `5${at}`.padStart(4, '0')))
    }
    store.close()
    alarms.onAlarm.say({ name: 'backup' })
    await vi.waitFor(due)
    await storage.local.set({ backups: { records: [], remindedAt: Date.now() } })
    await vi.waitFor(() => expect(action.setBadgeText).toHaveBeenLastCalledWith({ text: '' }))
  })
})

async function openedStore() {
  const store = await openStore(sentinel)
  if (!store.ok) throw new Error(store.reason)
  return store.value
}
