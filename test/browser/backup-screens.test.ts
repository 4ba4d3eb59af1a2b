import { mkdirSync } from 'node:fs'
import { beforeAll, describe, test } from 'vitest'
import type { ExtensionTab, Popup } from './browser'
import { chooseFiles } from './choosing'
import { loseDatabase, standInForPicker } from './losing'
import { BRIDGE, RIVER, type Sample, SEA } from './samples'
import { stageFor } from './stage'

const FOLDER = 'artifacts/screenshots'

beforeAll(() => {
  mkdirSync(FOLDER, { recursive: true })
})

describe.each(['en', 'fa'] as const)('the pages of backups in %s are photographed', (language) => {
  const stage = stageFor('chromium', { language })

  async function shoot(page: Popup, step: string): Promise<void> {
    for (const scheme of ['dark', 'light'] as const) {
      await page.colours(scheme)
      await page.screenshot(`${FOLDER}/backup-${language}-${scheme}-${step}.png`)
    }
  }

  const opened = (hash: string): Promise<ExtensionTab> =>
    stage.browser.extensionTab(`${stage.browser.origin}/library/index.html${hash}`)

  async function keep(sample: Sample): Promise<void> {
    await stage.show(sample)
    const popup = await stage.browser.clickToolbar()
    await popup.click('#keep')
    await popup.waitFor('#kept-status')
    await popup.close()
  }

  test('from the first one to the one that is restored', async () => {
    const welcome = await opened('#/welcome')
    await welcome.waitFor('.welcome-keys kbd')
    await shoot(welcome, '1-welcome')
    await welcome.close()
    for (const sample of [RIVER, SEA]) await keep(sample)
    const library = await opened('#/backup')
    await library.waitFor('.backup-first')
    await shoot(library, '2-first')
    await standInForPicker(library)
    await library.click('#backup-folder')
    await library.waitFor('#backup-work .notice')
    await library.close()
    await keep(BRIDGE)
    const later = await opened('#/backup')
    await later.waitFor('.backup-unsaved')
    await later.click('.backup-kept summary')
    await shoot(later, '3-state')
    await later.click('#backup-now')
    await later.waitFor('.kept-backup:nth-child(2)')
    await later.evaluate("document.querySelector('.restore-from').click()")
    await later.waitFor('.rehearsal')
    await later.evaluate("document.querySelector('#restore').scrollIntoView()")
    await shoot(later, '4-rehearsal')
    await later.close()
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#backup-line')
    await popup.press('Tab')
    await shoot(popup, '5-popup')
    await popup.close()
  })

  test('and the way back after a loss', async () => {
    await loseDatabase(stage)
    const library = await opened('#/')
    await library.waitFor('#bring-back')
    await shoot(library, '6-loss')
    await library.evaluate("location.hash = '#/backup'")
    await library.waitFor('#restore-last')
    await shoot(library, '7-lost-page')
    await library.click('#restore-last')
    await library.waitFor('.rehearsal')
    await library.click('#restore-start')
    await library.waitFor('#restore-list')
    await library.evaluate("document.querySelector('#restore').scrollIntoView()")
    await shoot(library, '8-done')
    await chooseFiles(library, '#restore-files', [['نامهٔ ناتمام (2).zip', 'no backup']])
    await library.waitFor('#restore-salvage')
    await library.evaluate("document.querySelector('#restore').scrollIntoView()")
    await shoot(library, '9-foreign')
    await library.close()
  })
})
