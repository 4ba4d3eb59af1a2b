import { describe, expect, test } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import type { ExtensionTab } from './browser'
import { chooseFiles } from './choosing'
import { eventually } from './eventually'
import { BRIDGE, RIVER, type Sample, SEA } from './samples'
import { BROWSERS, type Stage, stageFor } from './stage'
import { storedAt, storedClippings } from './stored'

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)

  test('what was kept stands in the library, and is read there', async () => {
    for (const sample of [RIVER, SEA, BRIDGE]) await keep(stage, sample)
    const library = await openLibrary(stage)
    await library.waitFor('.list-count', '3 clippings')
    await library.click('.row:last-child')
    await library.waitFor('#headline', 'بازگشت آب به نسیم‌رود پس از هفت سال خشکی')
    await library.waitFor('.story', 'زیست‌بوم کوچکی از نی و بید')
    expect(await library.attribute('#article', 'dir')).toBe('rtl')
    expect(await library.count('img')).toBe(0)
    await eventually('it to count as read', async () => (await storedAt(stage.browser, RIVER.url))?.state === 'read')
    await library.close()
  })

  test('a tag, a note and a star are stored, and stand in the list', async () => {
    const library = await openLibrary(stage)
    await library.click('.row:last-child')
    await library.type('#tag', 'آب')
    await library.press('Enter')
    await library.waitFor('.tag', 'آب')
    await library.type('#note', 'ببین')
    await library.click('#star')
    await library.waitFor('.sign-star')
    await library.waitFor('.sign-note')
    await library.waitFor('.row-tag', 'آب')
    await library.waitFor('#note-saved', 'Saved')
    expect(await storedAt(stage.browser, RIVER.url)).toMatchObject({ tags: ['آب'], note: 'ببین', starred: true })
    await library.close()
  })

  test('a clipping that is thrown away comes back with one key', async () => {
    const library = await openLibrary(stage)
    await library.waitFor('.list-count', '3 clippings')
    await library.press('j')
    await library.press('#')
    await library.waitFor('#toast', 'Moved to the trash')
    await library.waitFor('.list-count', '2 clippings')
    await library.press('u')
    await library.waitFor('.list-count', '3 clippings')
    await library.close()
  })

  test('a word is found as in the popup, however it was typed', async () => {
    const library = await openLibrary(stage)
    await library.waitFor('.row')
    await library.type('#search', 'زيستبوم كوچكي')
    await expect.poll(() => library.texts('#list mark')).toEqual(['زیست‌بوم', 'کوچکی'])
    await library.close()
  })

  test('what another tab keeps is there without reloading', async () => {
    const library = await openLibrary(stage)
    await library.waitFor('.list-count', '3 clippings')
    await keep(stage, { ...BRIDGE, url: 'https://dispatch.example/again' })
    await library.waitFor('.list-count', '4 clippings')
    await library.close()
  })

  test('everything that is exported, erased and imported is there again as it was; twice adds nothing', async () => {
    const before = await storedClippings(stage.browser)
    const library = await openLibrary(stage, '#/export')
    await catchFiles(library)
    await library.click('#export-start')
    await library.waitFor('#export-state', `${before.length} clippings are now in`)
    const file = await library.evaluate<string>('return (window.wrappedJSObject ?? window).caught')

    await library.click('.rail-link[href="#/"]')
    await library.waitFor('.row')
    await eraseAll(library)
    expect(await storedClippings(stage.browser)).toEqual([])

    await library.click('.rail-link[href="#/import"]')
    await choose(library, file.slice(0, file.length / 2))
    await library.waitFor('[role="alert"]', 'This file ends too early')
    expect(await storedClippings(stage.browser)).toEqual([])
    await choose(library, file)
    await library.waitFor('.dry-run', `${before.length} new clippings`)
    await library.click('#import-start')
    await library.waitFor('#import-list')
    expect((await storedClippings(stage.browser)).toSorted(byId)).toEqual(before.toSorted(byId))

    await choose(library, file)
    await library.waitFor('.dry-run', 'You have everything in this file already')
    await library.close()
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

/** No browser lets a script choose a file: what would be written is caught in the page instead. */
function catchFiles(library: ExtensionTab): Promise<void> {
  return library.evaluate(`
    const page = window.wrappedJSObject ?? window
    page.caught = ''
    const decoder = new TextDecoder()
    const write = (chunk) => { page.caught += decoder.decode(chunk, { stream: true }) }
    const sink = Object.assign(new page.Object(), { write })
    page.showSaveFilePicker = () =>
      page.Promise.resolve(Object.assign(new page.Object(), {
        createWritable: () => page.Promise.resolve(new page.WritableStream(sink)),
      }))`)
}

function choose(library: ExtensionTab, text: string): Promise<void> {
  return chooseFiles(library, '#import-file', [['clippings.json', text]])
}

const UNSELECTED = '.row[aria-selected="false"]'

/** Into the trash, and out of it for good. */
async function eraseAll(library: ExtensionTab): Promise<void> {
  while ((await library.count(UNSELECTED)) > 0) await library.click(`${UNSELECTED} .row-box`)
  await library.click('#trash-all')
  await library.click('.rail-link[href="#/trash"]')
  await library.click('#trash-empty')
  await library.click('#erase-yes')
  await library.waitFor('#toast', 'deleted for good')
}

function byId(one: Clipping, other: Clipping): number {
  return one.id < other.id ? -1 : 1
}
