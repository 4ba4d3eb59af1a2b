import { mkdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { BRIDGE, RIVER, SEA } from './samples'
import { BROWSERS, stageFor } from './stage'

const FOLDER = 'artifacts/screenshots'

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})

describe.each(BROWSERS)('in %s', (name) => {
  describe.each(['en', 'fa'] as const)('the export page in %s', (language) => {
    const stage = stageFor(name, { language })

    test('is photographed as one comes to it, and when a file is saved', async () => {
      for (const sample of [RIVER, SEA, BRIDGE]) {
        await stage.show(sample)
        const popup = await stage.browser.clickToolbar()
        await popup.click('#keep')
        await popup.waitFor('#kept-status')
        await popup.close()
      }
      const page = await stage.browser.extensionTab(`${stage.browser.origin}/library/index.html#/export`)
      await page.waitFor('#export-start')
      const shoot = async (step: string) => {
        for (const scheme of ['dark', 'light'] as const) {
          await page.colours(scheme)
          await page.screenshot(`${FOLDER}/${name}-${language}-${scheme}-export-${step}.png`)
        }
      }
      await shoot('1-kinds')
      // No test can press a key in the dialog in which the reader chooses a file: without it the browser downloads.
      await page.evaluate('(window.wrappedJSObject ?? window).showSaveFilePicker = undefined')
      await page.evaluate("document.getElementById('format-ris').scrollIntoView({ block: 'center' })")
      await page.click('#format-ris')
      await page.click('#export-start')
      await page.waitFor('#export-state .notice')
      expect(await page.count('#export-state .notice')).toBe(1)
      await shoot('2-saved')
      await page.close()
    })
  })
})
