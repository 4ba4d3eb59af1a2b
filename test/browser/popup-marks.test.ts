import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, Popup } from './browser'
import { eventually } from './eventually'
import { grantedCopy } from './granted'
import { endsOf, paintedWords, press, select } from './marking'
import { BRIDGE, RIVER, type Sample } from './samples'
import { BROWSERS, stageFor } from './stage'
import { storedAt } from './stored'

const FOLDER = 'artifacts/screenshots'

const COUNCIL = 'The parish council paid for the bolts'
const STREAM = 'The stream took the old bridge'

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  async function marked(sample: Sample, ...passages: string[]): Promise<void> {
    await stage.show(sample)
    for (const words of passages) {
      const popup = await highlightedBy(stage.browser, words)
      await popup.close()
    }
  }

  test('selected words are highlighted from the popup; the page is kept for it, and unkept again', async () => {
    const sample = bridgeAt('first')
    await stage.show(sample)
    const popup = await highlightedBy(stage.browser, COUNCIL)
    await popup.waitFor('#kept-status', 'Kept with your highlight')
    await expect.poll(() => popup.texts('.mark-words')).toEqual([COUNCIL])
    await popup.waitFor('.mark-state', 'In its place')
    expect(await paintedWords(stage.browser.news)).toEqual([COUNCIL])
    await popup.click('#undo')
    await popup.waitFor('#keep')
    await popup.close()
    expect(await storedAt(stage.browser, sample.url)).toBeUndefined()
  })

  test('highlights are listed as they stand in the text, and a press leads there', async () => {
    await marked(bridgeAt('listed'), COUNCIL, STREAM)
    await stage.browser.news.evaluate('scrollTo(0, 0)')
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('.mark-item:last-child .mark-state', 'In its place')
    await expect.poll(() => popup.texts('.mark-words')).toEqual([STREAM, COUNCIL])
    await popup.click('.mark-item:last-child .mark-words')
    await eventually('the page to scroll', () => isInSight(stage.browser, COUNCIL))
    expect(await popup.count('#marks')).toBe(1)
    await popup.close()
  })

  test('of a page that was edited, what was moved is found, and what is gone is in the stored copy', async () => {
    const sample = bridgeAt('edited')
    await marked(sample, STREAM, COUNCIL)
    const html = sample.html.replace('The stream took', 'That spring the stream took').replace(COUNCIL, 'It was paid')
    await stage.show({ ...sample, html })
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#marks-lost', '1 highlight is no longer on the page')
    await expect.poll(() => popup.texts('.mark-state')).toEqual(['Moved', 'Not found on the page'])
    await popup.screenshot(`${FOLDER}/${name}-en-marks-edited.png`)
    await popup.click('.mark-item:last-child .mark-words')
    const stored = await storedAt(stage.browser, sample.url)
    const mark = stored?.annotations?.find(({ quote }) => quote.exact === COUNCIL)
    await eventually('the library', () => isOpen(stage.browser, `#/clipping/${stored?.id}/${mark?.id}`))
  })

  test('a note, a tag and another colour are stored as they are given, and the page shows the colour', async () => {
    const sample = bridgeAt('noted')
    await marked(sample, COUNCIL)
    const popup = await stage.browser.clickToolbar()
    await popup.click('.mark-edit')
    await popup.type('.mark-note-field', 'Ask the quarry')
    await popup.type('.mark-fields [role="combobox"]', 'bridges')
    await popup.press('Enter')
    await popup.click('.color:last-child')
    await popup.waitFor('.mark-fields .note-saved', 'Saved')
    await popup.press('Escape')
    await popup.waitFor('.mark-note', 'Ask the quarry')
    await popup.close()
    const stored = await storedAt(stage.browser, sample.url)
    expect(stored?.annotations).toMatchObject([{ color: 'rose', note: 'Ask the quarry', tags: ['bridges'] }])
    expect(await paintedWords(stage.browser.news)).toEqual([COUNCIL])
  })

  test('a note typed just before the popup closes is there when it opens again', async () => {
    const sample = bridgeAt('closed')
    await marked(sample, COUNCIL)
    const first = await stage.browser.clickToolbar()
    await first.click('.mark-edit')
    await first.type('.mark-note-field', 'Ask')
    await first.close()
    const second = await stage.browser.clickToolbar()
    await second.waitFor('.mark-note', 'Ask')
    await second.close()
    expect((await storedAt(stage.browser, sample.url))?.annotations?.[0]?.note).toBe('Ask')
  })

  test('a removed highlight leaves the page, and comes back', async () => {
    await marked(bridgeAt('removed'), COUNCIL)
    const popup = await stage.browser.clickToolbar()
    await popup.click('.mark-remove')
    await popup.waitFor('.is-removed', 'Highlight removed')
    await eventually('nothing to be painted', async () => (await paintedWords(stage.browser.news)).length === 0)
    await popup.click('.mark-undo')
    await popup.waitFor('.mark-state', 'In its place')
    expect(await paintedWords(stage.browser.news)).toEqual([COUNCIL])
    await popup.close()
  })

  test('a highlight is copied as a quotation', async () => {
    await marked(bridgeAt('copied'), COUNCIL)
    const popup = await stage.browser.clickToolbar()
    await popup.click('.mark-copy')
    await popup.waitFor('.mark-copied', 'Copied')
    await popup.close()
  })
})

/** Chromium without a display answers no questions. */
describe('in firefox', () => {
  const stage = stageFor('firefox')

  test('a site is switched on with one click, and off with the next', async () => {
    await stage.show(bridgeAt('switched'))
    await (await highlightedBy(stage.browser, COUNCIL)).close()
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#site-line', 'dispatch.example')
    await popup.click('#site-switch')
    await popup.waitFor('#site-switch[aria-checked="true"]')
    await popup.close()
    await stage.browser.news.reload()
    await eventually('the highlight', async () => (await paintedWords(stage.browser.news)).includes(COUNCIL))
    const again = await stage.browser.clickToolbar()
    await again.click('#site-switch[aria-checked="true"]')
    await again.waitFor('#site-switch[aria-checked="false"]')
    await again.close()
  })
})

describe.each(BROWSERS)('in %s, on a site that is switched on', (name) => {
  const copy = grantedCopy(name)
  const stage = stageFor(name, { extension: copy.folder })
  afterAll(copy.remove)

  test('the note button of the pill opens the popup at that highlight, ready to write', async () => {
    const sample = bridgeAt('pill')
    await stage.show(sample)
    await select(stage.browser.news, COUNCIL)
    await press(stage.browser.news, 'note')
    const popup = await eventually('the popup', () => stage.browser.popup())
    await popup.waitFor('.mark-note-field')
    await popup.type('.mark-note-field', 'Ask')
    await popup.press('Enter')
    await popup.type('.mark-note-field', 'why')
    expect(await popup.value('.mark-note-field')).toBe('Ask\nwhy')
    expect(await popup.attribute('#site-switch', 'aria-checked')).toBe('true')
    await eventually('the note', async () => {
      const stored = await storedAt(stage.browser, sample.url)
      return stored?.annotations?.[0]?.note === 'Ask\nwhy'
    })
    await popup.close()
  })

  test('the colours beside selected words are switched off for the site', async () => {
    await stage.show(bridgeAt('quiet'))
    const popup = await highlightedBy(stage.browser, COUNCIL)
    await popup.click('#kept-more')
    await popup.click('#menu-pill')
    await popup.click('#kept-more')
    await popup.waitFor('#menu-pill[aria-checked="false"]')
    await popup.close()
  })
})

describe.each(BROWSERS)('in %s, the highlights of a page', (name) => {
  describe.each([
    ['en', BRIDGE, [STREAM, COUNCIL, 'Some forty people worked in shifts']],
    ['fa', RIVER, ['بازگشایی تدریجی دریچه‌های بند بالادست', 'کشاورزان سه روستا', 'چشم به راه بهار']],
  ] as const)('with the browser in %s', (language, sample, passages) => {
    const stage = stageFor(name, { language })

    async function shoot(popup: Popup, step: string): Promise<void> {
      for (const scheme of ['dark', 'light'] as const) {
        await popup.colours(scheme)
        await popup.screenshot(`${FOLDER}/${name}-${language}-${scheme}-${step}.png`)
      }
    }

    test('are photographed in both colour schemes', async () => {
      await stage.show({ ...sample, url: `${sample.url}/none` })
      const empty = await stage.browser.clickToolbar()
      await empty.waitFor('#headline')
      await empty.press('Enter')
      await empty.waitFor('#marks-hint')
      await shoot(empty, 'marks-0-none')
      await empty.close()
      await stage.show(sample)
      for (const words of passages) {
        const popup = await highlightedBy(stage.browser, words)
        if (words === passages[0]) {
          await popup.waitFor('#undo')
          await popup.waitFor('.mark-state .icon')
          await shoot(popup, 'marks-1-kept')
        }
        await popup.close()
      }
      const popup = await stage.browser.clickToolbar()
      await popup.waitFor('.mark-item:last-child .mark-state .icon')
      await expect.poll(() => popup.count('.mark-item')).toBe(3)
      await popup.click('.mark-item:first-child .mark-edit')
      await popup.click('.mark-item:first-child .color:nth-of-type(3)')
      await popup.type('.mark-note-field', language === 'fa' ? 'با نقشهٔ سال پیش بسنجم' : 'Compare with the old map')
      await shoot(popup, 'marks-2-note')
      await popup.press('Escape')
      await popup.click('.mark-item:nth-child(2) .mark-remove')
      await popup.waitFor('.is-removed')
      await shoot(popup, 'marks-3-removed')
      await popup.click('#kept-more')
      await popup.waitFor('#menu-mark')
      await shoot(popup, 'marks-4-menu')
      await popup.close()
    })
  })
})

/** The page of the bridge under an address of its own. */
function bridgeAt(path: string): Sample {
  return { url: `https://dispatch.example/marks/${path}`, html: BRIDGE.html }
}

/** Draws the mouse over the words, and highlights them from the popup, which stays open. */
async function highlightedBy(browser: Browser, words: string): Promise<Popup> {
  await browser.news.drag(...(await endsOf(browser.news, words)))
  const popup = await browser.clickToolbar()
  await popup.waitFor('#headline')
  const isKept = (await popup.count('#kept-status')) > 0
  await popup.click(isKept ? '#kept-more' : '#keep-more')
  await popup.click('#menu-mark')
  await popup.waitFor('.mark-words', words)
  return popup
}

function isInSight(browser: Browser, words: string): Promise<boolean> {
  return browser.news.evaluate<boolean>(
    `const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
     while (walker.nextNode() && !walker.currentNode.data.includes(args[0]));
     const { top, bottom } = walker.currentNode.parentElement.getBoundingClientRect()
     return scrollY > 0 && bottom > 0 && top < innerHeight`,
    words,
  )
}

/** Does a tab of the extension show this? */
async function isOpen(browser: Browser, hash: string): Promise<boolean> {
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  const addresses = await page.evaluate<string[]>(`return (await chrome.tabs.query({})).map(({ url }) => url ?? '')`)
  await page.close()
  return addresses.some((address) => address.endsWith(hash))
}
