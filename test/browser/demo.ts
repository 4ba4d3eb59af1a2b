import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Clipping } from '../../src/clipping/clipping'
import { type Browser, type BrowserName, startBrowser } from './browser'
import { type DemoRequest, demoRequest, USAGE } from './demo-request'
import { type Pages, servePages } from './pages'
import { readable } from './readable'
import { storedAt, storedClippings } from './stored'
import { wordAsTypedElsewhere } from './typing'

/** `npm run demo`: the main job on one page, by real clicks in a real browser. */
const SCREENSHOTS = 'artifacts/demo'

const request = demoRequest(process.argv.slice(2))
if (request.ok) {
  process.exitCode = await demo(request.value).catch((error) => {
    console.error(error.message)
    return 1
  })
} else {
  console.error(`${request.reason}\n${USAGE}`)
  process.exitCode = 2
}

/** Gives the exit code. */
async function demo({ browser: name, url, page, json }: DemoRequest): Promise<number> {
  const target = name === 'chromium' ? 'chrome' : 'firefox'
  console.log(`Building the extension for ${name} …`)
  if (!build(target)) return 1
  mkdirSync(SCREENSHOTS, { recursive: true })
  return inBrowser(name, async (browser, pages) => {
    pages.put(url, page)
    const clipping = await mainJob(browser, url)
    if (!clipping) return 1
    if (json) writeFileSync(json, `${JSON.stringify(clipping, null, 2)}\n`)
    console.log(`\n── What is stored now\n${readable(clipping)}`)
    console.log(`\nScreenshots: ${SCREENSHOTS}/${name}-*.png${json ? `\nThe clipping as JSON: ${json}` : ''}`)
    if (hasDisplay()) {
      console.log('The browser stays open; the demo ends when you close it.')
      await browser.closed
    }
    return 0
  })
}

async function inBrowser(name: BrowserName, act: (browser: Browser, pages: Pages) => Promise<number>): Promise<number> {
  const pages = await servePages()
  try {
    const browser = await startBrowser(name, { pages, language: 'fa', visible: hasDisplay() })
    try {
      return await act(browser, pages)
    } finally {
      await browser.close()
    }
  } finally {
    await pages.close()
  }
}

/** Toolbar → popup → keep → search. Nothing when the page cannot be read. */
async function mainJob(browser: Browser, url: string): Promise<Clipping | undefined> {
  const shot = (step: string) => `${SCREENSHOTS}/${browser.name}-${step}.png`
  console.log(`Showing ${url} and pressing the toolbar button …`)
  await browser.open(url)
  const popup = await browser.clickToolbar()
  await popup.waitFor('#headline, .notice')
  await popup.screenshot(shot('1-page'))
  if ((await popup.count('#headline')) === 0) {
    console.log(`This page cannot be read as an article: ${await popup.text('.notice')}`)
    return undefined
  }
  console.log(`The popup shows:\n${await popup.text('#card')}\n\nPressing Keep …`)
  await popup.click('#keep')
  await popup.waitFor('#kept-status, [role="alert"]')
  await popup.screenshot(shot('2-kept'))
  const clipping = (await storedAt(browser, url)) ?? (await storedClippings(browser)).at(-1)
  if (!clipping) {
    console.log(`It was not kept: ${await popup.text('[role="alert"]')}`)
    return undefined
  }
  console.log(`The popup says: ${await popup.text('#kept-status')}`)
  const { word, typed } = wordAsTypedElsewhere(clipping.article)
  console.log(`Searching for “${word}”, typed as “${typed}” …`)
  await popup.type('#search', typed)
  await popup.waitFor('#results mark')
  await popup.screenshot(shot('3-found'))
  console.log(`Found, with the hit marked as “${await popup.text('#results mark')}”:\n${await popup.text('#results')}`)
  return clipping
}

function build(target: 'chrome' | 'firefox'): boolean {
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    env: { ...process.env, TARGET: target },
    encoding: 'utf8',
  })
  if (status !== 0) console.error(stderr)
  return status === 0
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
