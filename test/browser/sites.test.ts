import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser } from './browser'
import { eventually } from './eventually'
import { type Firefox, startFirefox } from './firefox'
import { grantedCopy } from './granted'
import { type Pages, servePages } from './pages'
import { BRIDGE, RIVER } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedAt } from './stored'

/** Sites of which the browser puts the marker into every page, as match patterns. */
async function sitesOf(browser: Browser): Promise<string[]> {
  const scripts = await inExtension<{ matches: string[] }[]>(
    browser,
    'return chrome.scripting.getRegisteredContentScripts()',
  )
  return scripts.flatMap(({ matches }) => matches)
}

/** Is the marker in the page that is read? Undefined where the extension may not even look. */
function markerIn(browser: Browser, url: string): Promise<boolean | undefined> {
  const look = `
    const [tab] = (await chrome.tabs.query({ lastFocusedWindow: true })).filter((tab) => tab.url === args[0])
    if (!tab) return undefined
    const [seen] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => globalThis.boridehMarker !== undefined,
    })
    return seen.result`
  return inExtension<boolean | undefined>(browser, look, url)
}

async function inExtension<Value>(browser: Browser, body: string, ...args: unknown[]): Promise<Value> {
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  const value = await page.evaluate<Value>(body, ...args)
  await page.close()
  return value
}

/** Selects the words in the page, and says where they stand in its window. */
function select(browser: Browser, words: string): Promise<{ x: number; y: number }> {
  return browser.news.evaluate(
    `const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
     while (walker.nextNode() && !walker.currentNode.data.includes(args[0]));
     const text = walker.currentNode
     const start = text.data.indexOf(args[0])
     text.parentElement.scrollIntoView({ block: 'center' })
     getSelection().setBaseAndExtent(text, start, text, start + args[0].length)
     const { left, right, top, bottom } = getSelection().getRangeAt(0).getClientRects()[0]
     return { x: (left + right) / 2, y: (top + bottom) / 2 }`,
    words,
  )
}

const WORDS = 'زیست‌بوم کوچکی از نی و بید'
const BRIDGE_SITE = `${new URL(BRIDGE.url).origin}/*`
const RIVER_SITE = `${new URL(RIVER.url).origin}/*`

describe('in firefox, without a right to any site', () => {
  let pages: Pages
  let firefox: Firefox

  beforeAll(async () => {
    pages = await servePages()
    for (const { url, html } of [RIVER, BRIDGE]) pages.put(url, html)
    firefox = await startFirefox({ language: 'en', pages })
  })

  afterAll(async () => {
    await firefox.close()
    await pages.close()
  })

  /** A real click on something that asks for one site, or gives it back. */
  async function click(asks: 'request' | 'remove', origin: string): Promise<void> {
    const tab = await firefox.extensionTab(`${firefox.origin}/library/index.html`)
    await tab.evaluate(
      `const button = document.createElement('button')
       button.id = 'site'
       button.textContent = 'This site'
       button.onclick = () => browser.permissions[args[0]]({ origins: [args[1]] })
       document.body.prepend(button)`,
      asks,
      origin,
    )
    await tab.click('#site')
    await tab.close()
  }

  test('what is selected is marked by the shortcut, and its page is kept first', async () => {
    await firefox.open(RIVER.url)
    await select(firefox, WORDS)
    await firefox.pressMarkShortcut()
    await eventually('the badge', async () => (await firefox.button()).badge === '✓')
    expect((await firefox.button()).title).toContain('Kept with your highlight')
    expect((await storedAt(firefox, RIVER.url))?.annotations?.map(({ quote }) => quote.exact)).toEqual([WORDS])
  })

  test('what is selected is marked from the context menu', async () => {
    await firefox.open(BRIDGE.url)
    const at = await select(firefox, 'footbridge')
    await firefox.chooseInMenu(at, 'Highlight the selected words')
    await eventually('the badge', async () => (await firefox.button()).badge === '✓')
    expect((await storedAt(firefox, BRIDGE.url))?.annotations?.map(({ quote }) => quote.exact)).toEqual(['footbridge'])
  })

  test('the shortcut says so where nothing is selected', async () => {
    await firefox.open(BRIDGE.url)
    await firefox.pressMarkShortcut()
    await eventually('the badge', async () => (await firefox.button()).badge === '!')
    expect((await firefox.button()).title).toContain('Nothing is selected')
    const popup = await eventually('the popup', () => firefox.popup())
    await popup.waitFor('#card')
    await popup.close()
  })

  test('a site that is switched on by a click has the marker in its open page, and in those that come', async () => {
    await firefox.open(RIVER.url)
    expect(await sitesOf(firefox)).toEqual([])
    await click('request', RIVER_SITE)
    await eventually('the marker', () => markerIn(firefox, RIVER.url))
    expect(await sitesOf(firefox)).toEqual([RIVER_SITE])
    await firefox.open(RIVER.url)
    await eventually('the marker after a reload', () => markerIn(firefox, RIVER.url))
    await firefox.open(BRIDGE.url)
    expect(await markerIn(firefox, BRIDGE.url)).toBeNull()
  })

  test('a site that is switched on or off while the background sleeps counts at once', async () => {
    await firefox.open(BRIDGE.url)
    await firefox.stopBackground()
    await click('request', BRIDGE_SITE)
    await eventually('the marker', () => markerIn(firefox, BRIDGE.url))
    expect(await sitesOf(firefox)).toEqual([BRIDGE_SITE, RIVER_SITE])
    await firefox.stopBackground()
    await click('remove', BRIDGE_SITE)
    await eventually('the other site alone', async () => (await sitesOf(firefox)).join() === RIVER_SITE)
  })

  test('a site that is switched off is left alone', async () => {
    await click('remove', RIVER_SITE)
    await eventually('no site', async () => (await sitesOf(firefox)).length === 0)
    await firefox.open(RIVER.url)
    expect(await markerIn(firefox, RIVER.url)).toBeNull()
  })
})

describe.each(BROWSERS)('in %s, where all sites are switched on', (name) => {
  const copy = grantedCopy(name)
  const stage = stageFor(name, { extension: copy.folder })

  afterAll(() => copy.remove())

  test('every page has the marker, also after the background was stopped', async () => {
    await stage.show(RIVER)
    await eventually('the marker', () => markerIn(stage.browser, RIVER.url))
    await stage.browser.stopBackground()
    await stage.show(BRIDGE)
    await eventually('the marker', () => markerIn(stage.browser, BRIDGE.url))
    expect(await sitesOf(stage.browser)).toEqual(['http://*/*', 'https://*/*'])
  })
})
