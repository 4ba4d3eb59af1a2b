import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import type { ExtensionTab } from './browser'
import { type Chosen, chooseFiles } from './choosing'
import { eventually } from './eventually'
import { loseDatabase, standInForPicker } from './losing'
import { BRIDGE, RIVER, type Sample, SEA } from './samples'
import { BROWSERS, type Stage, stageFor } from './stage'
import { storedAt, storedClippings } from './stored'

describe.each(BROWSERS)('in %s', (name) => {
  const granted = name === 'chromium' ? copyWithDownloads() : undefined
  const stage = stageFor(name, granted ? { extension: granted } : {})

  afterAll(() => {
    if (granted) rmSync(granted, { recursive: true, force: true, maxRetries: 3 })
  })

  test('whoever says where backups go has one at once, and it lies among the downloads', async () => {
    for (const sample of [RIVER, SEA]) await keep(stage, sample)
    const library = await openLibrary(stage)
    await library.waitFor('.rail', 'none yet')
    await library.click('#rail-backup')
    await library.click('#backup-downloads')
    await library.waitFor('#backup-work', '2 clippings were written to your downloads')
    await library.waitFor('.backup-status', '2 clippings are safe in it')
    expect(filesIn(stage)).toHaveLength(1)
    await library.close()
  })

  test('what is kept later comes in an increment, and the popup says how old the last backup is', async () => {
    await keep(stage, BRIDGE)
    const popup = await stage.browser.clickToolbar()
    await popup.waitFor('#backup-line', 'Last backup')
    await popup.close()
    const library = await openLibrary(stage, '#/backup/now')
    await library.waitFor('#backup-work', '1 clipping was written to your downloads')
    expect(filesIn(stage).filter((file) => file.includes('increment'))).toHaveLength(1)
    await library.click('#backup-now')
    await library.waitFor('#backup-work', 'has everything already')
    expect(filesIn(stage)).toHaveLength(2)
    await library.close()
  })

  test('a living library loses nothing that is newer, and takes what is missing', async () => {
    const library = await openLibrary(stage)
    await library.waitFor('.list-count', '3 clippings')
    await library.click('.row')
    await library.type('#note', 'newer')
    await library.waitFor('#note-saved', 'Saved')
    await library.click('.row:last-child .row-box')
    await library.click('#trash-all')
    await library.click('.rail-link[href="#/trash"]')
    await library.click('#trash-empty')
    await library.click('#erase-yes')
    await library.waitFor('#toast', 'eleted for good')
    await library.click('.rail-link[href="#/backup"]')
    await choose(library, filesIn(stage).map(chosenAt))
    await library.waitFor('.rehearsal', '1 has changed here since and stays as it is')
    await library.waitFor('.rehearsal', '1 is here just so')
    await library.click('#erased-leave')
    await library.waitFor('.rehearsal', 'has everything in this backup already')
    await library.click('#erased-back')
    await library.click('#restore-start')
    await library.waitFor('#restore-state', '1 clipping is back')
    expect((await storedAt(stage.browser, BRIDGE.url))?.note).toBe('newer')
    expect(await storedClippings(stage.browser)).toHaveLength(3)
    await library.close()
  })

  test('a replaced database is noticed, and the backup brings everything back into the empty library', async () => {
    const before = (await storedClippings(stage.browser)).toSorted(byId)
    const library = await openLibrary(stage, '#/backup/now')
    await library.waitFor('#backup-work', 'written to your downloads')
    await library.close()
    await loseDatabase(stage)
    const later = await openLibrary(stage)
    await later.waitFor('[role="alert"]', '3 clippings kept here are gone')
    await later.click('#bring-back')
    await later.waitFor('#restore', 'Choose these 3 files')
    const files = filesIn(stage).map(chosenAt)
    const [lastName, lastContents] = last(files)
    await choose(later, [...files.slice(0, -1), [lastName, lastContents.subarray(0, -40)]])
    await later.waitFor('#restore-state [role="alert"]', 'This file ends too early')
    await later.waitFor('#restore-state', lastName)
    await choose(later, [['letter.zip', 'no backup']])
    await later.waitFor('#restore-state [role="alert"]', 'This is no backup of Borideh')
    expect(await storedClippings(stage.browser)).toEqual([])
    await choose(later, files)
    await later.waitFor('.rehearsal', '3 come back')
    await later.click('#restore-start')
    await later.click('#restore-list')
    await later.waitFor('.list-count', '3 clippings')
    expect((await storedClippings(stage.browser)).toSorted(byId)).toEqual(before)
    await expect.poll(() => later.count('#bring-back')).toBe(0)
    await later.close()
  })

  test('of a file that is cut off as much is taken as is whole, and what is missing is told', async () => {
    const library = await openLibrary(stage, '#/backup')
    const full = filesIn(stage)
      .map(chosenAt)
      .find(([file]) => file.includes('full'))
    if (!full) throw new Error('There is no full backup')
    await choose(library, [[full[0], full[1].subarray(0, -30)]])
    await library.click('#restore-salvage')
    await library.waitFor('.salvaged', 'clippings are whole')
    expect(await library.text('.salvaged')).toMatch(/(\d) of \1 clippings are whole/)
    await library.click('#restore-cancel')
    await library.waitFor('.drop', 'Choose backup files')
    await library.close()
  })

  test('who installs Borideh is told where it is, and that removing it deletes the library', async () => {
    const library = await openLibrary(stage, '#/welcome')
    await library.waitFor('.page', 'Removing Borideh from the browser deletes your library')
    await library.click('#welcome-backup')
    await library.waitFor('.page-title', 'Backup')
    await library.close()
  })
})

describe('in chromium, where a folder can be chosen', () => {
  const stage = stageFor('chromium')

  test('backups are verified there, and the last one is restored without choosing its files', async () => {
    await keep(stage, RIVER)
    const library = await openLibrary(stage, '#/backup')
    await standInForPicker(library)
    await library.click('#backup-folder')
    await library.waitFor('#backup-work', '1 clipping was written and read back')
    await library.waitFor('.backup-status', 'Verified')
    await library.waitFor('.backup-place', 'folder')
    const before = await storedClippings(stage.browser)
    await library.close()
    await loseDatabase(stage)
    const later = await openLibrary(stage)
    await later.click('#bring-back')
    await later.waitFor('.rehearsal', '1 comes back')
    await later.click('#restore-start')
    await later.click('#restore-list')
    await later.waitFor('.list-count', '1 clipping')
    expect(await storedClippings(stage.browser)).toEqual(before)
    await later.close()
  })

  test('an open page writes by itself what is due', async () => {
    await keep(stage, SEA)
    await changeBackups(
      stage,
      `
      held.records = held.records.map((record) => ({ ...record, createdAt: record.createdAt - 2 * 24 * 60 * 60 * 1000 }))`,
    )
    const library = await openLibrary(stage, '#/backup')
    await library.waitFor('.backup-status', '2 clippings are safe in it')
    await expect.poll(() => library.count('.kept-backup')).toBeGreaterThan(1)
    await library.close()
  })

  test('a reader is reminded once', async () => {
    await changeBackups(stage, 'held = { records: [], since: Date.now() - 31 * 24 * 60 * 60 * 1000 }')
    const library = await openLibrary(stage)
    await library.waitFor('.list-pane', '2 clippings are in no backup')
    await library.click('#reminder-seen')
    await eventually('it to go', async () => (await library.count('#reminder-seen')) === 0)
    await library.close()
    const again = await openLibrary(stage)
    await again.waitFor('.rail', 'none yet')
    expect(await again.count('#reminder-seen')).toBe(0)
    await again.close()
  })
})

async function openLibrary({ browser }: Stage, hash = '#/'): Promise<ExtensionTab> {
  return browser.extensionTab(`${browser.origin}/library/index.html${hash}`)
}

async function keep(stage: Stage, sample: Sample): Promise<void> {
  await stage.show(sample)
  const popup = await stage.browser.clickToolbar()
  await popup.click('#keep')
  await popup.waitFor('#kept-status', 'Kept')
  await popup.close()
}

/** Chromium without a display answers no question: what a click asks for is granted beforehand. Firefox grants it then. */
function copyWithDownloads(): string {
  const folder = mkdtempSync(join(tmpdir(), 'borideh-with-downloads-'))
  cpSync('dist/chrome', folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  const permissions = [...manifest.permissions, 'downloads']
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }))
  return folder
}

/** From the oldest. */
function filesIn({ browser: { downloads } }: Stage): string[] {
  const files = readdirSync(downloads, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.zip'))
  return files.toSorted(byName).map((file) => join(downloads, file))
}

function chosenAt(path: string): [name: string, contents: Buffer] {
  return [path.split('/').at(-1) ?? '', readFileSync(path)]
}

function choose(library: ExtensionTab, files: Chosen[]): Promise<void> {
  return chooseFiles(library, '#restore-files', files)
}

/** Changes what is known of backups; \`held\` is that. */
async function changeBackups({ browser }: Stage, change: string): Promise<void> {
  const page = await browser.extensionPage(`${browser.origin}/popup/index.html`)
  await page.evaluate(`
    let held = (await chrome.storage.local.get('backups')).backups
    ${change}
    await chrome.storage.local.set({ backups: held })`)
  await page.close()
}

function last<Value>(values: Value[]): Value {
  const value = values.at(-1)
  if (value === undefined) throw new Error('There is none')
  return value
}

function byName(one: string, other: string): number {
  return one < other ? -1 : 1
}

function byId(one: Clipping, other: Clipping): number {
  return byName(one.id, other.id)
}
