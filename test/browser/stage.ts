import { afterAll, beforeAll } from 'vitest'
import { type Browser, type BrowserName, type StartOptions, startBrowser } from './browser'
import { type Pages, servePages } from './pages'
import type { Sample } from './samples'

export const BROWSERS = ['chromium', 'firefox'] as const

/** A browser with the extension, and a network of our own, for the tests of one `describe`. */
export interface Stage {
  browser: Browser
  pages: Pages
  /** Puts the page into the network and shows it in the browser. */
  show(sample: Sample): Promise<void>
}

export function stageFor(name: BrowserName, options: Partial<StartOptions> = {}): Stage {
  let browser: Browser | undefined
  let pages: Pages | undefined

  beforeAll(async () => {
    pages = await servePages()
    browser = await startBrowser(name, { language: 'en', pages, ...options })
  })

  afterAll(async () => {
    await browser?.close()
    await pages?.close()
  })

  return {
    get browser() {
      return there(browser)
    },
    get pages() {
      return there(pages)
    },
    async show({ url, html }) {
      there(pages).put(url, html)
      await there(browser).open(url)
    },
  }
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The browser has not started')
  return value
}
