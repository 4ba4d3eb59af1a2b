import { readdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { gzippedSize, loadedBy, loadedFirstBy } from './files'

/** Kilobytes after gzip. */
const BUDGETS = new Map([
  ['reader', 60],
  // Into every page of a switched-on site.
  ['marker', 20],
  // They are put beside it where there is no article, or less than one is wanted.
  ['kind', 4],
  ['anyway', 45],
  ['popup', 40],
  // The popup begins to load it at once, and paints meanwhile.
  ['search engine', 17],
  // The highlights of the page (12 at most), and how results are shown (2).
  ['after the first paint', 15],
  // With what writes the index, packs articles (4, and again in the worker that prepares an import), finds and lists
  // highlights, the shelf of formats (2), and what exports, imports and backs up (16).
  ['library', 188],
  // Settings, export, import, backup and welcome, each loaded when it is opened.
  ['pages of the library', 15],
  // What reads backups and salvages them, loaded when one is restored.
  ['restoring', 15],
  // What writes documents and corpora, loaded when one is exported; most of it is the library for Word documents (68).
  ['documents', 110],
  // What writes and reads bibliographies, tables, bookmarks and lists of highlights, each when it is asked for.
  ['bibliographies', 40],
  // What asks for a style, and cites in it: loaded by popup and library when somebody wants to cite.
  ['citations', 10],
])

const measured: { what: string; 'kB gzip': number; budget: number | undefined }[] = []

afterAll(() => console.table(measured))

test.each(['reader', 'marker'])('the script put into a news page stays small: %s', (script) => {
  expect(measure(script, [`dist/chrome/content-scripts/${script}.js`])).toBeLessThanOrEqual(BUDGETS.get(script) ?? 0)
})

test.each(['kind', 'anyway'])('what is put into few news pages stays small, too: %s', (script) => {
  expect(measure(script, [`dist/chrome/content-scripts/${script}.js`])).toBeLessThanOrEqual(BUDGETS.get(script) ?? 0)
})

test('what the popup loads before it paints stays small, its font and the texts of its language apart', () => {
  const files = loadedFirstBy('dist/chrome/popup/index.html')
  const fonts = files.filter((file) => file.endsWith('.woff2'))
  measure('font', fonts)
  for (const language of ['en', 'fa']) measure(`texts ${language}`, [`dist/chrome/_locales/${language}/messages.json`])
  const rest = files.filter((file) => !fonts.includes(file))
  expect(rest.length).toBeGreaterThan(1)
  expect(measure('popup', rest)).toBeLessThanOrEqual(BUDGETS.get('popup') ?? 0)
})

test('what the popup loads beside that stays small: the search engine, and what it shows after its first paint', () => {
  const page = 'dist/chrome/popup/index.html'
  const first = loadedFirstBy(page)
  const later = loadedBy(page, isCiting).filter((file) => !first.includes(file))
  // What both need has a chunk of its own only because of the second.
  const shown = loadedFirstBy(chunkOf('later'))
  const engine = loadedFirstBy(chunkOf('engine')).filter((file) => later.includes(file) && !shown.includes(file))
  const rest = later.filter((file) => !engine.includes(file))
  expect([engine.length, rest.length]).not.toContain(0)
  expect(measure('search engine', engine)).toBeLessThanOrEqual(BUDGETS.get('search engine') ?? 0)
  expect(measure('after the first paint', rest)).toBeLessThanOrEqual(BUDGETS.get('after the first paint') ?? 0)
})

test('the library stays small with everything it loads but what files need, its font and texts apart', () => {
  const files = loadedBy('dist/chrome/library/index.html', isAskedFor).filter((file) => !file.endsWith('.woff2'))
  expect(measure('library', files)).toBeLessThanOrEqual(BUDGETS.get('library') ?? 0)
})

test('the pages that few open stay small, and come when they are opened', () => {
  const page = 'dist/chrome/library/index.html'
  const others = loadedBy(page, isAskedFor)
  const parts = loadedBy(page, isOfFiles).filter((file) => !others.includes(file))
  expect(parts.length).toBeGreaterThan(4)
  expect(measure('pages of the library', parts)).toBeLessThanOrEqual(BUDGETS.get('pages of the library') ?? 0)
})

test('what reads backups stays small, and comes when one is restored', () => {
  const page = 'dist/chrome/library/index.html'
  const others = loadedBy(page, isOfFiles)
  const parts = loadedBy(page, isOfFormats).filter((file) => !others.includes(file))
  expect(parts.length).toBeGreaterThan(1)
  expect(measure('restoring', parts)).toBeLessThanOrEqual(BUDGETS.get('restoring') ?? 0)
})

test.each([
  ['documents', isDocumentWriter],
  ['bibliographies', isBibliography],
] as const)(
  'what writes and reads %s of other programs stays small, and comes when a file is made or read',
  (what, isPart) => {
    const page = 'dist/chrome/library/index.html'
    const others = loadedBy(page, isPart)
    const parts = loadedBy(page).filter((file) => !others.includes(file))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts).not.toEqual(expect.arrayContaining(loadedFirstBy(page)))
    expect(measure(what, parts)).toBeLessThanOrEqual(BUDGETS.get(what) ?? 0)
  },
)

test('what cites stays small, and comes when somebody wants to cite', () => {
  for (const page of ['dist/chrome/popup/index.html', 'dist/chrome/library/index.html']) {
    const others = loadedBy(page, isOfFormats)
    const parts = loadedBy(page, (name) => isOfFormats(name) && !isCiting(name)).filter(
      (file) => !others.includes(file),
    )
    expect(parts.length).toBeGreaterThan(0)
    expect(parts).not.toEqual(expect.arrayContaining(loadedFirstBy(page)))
    expect(measure('citations', parts)).toBeLessThanOrEqual(BUDGETS.get('citations') ?? 0)
  }
})

/** What is loaded only when somebody wants it. */
function isAskedFor(name: string): boolean {
  return isOfFiles(name) || /\/\w+Page-[\w-]+\.js$/.test(name)
}

/** What only an export, an import or a restore loads. */
function isOfFiles(name: string): boolean {
  return isOfFormats(name) || /\/restoring-[\w-]+\.js$/.test(name)
}

/** What only an export or an import loads, or citing. */
function isOfFormats(name: string): boolean {
  return isDocumentWriter(name) || isBibliography(name) || isCiting(name)
}

function isCiting(name: string): boolean {
  return /\/cite-(?!key-)[\w-]+\.js$/.test(name)
}

function isDocumentWriter(name: string): boolean {
  return /\/(?:writers|word-document)-[\w-]+\.js$/.test(name)
}

/** With tables, bookmarks and lists of highlights. */
function isBibliography(name: string): boolean {
  return /\/(?:read|write|write-plain|write-zotero|hypothesis|obsidian|omnivore)-[\w-]+\.js$/.test(name)
}

/** The file of a chunk, which has its contents in its name. */
function chunkOf(name: string): string {
  const [file, ...others] = readdirSync('dist/chrome/assets').filter((one) => one.startsWith(`${name}-`))
  expect(others).toEqual([])
  return `dist/chrome/assets/${file}`
}

function measure(what: string, files: string[]): number {
  const size = files.map(gzippedSize).reduce((sum, bytes) => sum + bytes, 0) / 1000
  measured.push({ what, 'kB gzip': Number(size.toFixed(1)), budget: BUDGETS.get(what) })
  return size
}
