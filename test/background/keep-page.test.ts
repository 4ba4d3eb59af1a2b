import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetNoteBadge, keepTab } from '../../src/background/commands'
import { handlersOn, openedOnce } from '../../src/background/keep'
import { offerMenus } from '../../src/background/menus'
import { settings } from '../../src/browser/settings'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from '../extension/fake-browser'
import { newProfile, type Profile } from '../store/browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('../extension/fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/reader.ts?script&iife', () => ({ default: 'reader.js' }))
vi.mock('../../content-scripts/kind.ts?script&iife', () => ({ default: 'kind.js' }))
vi.mock('../../content-scripts/marker.ts?script&iife', () => ({ default: 'marker.js' }))
vi.mock('../../content-scripts/anyway.ts?script&iife', () => ({ default: 'anyway.js' }))

const { action, tabs, scripting, contextMenus } = fakeBrowser

let profile: Profile

beforeEach(() => {
  profile = newProfile()
  scripting.executeScript.mockResolvedValue([])
  action.openPopup.mockResolvedValue(undefined)
  tabs.get.mockResolvedValue({ id: 7, url: sampleArticle().url })
  tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle() })
})

afterEach(() => {
  vi.resetAllMocks()
  vi.unstubAllGlobals()
})

function handlers() {
  return handlersOn(
    openedOnce(async () => ({ ok: true, value: await profile.openWindow() })),
    settings(),
  )
}

function badges(): unknown[] {
  return action.setBadgeText.mock.calls.map(([badge]) => badge)
}

function lastTitle(): unknown {
  return action.setTitle.mock.lastCall?.[0]
}

test('one press on the shortcut keeps the page, and the badge says so', async () => {
  await keepTab(7, handlers().keep)
  expect(badges()).toEqual([
    { tabId: 7, text: '…' },
    { tabId: 7, text: '✓' },
  ])
  expect(lastTitle()).toEqual({ tabId: 7, title: '[badge_kept]' })
  expect(action.openPopup).not.toHaveBeenCalled()
  const store = await profile.openWindow()
  expect((await store.latest(1))[0]?.headline).toBe(sampleArticle().headline)
  store.close()
})

test('a press on a page that was kept already says that, too', async () => {
  const { keep } = handlers()
  await keepTab(7, keep)
  await keepTab(7, keep)
  expect(lastTitle()).toEqual({ tabId: 7, title: '[badge_same]' })
  tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle({ lead: 'نو' }) })
  await keepTab(7, keep)
  expect(lastTitle()).toEqual({ tabId: 7, title: '[badge_revised]' })
})

test('a page that did not answer is said so, and the popup opens to help', async () => {
  tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'))
  await keepTab(7, handlers().keep)
  expect(badges().at(-1)).toEqual({ tabId: 7, text: '!' })
  expect(lastTitle()).toEqual({ tabId: 7, title: '[fail_noAnswer]' })
  expect(action.openPopup).toHaveBeenCalledOnce()
})

test.each([
  ['notArticle', '–'],
  ['frontAddress', '≡'],
  ['player', '▶'],
])('a page that is no article is named, and the popup opens to help: %s', async (reason, sign) => {
  tabs.sendMessage.mockResolvedValue({ ok: false, reason: 'notArticle' })
  scripting.executeScript.mockResolvedValue([{ frameId: 0, result: reason }])
  await keepTab(7, handlers().keep)
  expect(badges().at(-1)).toEqual({ tabId: 7, text: sign })
  expect(lastTitle()).toEqual({ tabId: 7, title: `[fail_${reason}]` })
  expect(action.openPopup).toHaveBeenCalledOnce()
})

describe('the badge of a page that was read', () => {
  test('names one that is no article', async () => {
    await handlers().seen({ page: 'saysGallery' }, { tabId: 7 })
    expect(badges()).toEqual([{ tabId: 7, text: '▦' }])
    expect(lastTitle()).toEqual({ tabId: 7, title: '[fail_saysGallery]' })
  })

  test('is empty again once the tab shows an article', async () => {
    action.getBadgeText.mockResolvedValue('▦')
    await handlers().seen({ page: 'article' }, { tabId: 7 })
    expect(badges()).toEqual([{ tabId: 7, text: '' }])
    expect(lastTitle()).toEqual({ tabId: 7, title: '[manifestAction]' })
  })

  test('is empty again while the next page has no text yet', async () => {
    action.getBadgeText.mockResolvedValue('≡')
    await handlers().seen({ page: 'noText' }, { tabId: 7 })
    expect(badges()).toEqual([{ tabId: 7, text: '' }])
  })

  test.each(['', '…', '✓', '!'])('leaves %j as it is on an article', async (sign) => {
    action.getBadgeText.mockResolvedValue(sign)
    await handlers().seen({ page: 'article' }, { tabId: 7 })
    expect(badges()).toEqual([])
  })
})

test.each(['', '…', '✓', '!', '▦'])('the badge %j stays when the popup has opened for a note', async (sign) => {
  action.getBadgeText.mockResolvedValue(sign)
  await forgetNoteBadge(7)
  expect(badges()).toEqual([])
})

test('a browser without a window to open the popup in, or a tab that was closed, breaks nothing', async () => {
  tabs.sendMessage.mockResolvedValue({ ok: false, reason: 'noText' })
  action.openPopup.mockRejectedValue(new Error('Could not find an active browser window.'))
  action.setBadgeText.mockRejectedValue(new Error('No tab with id: 7.'))
  await keepTab(7, handlers().keep)
})

test('clippings of one background sort by when they were kept, though the clock goes back', async () => {
  const { keep } = handlers()
  vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000 })
  const first = await keep({ article: sampleArticle({ url: 'https://khabar.example/1' }), scope: 'article' })
  vi.setSystemTime(1_000_000)
  const second = await keep({ article: sampleArticle({ url: 'https://khabar.example/2' }), scope: 'article' })
  vi.useRealTimers()
  expect(first.ok && second.ok && second.value.id > first.value.id).toBe(true)
})

test('a page is kept with the quotations of its text, which its reader has not looked for', async () => {
  const text = 'سارا بهاری گفت: «باران تا پایان هفته در همهٔ شهرهای ساحلی می‌بارد.»'
  tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle({ blocks: [{ kind: 'paragraph', text }] }) })
  await keepTab(7, handlers().keep)
  const store = await profile.openWindow()
  const article = (await store.at(sampleArticle().url))?.article
  expect(article?.quotes?.map(({ speaker }) => speaker)).toEqual(['سارا بهاری'])
  expect(article?.sources.quotes).toBe('text')
  store.close()
})

test('a store that did not open is opened anew at the next press', async () => {
  const open = vi.fn().mockResolvedValueOnce({ ok: false, reason: 'storageBlocked' })
  open.mockImplementation(async () => ({ ok: true, value: await profile.openWindow() }))
  const { keep } = handlersOn(openedOnce(open), settings())
  const ask = { article: sampleArticle(), scope: 'article' as const }
  expect(await keep(ask)).toEqual({ ok: false, reason: 'storageBlocked' })
  expect(await keep(ask)).toMatchObject({ ok: true })
  expect(await keep(ask)).toMatchObject({ ok: true, value: { outcome: 'same' } })
  expect(open).toHaveBeenCalledTimes(2)
})

test('the context menu of web pages offers to keep the page, and to mark what is selected', async () => {
  await offerMenus()
  const documentUrlPatterns = ['http://*/*', 'https://*/*']
  const entries = contextMenus.create.mock.calls.map(([entry]) => entry)
  expect(entries).toEqual([
    { id: 'mark-selection', title: '[manifestMarkSelection]', contexts: ['selection'], documentUrlPatterns },
    expect.objectContaining({ id: 'keep-page', title: '[manifestKeepPage]', documentUrlPatterns }),
  ])
})
