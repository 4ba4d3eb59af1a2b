import { copyFileSync, mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExtensionTab, Popup } from './browser'
import { BRIDGE, RIVER, type Sample, SEA } from './samples'
import { BROWSERS, stageFor } from './stage'

const FOLDER = 'artifacts/screenshots'
const DIRECTIONS = { en: 'ltr', fa: 'rtl' }
const NOTES = { en: 'Ask for the figures.', fa: 'آمارش را بپرسم.' }
const SAVED = { en: 'Saved', fa: 'ذخیره شد' }

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})

afterAll(() => {
  if (process.env.UPDATE_SCREENSHOT !== '1') return
  copyFileSync(`${FOLDER}/chromium-en-light-1-article.png`, 'icons/popup.png')
})

describe.each(BROWSERS)('in %s', (name) => {
  describe.each(['en', 'fa'] as const)('with the browser in %s', (language) => {
    const stage = stageFor(name, { language })

    async function shoot(popup: Popup, step: string): Promise<void> {
      for (const scheme of ['dark', 'light'] as const) {
        await popup.colours(scheme)
        await popup.screenshot(`${FOLDER}/${name}-${language}-${scheme}-${step}.png`)
      }
    }

    test('the popup speaks its language and is photographed in both colour schemes', async () => {
      await stage.show(RIVER)
      const popup = await stage.browser.clickToolbar()
      await popup.waitFor('#headline')
      expect(await popup.attribute('html', 'lang')).toBe(language)
      expect(await popup.attribute('html', 'dir')).toBe(DIRECTIONS[language])
      await shoot(popup, '1-article')
      await popup.click('#keep')
      await popup.waitFor('#undo')
      await shoot(popup, '2-kept')
      await popup.type('#search', 'زيستبوم')
      await popup.waitFor('#results mark')
      await shoot(popup, '3-found')
      await popup.click('#save-search')
      await popup.type('#search', ' after:1404/13/40 ')
      await popup.waitFor('#problems')
      await shoot(popup, '5-problem')
      await popup.click('#search-clear')
      await popup.waitFor('#saved')
      await shoot(popup, '6-saved')
      await popup.type('#search', 'has:')
      await popup.waitFor('#search-completions')
      await popup.press('Tab')
      await popup.waitFor('[role="option"][aria-selected="true"]')
      await shoot(popup, '7-completion')
      await popup.press('Escape')
      await popup.click('#search-clear')
      await popup.close()
    })

    test('the library speaks its language too, with a clipping open', async () => {
      for (const sample of [BRIDGE, SEA]) await keep(sample)
      const library = await stage.browser.extensionTab(`${stage.browser.origin}/library/index.html`)
      await library.click('.row:last-child')
      await library.waitFor('#headline')
      expect(await library.attribute('html', 'lang')).toBe(language)
      expect(await library.attribute('html', 'dir')).toBe(DIRECTIONS[language])
      await shoot(library, '4-library')
      await library.type('#search', '-زيستبوم')
      await library.waitFor('#order')
      await shoot(library, '8-search')
      await library.close()
    })

    test('highlights stand in the text, beside it and on a page of their own', async () => {
      const library = await stage.browser.extensionTab(`${stage.browser.origin}/library/index.html`)
      await library.click('.row:last-child')
      await library.waitFor('#headline')
      for (const [place, color] of ['green', 'rose', 'blue'].entries()) {
        await selectWords(library, place)
        // Not the one that stands beside the highlight before.
        await library.waitFor('#pill:not(:has(#pill-remove))')
        if (place === 2) await shoot(library, '9-pill')
        await library.click(`#pill-${color}`)
        await library.waitFor(`.margin-list .mark-item:nth-child(${place + 1})`)
      }
      await library.click('#pill-note')
      await library.type('.mark-note-field', NOTES[language])
      await library.waitFor('.note-saved', SAVED[language])
      await shoot(library, '10-margin')
      await library.click('.rail-link[href="#/highlights"]')
      await library.click('.highlight-row')
      await library.waitFor('#highlight-sheet .mark-words')
      await shoot(library, '11-highlights')
      await library.close()
    })

    async function keep(sample: Sample): Promise<void> {
      await stage.show(sample)
      const popup = await stage.browser.clickToolbar()
      await popup.click('#keep')
      await popup.waitFor('#kept-status')
      await popup.close()
    }
  })
})

/** Selects the beginning of a long paragraph, as dragging over it does. */
function selectWords(library: ExtensionTab, place: number): Promise<void> {
  return library.evaluate(
    `
    const long = [...document.querySelectorAll('.story .line')].filter((line) => line.textContent.length > 90)
    const { firstChild } = long[args[0]]
    long[args[0]].scrollIntoView({ block: 'center' })
    getSelection().setBaseAndExtent(firstChild, 0, firstChild, firstChild.data.indexOf(' ', 50))`,
    place,
  )
}
