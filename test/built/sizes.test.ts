import { afterAll, expect, test } from 'vitest'
import { gzippedSize, loadedBy, loadedFirstBy } from './files'

/** Kilobytes after gzip. */
const BUDGETS = new Map([
  ['reader', 60],
  // They are put beside it where there is no article, or less than one is wanted.
  ['kind', 4],
  ['anyway', 45],
  ['popup', 40],
  // The popup begins to load it at once, and paints meanwhile.
  ['search engine', 17],
  // With what writes the index, and the worker that prepares an import.
  ['library', 130],
])

const measured: { what: string; 'kB gzip': number; budget: number | undefined }[] = []

afterAll(() => console.table(measured))

test('the script put into a news page stays small', () => {
  expect(measure('reader', ['dist/chrome/content-scripts/reader.js'])).toBeLessThanOrEqual(BUDGETS.get('reader') ?? 0)
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

test('the search engine that the popup loads beside that stays small', () => {
  const first = loadedFirstBy('dist/chrome/popup/index.html')
  const later = loadedBy('dist/chrome/popup/index.html').filter((file) => !first.includes(file))
  expect(later.length).toBeGreaterThan(0)
  expect(measure('search engine', later)).toBeLessThanOrEqual(BUDGETS.get('search engine') ?? 0)
})

test('the library with everything it loads stays small, its font and texts apart', () => {
  const files = loadedBy('dist/chrome/library/index.html').filter((file) => !file.endsWith('.woff2'))
  expect(measure('library', files)).toBeLessThanOrEqual(BUDGETS.get('library') ?? 0)
})

function measure(what: string, files: string[]): number {
  const size = files.map(gzippedSize).reduce((sum, bytes) => sum + bytes, 0) / 1000
  measured.push({ what, 'kB gzip': Number(size.toFixed(1)), budget: BUDGETS.get(what) })
  return size
}
