import type { BrowserName } from '../../test/browser/browser'
import { eventually } from '../../test/browser/eventually'
import { startFirefox } from '../../test/browser/firefox'
import type { Pages } from '../../test/browser/pages'
import { type BenchPage, benchPage, pause } from './bench-page'
import { type BenchChromium, NEWS, startBenchChromium } from './chromium'
import { BENCH_PAGE, type ExtensionCopy } from './extension-copy'

/** A browser with a copy of the extension. */
export interface BenchBrowser {
  /** A page of the bench, in front unless it is to lie behind the one that is. */
  page(where?: 'front' | 'behind'): Promise<BenchPage>
  /** Presses the toolbar button and waits for the first found row: milliseconds from the popup's navigation. */
  popupToFirstRow(): Promise<number>
  close(): Promise<void>
  /** What only Chromium lets a bench do. */
  chromium?: BenchChromium
}

/** Has the browser start with the copy, and both go when the work is done, however it ends. */
export async function inBenchBrowser<Value>(
  name: BrowserName,
  copy: ExtensionCopy,
  pages: Pages,
  work: (browser: BenchBrowser) => Promise<Value>,
): Promise<Value> {
  try {
    const browser = await startBenchBrowser(name, copy.folder, pages)
    try {
      return await work(browser)
    } finally {
      await browser.close()
    }
  } finally {
    await copy.remove()
  }
}

async function startBenchBrowser(name: BrowserName, folder: string, pages: Pages): Promise<BenchBrowser> {
  pages.put(NEWS, '<!doctype html><title>Bench</title><p>Nothing to read here.</p>')
  if (name === 'firefox') return startBenchFirefox(folder, pages)
  const chromium = await startBenchChromium(folder, pages)
  const { page, popupToFirstRow, close } = chromium
  return { page, popupToFirstRow, close, chromium }
}

async function startBenchFirefox(extension: string, pages: Pages): Promise<BenchBrowser> {
  const firefox = await startFirefox({ pages, language: 'en', extension })
  return {
    page: async (where = 'front') => {
      const url = `${firefox.origin}/${BENCH_PAGE}`
      return benchPage(where === 'front' ? await firefox.extensionTab(url) : await firefox.extensionPage(url))
    },
    popupToFirstRow: async () => {
      await firefox.open(NEWS)
      const popup = await firefox.clickToolbar()
      await pause(UNDISTURBED)
      const shown = async () => (await popup.attribute('html', 'data-first-row')) ?? undefined
      const firstRow = Number(await eventually('the first found row', shown))
      await popup.close()
      return firstRow
    },
    close: firefox.close,
  }
}

const UNDISTURBED = 500
