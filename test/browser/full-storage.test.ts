import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Chromium, startChromium } from './chromium'
import { servePages } from './pages'
import { longRiver, RIVER } from './samples'
import { storedClippings } from './stored'

/** Bytes: room for the database and a short story, but not for a long one. */
const LITTLE = 300_000
const PLENTY = 1_000_000_000
/** Milliseconds. */
const REMEMBERED = 31_000
const LONG = longRiver('https://nasim.example/fa/48215', 600_000)

describe('in chromium, without the right to unlimited storage', () => {
  test('a full disk is said in one sentence, nothing is stored by half, and keeping works again afterwards', {
    timeout: 120_000,
  }, async () => {
    const pages = await servePages()
    const extension = withoutUnlimitedStorage('dist/chrome')
    const chromium = await startChromium({ pages, language: 'en', extension })
    for (const { url, html } of [RIVER, LONG]) pages.put(url, html)
    try {
      await chromium.limitStorage(LITTLE)
      // The background may have written before: Chromium remembers for half a minute how much room there was.
      await new Promise((resolve) => setTimeout(resolve, REMEMBERED))
      expect(await keep(chromium, RIVER.url)).toContain('Kept')
      expect(await keep(chromium, LONG.url)).toContain('There is no space left, so nothing was written')
      expect((await storedClippings(chromium)).map((clipping) => clipping.address)).toEqual([RIVER.url])
      await chromium.limitStorage(PLENTY)
      expect(await keep(chromium, LONG.url)).toContain('Kept')
      expect((await storedClippings(chromium)).map((clipping) => clipping.address)).toEqual([RIVER.url, LONG.url])
    } finally {
      await chromium.close()
      await pages.close()
      rmSync(extension, { recursive: true })
    }
  })
})

/** What the popup says after Keep was pressed on this page. */
async function keep(chromium: Chromium, url: string): Promise<string> {
  await chromium.open(url)
  const popup = await chromium.clickToolbar()
  await popup.waitFor('#headline')
  await popup.click('#keep')
  await popup.waitFor('#kept-status, [role="alert"]')
  const said = await popup.text('#kept-status, [role="alert"]')
  await popup.close()
  return said
}

/** Chromium holds an extension to a quota only where it was not promised unlimited storage. */
function withoutUnlimitedStorage(built: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'borideh-limited-'))
  cpSync(built, folder, { recursive: true })
  const file = join(folder, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage')
  writeFileSync(file, JSON.stringify(manifest))
  return folder
}
