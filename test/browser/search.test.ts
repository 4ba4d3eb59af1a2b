import { beforeAll, describe, expect, test } from 'vitest'
import type { Popup } from './browser'
import { eventually } from './eventually'
import { BRIDGE, RIVER, SEA, SPELLINGS } from './samples'
import { BROWSERS, stageFor } from './stage'

/** What is typed, and what then is marked in the page's own writing. */
const TYPED = [
  ['سه‌شنبه', 'سه‌شنبه'],
  ['سهشنبه', 'سه‌شنبه'],
  ['سه شنبه', 'سه‌شنبه'],
  ['ويژه', 'ویژه'],
  ['ویژه', 'ویژه'],
  ['۱۴', '۱۴'],
  ['14', '۱۴'],
  ['İSLAM', 'İslam'],
  ['islam', 'İslam'],
  ['Qarabağ', 'Qarabağ'],
  ['qarabag', 'Qarabağ'],
] as const

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  beforeAll(async () => {
    for (const sample of [RIVER, SEA, BRIDGE, SPELLINGS]) {
      await stage.show(sample)
      const popup = await stage.browser.clickToolbar()
      await popup.waitFor('#headline')
      await popup.press('Enter')
      await popup.waitFor('#kept-status', 'Kept')
      if (sample === SPELLINGS) await tag(popup, 'زبان')
      await popup.close()
    }
  })

  test('a word is found however it is typed, and marked as it was written', async () => {
    const popup = await stage.browser.clickToolbar()
    for (const [typed, written] of TYPED) {
      await searchFor(popup, typed)
      await popup.waitFor('#results .row:first-child mark', written)
    }
    await popup.close()
  })

  test('what is not understood is explained, and the rest is searched', async () => {
    const popup = await stage.browser.clickToolbar()
    await searchFor(popup, 'Qarabağ after:1404/13/40 ')
    await popup.waitFor('#problems', '1404/13/40')
    await popup.waitFor('#results mark', 'Qarabağ')
    await popup.close()
  })

  test('an operator and its value are completed with the keyboard alone', async () => {
    const popup = await stage.browser.clickToolbar()
    await searchFor(popup, 'ta')
    await popup.waitFor('#search-completions', 'tag:')
    await popup.press('Tab')
    await popup.waitFor('[role="option"][aria-selected="true"]', 'tag:')
    await popup.press('Enter')
    await popup.waitFor('#search-completions', 'زبان')
    await popup.press('Tab')
    await popup.press('Enter')
    expect(await popup.value('#search')).toBe('tag:زبان ')
    await popup.waitFor('#results-count', '1 result')
    await popup.press('ArrowDown')
    await popup.press('ArrowUp')
    await popup.close()
  })

  test('a search is saved, and asked again with one press when the popup opens anew', async () => {
    const popup = await stage.browser.clickToolbar()
    await searchFor(popup, 'Qarabağ')
    await popup.waitFor('#results mark', 'Qarabağ')
    await popup.click('#save-search')
    await popup.waitFor('#save-search[aria-pressed="true"]')
    await popup.click('#search-clear')
    await popup.waitFor('#saved', 'Qarabağ')
    await popup.close()

    const again = await stage.browser.clickToolbar()
    await again.click('#saved button')
    await again.waitFor('#results mark', 'Qarabağ')
    await again.click('#save-search')
    await again.click('#search-clear')
    await again.close()
  })

  test('the order is chosen with the keyboard, and holds from then on', async () => {
    const popup = await stage.browser.clickToolbar()
    await searchFor(popup, 'is:unread')
    await popup.waitFor('#results-count', '4 results')
    const best = await popup.texts('#results .row-headline')
    await popup.press('Tab')
    await popup.press('Tab')
    await popup.press('ArrowDown')
    await eventually('the order to change', async () => (await popup.value('#order')) === 'published')
    await eventually(
      'other rows first',
      async () => String(await popup.texts('#results .row-headline')) !== String(best),
    )
    await popup.close()

    const again = await stage.browser.clickToolbar()
    await again.waitFor('#results-count', '4 results')
    expect(await again.value('#order')).toBe('published')
    await again.click('#search-clear')
    await again.close()
  })
})

/** Searches for this alone. */
async function searchFor(popup: Popup, words: string): Promise<void> {
  if ((await popup.count('#search-clear')) > 0) await popup.click('#search-clear')
  await popup.type('#search', words)
}

async function tag(popup: Popup, word: string): Promise<void> {
  await popup.type('#tag', word)
  await popup.press('Enter')
  await popup.waitFor('.tag', word)
  await popup.waitFor('#note')
}
