import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, StartOptions } from './browser'
import { eventually } from './eventually'
import { findBrowser } from './find-browser'
import { firefoxNews } from './firefox-news'
import { firefoxPopup, openFirefoxPopup } from './firefox-popup'
import { openFirefoxPage, openFirefoxTab } from './firefox-tab'
import { connectMarionette, type Marionette } from './marionette'

/** Firefox invents an extension's address anew in each profile, unless it is told beforehand. */
const ADDRESSES = new Map([
  ['borideh@borideh.example', 'b0a1de11-0000-4000-8000-000000000001'],
  ['stranger@borideh.example', 'b0a1de11-0000-4000-8000-000000000002'],
])

/** What only Firefox lets a test do. */
export interface Firefox extends Browser {
  name: 'firefox'
  /** The shortcut that the manifest suggests for keeping at once; Chromium without a display gets no shortcuts. */
  pressKeepShortcut(): Promise<void>
  /** The one for marking what is selected. */
  pressMarkShortcut(): Promise<void>
  /** Opens the context menu at a point of the page, in CSS pixels, and chooses the entry of the extension that says this. */
  chooseInMenu(at: { x: number; y: number }, title: string): Promise<void>
  /** What the toolbar button says about the tab that news is read in: the badge, and the same in words. */
  button(): Promise<{ badge: string; title: string }>
}

export async function startFirefox(options: StartOptions): Promise<Firefox> {
  const home = await mkdtemp(join(tmpdir(), 'borideh-firefox-'))
  await writeFile(join(home, 'user.js'), preferences(home, options))
  const running = spawn(findBrowser('firefox'), firefoxArguments(home, options.visible ?? false), {
    // Root may run Firefox only where the home folder is root's own.
    env: { ...process.env, HOME: home },
    stdio: 'ignore',
  })
  const kill = () => running.kill('SIGKILL')
  process.once('exit', kill)
  const closed = once(running, 'exit').then(async () => {
    process.off('exit', kill)
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
  })
  try {
    return { ...(await driven(home, options)), closed, close: () => end(running, closed) }
  } catch (error) {
    await end(running, closed)
    throw error
  }
}

async function driven(home: string, options: StartOptions): Promise<Omit<Firefox, 'closed' | 'close'>> {
  const firefox = await connectMarionette(await portOf(home))
  await firefox.send('WebDriver:NewSession', { acceptInsecureCerts: true })
  const { value: tab } = await firefox.send<{ value: string }>('WebDriver:GetWindowHandle')
  await firefox.inBrowser(CLOSE_WELCOME)
  const install = async (folder: string): Promise<string> => {
    const { value: id } = await firefox.send<{ value: string }>('Addon:Install', {
      path: resolve(folder),
      temporary: true,
    })
    return `moz-extension://${ADDRESSES.get(id)}`
  }
  const origin = await install(options.extension ?? 'dist/firefox')
  await eventually('the welcome to be closed', () => firefox.inBrowser<boolean>('return window.isWelcomeClosed'))
  return {
    name: 'firefox',
    downloads: downloadsIn(home),
    origin,
    open: async (url) => {
      await firefox.send('WebDriver:SwitchToWindow', { handle: tab, focus: true })
      await firefox.send('WebDriver:Navigate', { url })
    },
    news: firefoxNews(firefox),
    clickToolbar: () => openFirefoxPopup(firefox),
    pressKeepShortcut: () => firefox.inBrowser(PRESS, 'K'),
    pressMarkShortcut: () => firefox.inBrowser(PRESS, 'H'),
    chooseInMenu: (at, title) => chooseInMenu(firefox, at, title),
    stopBackground: () =>
      firefox.inBrowser(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const extension = ExtensionParent.GlobalManager.getExtension('borideh@borideh.example')
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`),
    button: () =>
      firefox.inBrowser(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        const extension = ExtensionParent.GlobalManager.getExtension('borideh@borideh.example')
        const { action } = ExtensionParent.apiManager.global.browserActionFor(extension)
        const { badgeText, title } = action.getContextData(gBrowser.selectedTab)
        return { badge: badgeText ?? '', title }`),
    popup: () => firefoxPopup(firefox),
    extensionPage: (url) => openFirefoxPage(firefox, tab, url),
    extensionTab: (url) => openFirefoxTab(firefox, tab, url),
    install,
  }
}

/** The tab that opens when the extension is installed is closed as soon as it comes. */
const CLOSE_WELCOME = `
  window.isWelcomeClosed = false
  const listener = {
    onLocationChange(browser, progress, request, { spec }) {
      if (!spec.endsWith('/library/index.html#/welcome')) return
      gBrowser.removeTabsProgressListener(listener)
      setTimeout(() => {
        gBrowser.removeTab(gBrowser.getTabForBrowser(browser))
        window.isWelcomeClosed = true
      })
    },
  }
  gBrowser.addTabsProgressListener(listener)`

/** Presses a shortcut of the extension, by its letter. */
const PRESS = `
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')]
  keys.find((key) => key.getAttribute('key')?.toUpperCase() === args[0]).doCommand()`

/** A menu is no part of the page: its entries are pressed in the browser's own window. */
async function chooseInMenu(firefox: Marionette, at: { x: number; y: number }, title: string): Promise<void> {
  const point = { type: 'pointerMove', x: Math.round(at.x), y: Math.round(at.y), origin: 'viewport' }
  const press = [
    { type: 'pointerDown', button: 2 },
    { type: 'pointerUp', button: 2 },
  ]
  const actions = [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [point, ...press] }]
  await firefox.send('WebDriver:PerformActions', { actions })
  await eventually('the entry of the menu', () => firefox.inBrowser<boolean>(CHOOSE, title))
}

const CHOOSE = `
  const menu = document.getElementById('contentAreaContextMenu')
  const entry = [...menu.querySelectorAll('menuitem')].find((one) => one.label === args[0])
  if (menu.state !== 'open' || !entry) return false
  entry.doCommand()
  menu.hidePopup()
  return true`

/** A profile that is thrown away needs no orderly end. */
async function end(running: ChildProcess, closed: Promise<void>): Promise<void> {
  running.kill('SIGKILL')
  await closed
}

function downloadsIn(home: string): string {
  return join(home, 'downloads')
}

function preferences(home: string, { language, pages }: StartOptions): string {
  const wanted = {
    // Any free port; Firefox writes the one it took into the profile.
    'marionette.port': 0,
    'extensions.webextensions.uuids': JSON.stringify(Object.fromEntries(ADDRESSES)),
    'intl.accept_languages': language,
    // A question of the browser's would wait for an answer: what a click asks for is granted.
    'extensions.webextOptionalPermissionPrompts': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloadsIn(home),
    'browser.download.alwaysOpenPanel': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': pages.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': pages.port,
    'network.proxy.allow_hijacking_localhost': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
  }
  const lines = Object.entries(wanted).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
  return lines.join('\n')
}

function firefoxArguments(profile: string, visible: boolean): string[] {
  const shared = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile]
  return visible ? shared : ['--headless', ...shared]
}

function portOf(profile: string): Promise<number> {
  return eventually(
    'Firefox to start',
    async () => {
      const written = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '')
      return Number(written) || false
    },
    60_000,
  )
}
