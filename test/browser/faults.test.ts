import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleClipping } from '../clipping/sample'
import { type Chromium, startChromium } from './chromium'
import { eventually } from './eventually'
import { type Pages, servePages } from './pages'
import { BRIDGE } from './samples'
import { storedClippings } from './stored'

/** Milliseconds after which something is ended: before, amid and after the writes that go on meanwhile. */
const MOMENTS = [5, 40, 90, 160, 300]

describe('whatever ends in the middle of it, what was called kept is there', () => {
  let pages: Pages
  let chromium: Chromium
  const profile = mkdtempSync(join(tmpdir(), 'borideh-faults-'))

  beforeAll(async () => {
    pages = await servePages()
    chromium = await startChromium({ pages, language: 'en', profile })
  })

  afterAll(async () => {
    await chromium.close()
    await pages.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  })

  /** Keeps page after page until that is no longer possible, or a moment has come; the addresses that were acknowledged. */
  async function keepUntil(name: string, end: () => Promise<void>, moment: number): Promise<string[]> {
    const page = await chromium.extensionPage(`${chromium.origin}/popup/index.html`)
    const acknowledged: string[] = []
    let isOver = false
    const keeping = async () => {
      for (let number = 0; !isOver; number += 1) {
        const url = `https://khabar.example/${name}/${number}`
        const article = { ...sampleClipping({ url }).article, headline: `${name} ${number}` }
        const answer = await page.evaluate<{ ok?: boolean } | null>(
          'return (await chrome.runtime.sendMessage(args[0]).catch(() => undefined)) ?? null',
          { kind: 'keep', article, scope: 'article' },
        )
        if (answer?.ok) acknowledged.push(url)
      }
    }
    const kept = keeping().catch(() => undefined)
    await pause(moment)
    await end()
    await pause(150)
    isOver = true
    await kept
    await page.close().catch(() => undefined)
    return acknowledged
  }

  async function expectKept(acknowledged: string[]): Promise<void> {
    const stored = (await storedClippings(chromium)).map(({ address }) => address)
    expect(stored).toEqual(expect.arrayContaining(acknowledged))
    await chromium.open('about:blank')
    const popup = await chromium.clickToolbar()
    await popup.type('#search', 'site:khabar.example ')
    await popup.waitFor('#results-count', new Intl.NumberFormat('en').format(stored.length))
    await popup.close()
  }

  test('when the background is stopped', async () => {
    const acknowledged: string[] = []
    for (const moment of MOMENTS) {
      acknowledged.push(...(await keepUntil(`stopped-${moment}`, chromium.stopBackground, moment)))
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    await expectKept(acknowledged)
  })

  test('when the browser is killed', async () => {
    const acknowledged: string[] = []
    for (const moment of MOMENTS) {
      acknowledged.push(...(await keepUntil(`killed-${moment}`, chromium.kill, moment)))
      chromium = await startChromium({ pages, language: 'en', profile })
    }
    expect(acknowledged.length).toBeGreaterThan(0)
    await expectKept(acknowledged)
  })

  test('when the popup closes right after the press', async () => {
    for (const moment of MOMENTS) {
      const url = `https://dispatch.example/closed-${moment}`
      pages.put(url, BRIDGE.html)
      await chromium.open(url)
      const popup = await chromium.clickToolbar()
      await popup.waitFor('#headline')
      await popup.press('Enter')
      await pause(moment)
      await popup.close()
      await eventually(`${url} to be kept`, async () => {
        const stored = await storedClippings(chromium)
        return stored.some(({ address }) => address === url)
      })
    }
  })
})

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
