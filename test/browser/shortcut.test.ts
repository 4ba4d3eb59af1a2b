import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from './eventually'
import { type Firefox, startFirefox } from './firefox'
import { type Pages, servePages } from './pages'
import { EMPTY, RIVER } from './samples'
import { storedAt } from './stored'

// Chromium without a display hands no shortcut to an extension.
describe('in firefox, with the shortcut that keeps at once', () => {
  let pages: Pages
  let firefox: Firefox

  beforeAll(async () => {
    pages = await servePages()
    for (const { url, html } of [RIVER, EMPTY]) pages.put(url, html)
    firefox = await startFirefox({ language: 'en', pages })
  })

  afterAll(async () => {
    await firefox.close()
    await pages.close()
  })

  test('a page is kept without a popup, and the button says so', async () => {
    await firefox.open(RIVER.url)
    await firefox.pressKeepShortcut()
    await eventually('the badge', async () => (await firefox.button()).badge === '✓')
    expect((await firefox.button()).title).toContain('Kept')
    expect((await storedAt(firefox, RIVER.url))?.article.headline).toBe('بازگشت آب به نسیم‌رود پس از هفت سال خشکی')
  })

  test('a page that cannot be kept opens the popup, which says why', async () => {
    await firefox.open(EMPTY.url)
    await firefox.pressKeepShortcut()
    await eventually('the badge', async () => (await firefox.button()).badge === '!')
    const popup = await eventually('the popup', () => firefox.popup())
    await popup.waitFor('.notice', 'There is no text to keep on this page')
    await popup.close()
  })
})
