import { copyFileSync, mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Popup } from './browser'
import { RIVER } from './samples'
import { BROWSERS, stageFor } from './stage'

const FOLDER = 'artifacts/screenshots'
const DIRECTIONS = { en: 'ltr', fa: 'rtl' }

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
      await popup.close()
    })
  })
})
