import { afterAll, expect, test } from 'vitest'
import { gzippedSize, loadedBy } from './files'

/** Kilobytes after gzip. */
const BUDGETS = { reader: 60, popup: 40 }

const measured: { what: string; 'kB gzip': number; budget: number | undefined }[] = []

afterAll(() => console.table(measured))

test('the script put into a news page stays small', () => {
  expect(measure('reader', ['dist/chrome/content-scripts/reader.js'])).toBeLessThanOrEqual(BUDGETS.reader)
})

test('the popup with everything it loads stays small, its font apart', () => {
  const files = loadedBy('dist/chrome/popup/index.html')
  const fonts = files.filter((file) => file.endsWith('.woff2'))
  measure('font', fonts)
  const rest = files.filter((file) => !fonts.includes(file))
  expect(rest.length).toBeGreaterThan(1)
  expect(measure('popup', rest)).toBeLessThanOrEqual(BUDGETS.popup)
})

function measure(what: 'reader' | 'popup' | 'font', files: string[]): number {
  const size = files.map(gzippedSize).reduce((sum, bytes) => sum + bytes, 0) / 1000
  measured.push({ what, 'kB gzip': Number(size.toFixed(1)), budget: what === 'font' ? undefined : BUDGETS[what] })
  return size
}
