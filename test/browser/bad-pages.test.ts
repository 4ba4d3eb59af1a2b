import { describe, expect, test } from 'vitest'
import { eventually } from './eventually'
import { BROKEN, EMPTY, FRONT_PAGE, LOGIN, longRiver, SHADOWING } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedAt, storedClippings } from './stored'

const BROWSER_PAGE = { chromium: 'chrome://version', firefox: 'about:about' }

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test('a page of the browser itself says that no extension may read it', async () => {
    await stage.browser.open(BROWSER_PAGE[name])
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('.notice', 'This page belongs to the browser')
    await popup.close()
  })

  test('a page without text says so and stores nothing', async () => {
    await stage.show(EMPTY)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('.notice', 'There is no text to keep on this page')
    await popup.press('Enter')
    await popup.close()
    expect(await storedClippings(stage.browser)).toEqual([])
  })

  test('the badge names a page that is no article, until the tab shows one', async () => {
    await stage.show(FRONT_PAGE)
    const first = await stage.browser.clickToolbar()
    await first.waitFor('.notice', 'front page')
    await eventually('the badge', async () => (await badge()).text === '≡')
    expect((await badge()).title).toContain('front page')
    await first.close()
    await stage.show(BROKEN)
    const second = await stage.browser.clickToolbar()
    await second.waitFor('#headline')
    await eventually('the badge', async () => (await badge()).text === '')
    await second.close()
  })

  async function badge(): Promise<{ text: string; title: string }> {
    const page = await stage.browser.extensionPage(`${stage.browser.origin}/popup/index.html`)
    const shown = await page.evaluate<{ text: string; title: string }>(
      `const [{ id: tabId }] = await chrome.tabs.query({ active: true })
       return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) }`,
    )
    await page.close()
    return shown
  }

  test('a page that is no article can be kept anyway, whole', async () => {
    await stage.show(FRONT_PAGE)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('.notice', 'This is the front page of a site')
    await popup.click('#keep-whole')
    await popup.waitFor('#kept-status', 'Kept')
    await popup.close()
    const stored = await storedAt(stage.browser, FRONT_PAGE.url)
    expect(JSON.stringify(stored?.article.blocks)).toContain('نان محلی در بازار هفتگی سپیدان')
  })

  test('a page whose elements are called like parts of the document is read all the same', async () => {
    await stage.show(SHADOWING)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline', 'Village rebuilds its footbridge in nine days')
    await popup.click('#keep')
    await popup.waitFor('#kept-status', 'Kept')
    await popup.close()
    expect((await storedAt(stage.browser, SHADOWING.url))?.article.blocks.length).toBeGreaterThan(1)
  })

  test('a page that asks for a password says so, and can be kept as it is', async () => {
    await stage.show(LOGIN)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('.notice', 'wants you to log in')
    await popup.click('#keep-whole')
    await popup.waitFor('#kept-status', 'Kept')
    await popup.close()
  })

  test('an article with a broken JSON-LD block is read from its page', async () => {
    await stage.show(BROKEN)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline', 'Village rebuilds its footbridge in nine days')
    await popup.click('#keep')
    await popup.waitFor('#kept-status', 'Kept')
    await popup.close()
    expect((await storedAt(stage.browser, BROKEN.url))?.article.authors?.map((author) => author.name)).toEqual([
      'Ada Whitlow',
      'Tom Ferris',
    ])
  })

  test('a huge page is kept, or refused in one sentence, and the tab stays alive', async () => {
    const huge = longRiver('https://nasim.example/huge', 10_000_000)
    await stage.show(huge)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline, .notice')
    await popup.press('Enter')
    await popup.waitFor('#kept-status, .notice')
    const said = await popup.text('#kept-status, .notice')
    expect(said).toMatch(/^Kept|too large to keep in one piece|did not answer/)
    await popup.close()
    const stored = await storedAt(stage.browser, huge.url)
    expect(stored !== undefined).toBe(said.startsWith('Kept'))
    await stage.show(FRONT_PAGE)
  })
})
