import { unzipSync } from 'fflate'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formats } from '../../src/formats'
import { sampleClipping } from '../clipping/sample'
import { allOf, one } from '../formats/file'
import type { ExtensionTab } from './browser'
import { chooseFiles } from './choosing'
import { downloaded, downloadsOf, forgetDownloads } from './downloaded'
import { eventually } from './eventually'
import { BRIDGE, RIVER, type Sample, SEA } from './samples'
import { BROWSERS, type Stage, stageFor } from './stage'

/** How a file of each kind begins, and what is in it. */
const BEGINNINGS: Record<string, [name: RegExp, beginning: string]> = {
  json: [/^borideh-[\d-]{10}\.json$/, '{"format":"borideh"'],
  jsonl: [/^borideh-[\d-]{10}\.jsonl$/, '{"format":"borideh"'],
  docx: [/^borideh-[\d-]{10}\.docx$/, 'PK'],
  html: [/^borideh-[\d-]{10}\.html$/, '<!DOCTYPE html>'],
  epub: [/^borideh-[\d-]{10}\.epub$/, 'PK'],
  markdown: [/^borideh-[\d-]{10}-markdown\.zip$/, 'PK'],
  quotations: [/^borideh-[\d-]{10}-quotations\.txt$/, ''],
  ris: [/^borideh-[\d-]{10}\.ris$/, 'TY  - '],
  biblatex: [/^borideh-[\d-]{10}-biblatex\.bib$/, '@'],
  bibtex: [/^borideh-[\d-]{10}-bibtex\.bib$/, '@'],
  'csl-json': [/^borideh-[\d-]{10}-csl-json\.json$/, '['],
  'zotero-csv': [/^borideh-[\d-]{10}-zotero-csv\.csv$/, '"Key"'],
  csv: [/^borideh-[\d-]{10}\.csv$/, '\ufeff'],
  corpus: [/^borideh-[\d-]{10}-corpus\.zip$/, 'PK'],
  qdpx: [/^borideh-[\d-]{10}\.qdpx$/, 'PK'],
  tei: [/^borideh-[\d-]{10}-tei\.zip$/, 'PK'],
  bookmarks: [/^borideh-[\d-]{10}-bookmarks\.html$/, '<!DOCTYPE NETSCAPE-Bookmark-file-1>'],
  annotations: [/^borideh-[\d-]{10}-annotations\.jsonld$/, '{"@context"'],
  elasticsearch: [/^borideh-[\d-]{10}-elasticsearch\.zip$/, 'PK'],
}

const EXPORT = '.rail-link[href="#/export"]'
const MANY = 1_200
const LONG = { timeout: 300_000 }

describe.each(BROWSERS)('in %s', (name) => {
  const stage = stageFor(name)
  let library: ExtensionTab

  beforeAll(async () => {
    for (const sample of [RIVER, SEA, BRIDGE]) await keep(stage, sample)
  })

  beforeEach(async () => {
    library = await openLibrary(stage)
  })

  afterEach(() => library?.close())

  test('every kind of file is saved by real clicks, whole and under its name', LONG, async () => {
    expect(Object.keys(BEGINNINGS).toSorted()).toEqual(
      [...formats.values()].flatMap(({ id, write }) => (write ? [id] : [])).toSorted(),
    )
    await library.click(EXPORT)
    for (const [id, [called, beginning]] of Object.entries(BEGINNINGS)) {
      await chooseKind(library, id)
      await library.click('#export-start')
      await library.waitFor('#export-state', '3 clippings are now in')
      const bytes = await downloaded(stage.browser, called)
      expect([id, bytes.subarray(0, 40).toString()]).toEqual([id, expect.stringContaining(beginning)])
      if (beginning === 'PK') expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(1)
    }
  })

  test('the kind of file that was chosen last is chosen the next time', async () => {
    await library.click(EXPORT)
    await chooseKind(library, 'ris')
    await library.waitFor('#export-copy')
    await library.close()
    library = await openLibrary(stage)
    await library.click(EXPORT)
    await library.waitFor('#format-ris:checked')
  })

  test('what is selected goes out alone', async () => {
    await library.click('.row:last-child .row-box')
    await library.click('#export-selected')
    await library.waitFor('#export-start', 'Export 1 clipping')
    await library.click('#export-start')
    await library.waitFor('#export-state', '1 clipping is now in')
    const bytes = await downloaded(stage.browser, /^بازگشت آب به نسیم رود پس از هفت سال خشکی\.ris$/)
    expect(bytes.toString().match(/^TY {2}- /gm)).toHaveLength(1)
  })

  test('what a search has found goes out under its words', async () => {
    await library.type('#search', 'زيستبوم')
    await library.click('#export-found')
    await library.waitFor('#export-start', 'Export 1 clipping')
    await library.click('#export-start')
    const bytes = await downloaded(stage.browser, /^borideh-[\d-]{10}-زيستبوم\.ris$/)
    expect(bytes.toString()).toContain('نسیم‌رود')
  })

  test('a clipping that is read is copied from its page', async () => {
    await library.click('.row:last-child')
    await library.click('#export-read')
    await library.waitFor('.choice:has(#which-read)', 'بازگشت آب به نسیم‌رود')
    await library.click('#export-copy')
    await library.waitFor('#export-state', '1 clipping is on the clipboard')
    expect(await library.count('#export-share')).toBe(0)
  })

  test('an export that is stopped leaves no file, nor anything in the storage of the browser', LONG, async () => {
    await importMany(library)
    await forgetDownloads(stage.browser)
    const stored = await storedFiles(library)
    await library.click(EXPORT)
    await chooseKind(library, 'docx')
    await library.click('#export-start')
    await press(library, '#export-stop')
    await eventually('the end', async () => (await library.text('#export-state')).includes('Stopped'), 120_000)
    expect(await downloadsOf(stage.browser)).toEqual([])
    expect(await storedFiles(library)).toEqual(stored)
    await chooseKind(library, 'corpus')
    await library.click('#export-start')
    await eventually('the file', async () => (await library.text('#export-state')).includes('are now in'), 120_000)
    const bytes = await downloaded(stage.browser, /-corpus\.zip$/, 60_000)
    expect(Object.keys(unzipSync(bytes)).filter((path) => path.endsWith('.txt')).length).toBeGreaterThan(MANY)
  })
})

async function openLibrary({ browser }: Stage): Promise<ExtensionTab> {
  const library = await browser.extensionTab(`${browser.origin}/library/index.html`)
  // No test can press a key in the dialog in which the reader chooses a file: without it the browser downloads.
  await library.evaluate('(window.wrappedJSObject ?? window).showSaveFilePicker = undefined')
  return library
}

async function keep(stage: Stage, sample: Sample): Promise<void> {
  await stage.show(sample)
  const popup = await stage.browser.clickToolbar()
  await popup.click('#keep')
  await popup.waitFor('#kept-status', 'Kept')
  await popup.close()
}

/** What is drawn anew while somebody aims at it is aimed at again. */
async function press(library: ExtensionTab, selector: string): Promise<void> {
  await library.waitFor(selector)
  await eventually(`a press of ${selector}`, () =>
    library.click(selector).then(
      () => true,
      () => false,
    ),
  )
}

/** The bar at the foot of the page may lie over it: a reader scrolls. */
async function chooseKind(library: ExtensionTab, id: string): Promise<void> {
  await library.waitFor(`#format-${id}`)
  await library.evaluate(`document.getElementById('format-${id}').scrollIntoView({ block: 'center' })`)
  await library.click(`#format-${id}`)
}

/** What lies in the browser's own storage on its way out. */
function storedFiles(library: ExtensionTab): Promise<string[]> {
  return library.evaluate(`
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('outgoing', { create: true })
    const names = []
    for await (const name of folder.keys()) names.push(name)
    return names.sort()`)
}

/** Clippings enough that one sees how they are written. */
async function importMany(library: ExtensionTab): Promise<void> {
  const many = Array.from({ length: MANY }, (_, at) =>
    sampleClipping({ url: `https://khabar.example/${at}`, headline: `باران ${at}` }, String(at).padStart(26, '0')),
  )
  const { write } = formats.get('jsonl') ?? {}
  if (!write) throw new Error('There is no format jsonl')
  const text = Buffer.concat(await allOf(write(one(many), { exportedAt: 0 }))).toString()
  await library.click('.rail-link[href="#/import"]')
  await chooseFiles(library, '#import-file', [['clippings.jsonl', text]])
  await eventually('the dry run', async () => (await library.count('#import-start')) > 0, 120_000)
  await press(library, '#import-start')
  await eventually('the import', async () => (await library.count('#import-list')) > 0, 120_000)
}
