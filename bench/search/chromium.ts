import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core'
import { welcomeClosed } from '../../test/browser/chromium'
import { chromiumExtensionPage } from '../../test/browser/chromium-popup'
import { eventually } from '../../test/browser/eventually'
import { findBrowser } from '../../test/browser/find-browser'
import type { Pages } from '../../test/browser/pages'
import { type BenchPage, benchPage, pause } from './bench-page'
import { BENCH_PAGE } from './extension-copy'
import { folderBytes } from './folder-bytes'

/** Chromium with a profile that outlives it, and the extension. */
export interface BenchChromium {
  /** A page of the bench, in front unless it is to lie behind the one that is. */
  page(where?: 'front' | 'behind'): Promise<BenchPage>
  /** Presses the toolbar button and waits for the first found row: milliseconds from the popup's navigation. */
  popupToFirstRow(): Promise<number>
  /** Types into the popup and gives its JavaScript heap in bytes, as it is and with the garbage collected. */
  popupHeap(typed: readonly string[]): Promise<{ used: number; kept: number }>
  /** Stops the background, which has no page beside it then. */
  stopBackground(): Promise<void>
  isBackgroundRunning(): boolean
  /** Ends the browser and starts it again with the same profile. */
  restart(): Promise<void>
  /** Bytes of the profile, which needs the browser closed: it is started again afterwards. */
  profileBytes(): Promise<number>
  close(): Promise<void>
}

/** The address that news is read at, and whose draft the popup shows. */
export const NEWS = 'https://nasim.example/bench'

export async function startBenchChromium(extensionFolder: string, pages: Pages): Promise<BenchChromium> {
  const profile = await mkdtemp(join(tmpdir(), 'borideh-bench-profile-'))
  let running = await launched(profile, extensionFolder, pages)

  async function restart(): Promise<void> {
    await running.driver.close()
    running = await launched(profile, extensionFolder, pages)
  }

  async function popup(): Promise<Page> {
    const { driver, extension, news } = running
    await news.bringToFront()
    const before = new Set(driver.targets())
    await news.triggerExtensionAction(extension)
    const target = await driver.waitForTarget(
      (candidate) => !before.has(candidate) && candidate.url().includes('/popup/'),
    )
    // Nothing is asked of the popup while it is at work.
    await pause(UNDISTURBED)
    return target.asPage()
  }

  async function opened(where: 'front' | 'behind'): Promise<Page> {
    const page = await running.driver.newPage({ type: 'tab', background: where === 'behind' })
    await page.goto(`chrome-extension://${running.extension.id}/${BENCH_PAGE}`, { waitUntil: 'load' })
    return page
  }

  return {
    restart,
    page: async (where = 'front') => benchPage(chromiumExtensionPage(await opened(where))),
    popupToFirstRow: async () => {
      const page = await popup()
      const shown = () => page.evaluate(() => document.documentElement.dataset.firstRow)
      const firstRow = Number(await eventually('the first found row', shown))
      await page.close()
      return firstRow
    },
    popupHeap: async (typed) => {
      const page = await popup()
      await page.focus('#search')
      for (const each of typed) {
        await page.keyboard.down('Control')
        await page.keyboard.press('KeyA')
        await page.keyboard.up('Control')
        await page.keyboard.type(each, { delay: 40 })
        await pause(300)
      }
      const session = await page.createCDPSession()
      await session.send('Performance.enable')
      const heap = async () => {
        const { metrics } = await session.send('Performance.getMetrics')
        return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
      }
      const used = await heap()
      await session.send('HeapProfiler.collectGarbage')
      const kept = await heap()
      await page.close()
      return { used, kept }
    },
    stopBackground: async () => {
      const page = await opened('front')
      const session = await page.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await page.close()
    },
    isBackgroundRunning: () => running.driver.targets().some((target) => target.type() === 'service_worker'),
    profileBytes: async () => {
      await running.driver.close()
      const bytes = await folderBytes(profile)
      running = await launched(profile, extensionFolder, pages)
      return bytes
    },
    close: async () => {
      await running.driver.close()
      await rm(profile, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

const UNDISTURBED = 500

interface Running {
  driver: Browser
  extension: Extension
  /** The tab that news is read in. */
  news: Page
}

async function launched(profile: string, folder: string, pages: Pages): Promise<Running> {
  const driver = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: [...ARGUMENTS, `--proxy-server=127.0.0.1:${pages.port}`],
  })
  void welcomeClosed(driver)
  const id = await driver.installExtension(folder)
  const extension = (await driver.extensions()).get(id)
  if (!extension) throw new Error('Chromium did not install the extension')
  const [news = await driver.newPage()] = await driver.pages()
  await news.goto(NEWS, { waitUntil: 'load' })
  return { driver, extension, news }
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--lang=en',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  '--proxy-bypass-list=<-loopback>',
]
