import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { currentTab, openTab, readPage } from '../../src/browser/tabs'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/reader.ts?script&iife', () => ({ default: 'reader.js' }))
vi.mock('../../content-scripts/kind.ts?script&iife', () => ({ default: 'kind.js' }))
vi.mock('../../content-scripts/anyway.ts?script&iife', () => ({ default: 'anyway.js' }))

const { tabs, scripting } = fakeBrowser
const article = sampleArticle()

beforeEach(() => {
  tabs.get.mockResolvedValue({ id: 7, url: article.url })
  scripting.executeScript.mockResolvedValue([])
  tabs.sendMessage.mockResolvedValue({ ok: true, value: article })
})

afterEach(() => {
  vi.resetAllMocks()
  vi.useRealTimers()
})

test('a page is read by a script that is put into its top frame when it is asked for', async () => {
  expect(await readPage(7, 'article')).toEqual({ ok: true, value: article })
  expect(scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/reader.js'] })
  expect(tabs.sendMessage).toHaveBeenCalledWith(7, { kind: 'read', what: 'article' }, { frameId: 0 })
})

test.each(['notArticle', 'noText', 'noSelection', 'pdf'])(
  'what the reader could not do is passed on: %s',
  async (reason) => {
    tabs.sendMessage.mockResolvedValue({ ok: false, reason })
    expect(await readPage(7, 'article')).toEqual({ ok: false, reason })
  },
)

test('what is no article is read by a second script, which pages are otherwise spared', async () => {
  expect(await readPage(7, 'selection')).toEqual({ ok: true, value: article })
  expect(scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/reader.js', '/anyway.js'] })
})

describe('a page that is no article', () => {
  const seen = (result: unknown) => {
    tabs.sendMessage.mockResolvedValue({ ok: false, reason: 'notArticle' })
    scripting.executeScript.mockResolvedValue([{ frameId: 0, result }])
  }

  test('is looked at once more, by a script that pages with an article are spared', async () => {
    seen('frontAddress')
    expect(await readPage(7, 'article')).toEqual({ ok: false, reason: 'frontAddress' })
    expect(scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/kind.js'] })
    scripting.executeScript.mockClear()
    tabs.sendMessage.mockResolvedValue({ ok: true, value: article })
    await readPage(7, 'article')
    expect(scripting.executeScript).toHaveBeenCalledOnce()
  })

  test.each([undefined, null, 7, '<b>', 'storageFull', ['frontAddress']])(
    'is no article, whatever comes out of it: %j',
    async (result) => {
      seen(result)
      expect(await readPage(7, 'article')).toEqual({ ok: false, reason: 'notArticle' })
    },
  )

  test('that goes away meanwhile is no article either', async () => {
    tabs.sendMessage.mockResolvedValue({ ok: false, reason: 'noText' })
    scripting.executeScript.mockResolvedValueOnce([]).mockRejectedValue(new Error('No tab with id: 7.'))
    expect(await readPage(7, 'article')).toEqual({ ok: false, reason: 'noText' })
  })

  test('is kept whole without a second look', async () => {
    seen('frontAddress')
    expect(await readPage(7, 'whole')).toEqual({ ok: false, reason: 'notArticle' })
  })
})

describe('a page that no extension may read', () => {
  test.each([
    ['chrome://settings', 'browserPage'],
    ['about:addons', 'browserPage'],
    ['view-source:https://a.example', 'browserPage'],
    ['moz-extension://x/popup.html', 'browserPage'],
    ['data:text/html,x', 'browserPage'],
    ['https://addons.mozilla.org/fa/firefox/', 'browserPage'],
    ['https://chromewebstore.google.com/detail/x', 'browserPage'],
    ['file:///home/me/news.html', 'file'],
  ])('%s is not even tried', async (url, reason) => {
    tabs.get.mockResolvedValue({ id: 7, url })
    expect(await readPage(7, 'article')).toEqual({ ok: false, reason })
    expect(scripting.executeScript).not.toHaveBeenCalled()
  })
})

describe('a browser that refuses says why', () => {
  test.each([
    ['Cannot access a chrome:// URL', undefined, 'browserPage'],
    ['The extensions gallery cannot be scripted.', undefined, 'browserPage'],
    ['Frame with ID 0 is showing error page', undefined, 'browserPage'],
    ['Cannot access contents of url "file:///x.html". Extension manifest must request permission.', undefined, 'file'],
    [
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
      undefined,
      'noPermission',
    ],
    ['Missing host permission for the tab', undefined, 'noPermission'],
    ['Missing host permission for the tab', 'https://khabar.example/report.pdf?x=1', 'pdf'],
    ['No tab with id: 7.', undefined, 'noAnswer'],
  ])('%s (%s): %s', async (message, url, reason) => {
    tabs.get.mockResolvedValue({ id: 7, url })
    scripting.executeScript.mockRejectedValue(new Error(message))
    expect(await readPage(7, 'article')).toEqual({ ok: false, reason })
  })
})

test('a page that says nothing for five seconds is given up', async () => {
  vi.useFakeTimers()
  tabs.sendMessage.mockReturnValue(new Promise(() => undefined))
  const reading = readPage(7, 'article')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await reading).toEqual({ ok: false, reason: 'noAnswer' })
})

test('a page without its reader does not answer', async () => {
  tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'))
  expect(await readPage(7, 'article')).toEqual({ ok: false, reason: 'noAnswer' })
})

test.each([
  ['nothing', undefined],
  ['garbage', { ok: true, value: { headline: 7 } }],
  ['a reason that there is not', { ok: false, reason: '<b>' }],
  ['the article of another site', { ok: true, value: { ...article, url: 'https://other.example/' } }],
])('a page that answers with %s does not count as read', async (_, answer) => {
  tabs.sendMessage.mockResolvedValue(answer)
  expect(await readPage(7, 'article')).toEqual({ ok: false, reason: 'noAnswer' })
})

test('an article that is too large is told so', async () => {
  const value = { ...article, blocks: [{ kind: 'paragraph', text: 'x'.repeat(5_000_001) }] }
  tabs.sendMessage.mockResolvedValue({ ok: true, value })
  expect(await readPage(7, 'whole')).toEqual({ ok: false, reason: 'tooLarge' })
})

test('the tab one looks at is known, and its address where the browser tells', async () => {
  tabs.query.mockResolvedValue([{ id: 7, url: 'https://khabar.example/' }])
  expect(await currentTab()).toEqual({ id: 7, url: 'https://khabar.example/' })
  tabs.query.mockResolvedValue([{ id: 7 }])
  expect(await currentTab()).toEqual({ id: 7 })
  tabs.query.mockResolvedValue([])
  expect(await currentTab()).toBeUndefined()
})

test('an original opens in front or behind', async () => {
  await openTab('https://khabar.example/', 'background')
  expect(tabs.create).toHaveBeenCalledWith({ url: 'https://khabar.example/', active: false })
})
