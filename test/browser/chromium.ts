import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import puppeteer, { type CDPSession, type Browser as Driver, type Page, type Target } from 'puppeteer-core'
import type { Browser, StartOptions } from './browser'
import { chromiumNews } from './chromium-news'
import { type ChromiumPopup, chromiumExtensionPage, chromiumPopup } from './chromium-popup'
import { findBrowser } from './find-browser'

export interface Chromium extends Browser {
  name: 'chromium'
  clickToolbar(): Promise<ChromiumPopup>
  /** From now on the extension may store this many bytes and no more. Works only without `unlimitedStorage`. */
  limitStorage(bytes: number): Promise<void>
  /** Ends the browser as a crash does. */
  kill(): Promise<void>
}

export async function startChromium(options: StartOptions): Promise<Chromium> {
  const home = await mkdtemp(join(tmpdir(), 'borideh-home-'))
  // Where it is told otherwise by its driver, it gives what an extension downloads other names.
  const downloads = join(home, 'Downloads')
  const driver = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: !options.visible,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...(options.profile && { userDataDir: options.profile }),
    args: [...ARGUMENTS, ...languageArguments(options.language), `--proxy-server=127.0.0.1:${options.pages.port}`],
    env: { ...process.env, HOME: home, LANGUAGE: options.language },
  })
  const closed = new Promise<void>((resolve) => driver.once('disconnected', () => resolve())).then(() =>
    rm(home, { recursive: true, force: true }),
  )
  const close = async () => {
    if (driver.connected) await driver.close()
  }
  const kill = async () => {
    driver.process()?.kill('SIGKILL')
    await closed
  }
  try {
    return { ...(await driven(driver, options)), downloads, closed, close, kill }
  } catch (error) {
    await close()
    throw error
  }
}

async function driven(
  driver: Driver,
  options: StartOptions,
): Promise<Omit<Chromium, 'downloads' | 'closed' | 'close' | 'kill'>> {
  const isWelcomed = welcomeClosed(driver)
  const id = await driver.installExtension(resolve(options.extension ?? 'dist/chrome'))
  // A profile that has had the extension before is not welcomed again.
  if (!options.profile) await isWelcomed
  const extension = (await driver.extensions()).get(id)
  if (!extension) throw new Error('Chromium did not install the extension')
  const [tab = await driver.newPage()] = await driver.pages()
  // A page that asks or warns would wait for an answer.
  tab.on('dialog', (dialog) => dialog.dismiss())
  let limiting: CDPSession | undefined
  let popup: Page | undefined

  return {
    name: 'chromium',
    origin: `chrome-extension://${id}`,
    open: async (url) => {
      await tab.bringToFront()
      await tab.goto(url, { waitUntil: 'load' })
    },
    news: chromiumNews(tab),
    clickToolbar: async () => {
      if (popup && !popup.isClosed()) await popup.close()
      await tab.bringToFront()
      const before = new Set(driver.targets())
      await tab.triggerExtensionAction(extension)
      const target = await driver.waitForTarget(
        (candidate) => !before.has(candidate) && candidate.url().startsWith(`chrome-extension://${id}/popup/`),
      )
      popup = await target.asPage()
      return chromiumPopup(popup)
    },
    popup: async () => {
      const isPopup = (one: Target) => one.url().startsWith(`chrome-extension://${id}/popup/`)
      if (popup?.isClosed()) popup = undefined
      popup ??= await driver.targets().find(isPopup)?.asPage()
      return popup && chromiumPopup(popup)
    },
    extensionPage: async (url) => {
      const page = await driver.newPage(ASIDE)
      await page.goto(url, { waitUntil: 'load' })
      return chromiumExtensionPage(page)
    },
    extensionTab: async (url) => {
      const page = await driver.newPage()
      await page.setViewport(ROOMY)
      await page.goto(url, { waitUntil: 'load' })
      return chromiumPopup(page)
    },
    install: async (folder) => `chrome-extension://${await driver.installExtension(resolve(folder))}`,
    limitStorage: async (quotaSize) => {
      // The limit holds as long as the session does.
      limiting ??= await (await driver.newPage(ASIDE)).createCDPSession()
      await limiting.send('Storage.overrideQuotaForOrigin', { origin: `chrome-extension://${id}`, quotaSize })
    },
    stopBackground: async () => {
      const page = await driver.newPage(ASIDE)
      await page.goto(`chrome-extension://${id}/popup/index.html`)
      const session = await page.createCDPSession()
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await page.close()
    },
  }
}

/** The tab that opens when the extension is installed is closed as soon as it comes; done when it has been. */
export function welcomeClosed(driver: Driver): Promise<void> {
  return new Promise((resolve) => {
    const closed = async (target: Target) => {
      if (!target.url().endsWith('/library/index.html#/welcome')) return
      driver.off('targetcreated', closed).off('targetchanged', closed)
      await (await target.page())?.close().catch(() => undefined)
      resolve()
    }
    driver.on('targetcreated', closed)
    driver.on('targetchanged', closed)
  })
}

/** A tab that takes no focus, for which an open popup would close. */
const ASIDE = { type: 'tab', background: true } as const

/** All panes of the library side by side. */
const ROOMY = { width: 1360, height: 900 }

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // An http page stays one.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
  // Loopback too goes through the proxy: there is no other network.
  '--proxy-bypass-list=<-loopback>',
]

function languageArguments(language: string): string[] {
  return [`--lang=${language}`, `--accept-lang=${language}`]
}
