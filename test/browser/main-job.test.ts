import { describe, expect, test } from 'vitest'
import { eventually } from './eventually'
import { BRIDGE, RIVER, SEA } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedAt } from './stored'

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test('a Persian news page is kept with one press and found by a word typed in Arabic letters without half-spaces', async () => {
    await stage.show(RIVER)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline', 'بازگشت آب به نسیم‌رود پس از هفت سال خشکی')
    await popup.waitFor('#card', 'خبرگزاری نسیم')
    await popup.click('#keep')
    await popup.waitFor('#kept-status', 'Kept')

    // In the page: «زیست‌بوم کوچکی», with Persian letters and a zero-width non-joiner.
    await popup.type('#search', 'زيستبوم كوچكي')
    await expect.poll(() => popup.texts('#results mark')).toEqual(['زیست‌بوم', 'کوچکی'])
    await expect.poll(() => popup.texts('#results .row-headline')).toEqual(['بازگشت آب به نسیم‌رود پس از هفت سال خشکی'])
    await popup.close()

    const stored = await storedAt(stage.browser, RIVER.url)
    expect(stored?.article.headline).toBe('بازگشت آب به نسیم‌رود پس از هفت سال خشکی')
    expect(stored?.article.blocks.map((block) => block.text).join('\n')).toContain('زیست‌بوم کوچکی از نی و بید')
  })

  test('a press of Enter keeps a page in Azerbaijani', async () => {
    await stage.show(SEA)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline', 'Xəzər sahilində')
    await popup.press('Enter')
    await popup.waitFor('#kept-status', 'Kept')
    await popup.type('#search', 'BALIQÇILARIN defterindeki')
    await popup.waitFor('#results mark', 'balıqçıların')
    await popup.close()
  })

  test('what was kept can be taken back', async () => {
    await stage.show(BRIDGE)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline', 'Village rebuilds')
    await popup.press('Enter')
    await popup.waitFor('#undo')
    expect(await storedAt(stage.browser, BRIDGE.url)).toBeDefined()
    await popup.click('#undo')
    await popup.waitFor('#keep')
    await popup.close()
    expect(await storedAt(stage.browser, BRIDGE.url)).toBeUndefined()
  })

  test('a page that has changed is kept again as a revision, and the earlier text stays', async () => {
    const url = 'https://dispatch.example/changing'
    await stage.show({ url, html: BRIDGE.html })
    const first = await stage.browser.clickToolbar()
    await first.click('#keep')
    await first.waitFor('#kept-status', 'Kept')
    await first.close()

    await stage.show({ url, html: BRIDGE.html.replace('four millimetres', 'five millimetres') })
    const second = await stage.browser.clickToolbar()
    await second.waitFor('#kept-status', 'The page has changed since')
    await second.click('#update')
    await second.waitFor('#kept-status', 'Kept again')
    await second.close()

    const stored = await storedAt(stage.browser, url)
    expect(JSON.stringify(stored?.article.blocks)).toContain('five millimetres')
    expect(stored?.revisions).toHaveLength(1)
    expect(JSON.stringify(stored?.revisions[0]?.article.blocks)).toContain('four millimetres')
  })

  test('a note typed just before the popup closes is there when it opens again', async () => {
    await stage.show({ url: 'https://dispatch.example/noted', html: BRIDGE.html })
    const first = await stage.browser.clickToolbar()
    await first.click('#keep')
    await first.type('#note', 'پل را دوباره ببین')
    await first.close()

    const second = await stage.browser.clickToolbar()
    await second.waitFor('#note')
    await eventually('the note', async () => (await second.value('#note')) === 'پل را دوباره ببین')
    await second.waitFor('#note-saved', 'Saved')
    await second.close()
    expect((await storedAt(stage.browser, 'https://dispatch.example/noted'))?.note).toBe('پل را دوباره ببین')
  })

  test('keeping a page asks nothing of the network', async () => {
    await stage.show({ ...RIVER, url: 'https://nasim.example/fa/48214' })
    const before = fromNews(stage.pages.refused)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#headline')
    await popup.click('#keep')
    await popup.waitFor('#kept-status')
    await popup.close()
    expect(fromNews(stage.pages.refused)).toEqual(before)
  })
})

/** The browser's own requests, for updates and lists, are none of the extension's. */
function fromNews(addresses: string[]): string[] {
  return addresses.filter((address) => new URL(address).hostname.endsWith('.example'))
}
