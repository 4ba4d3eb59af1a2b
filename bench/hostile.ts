import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import puppeteer from 'puppeteer-core'
import { hostilePages } from '../test/article/hostile-pages'
import { findBrowser } from '../test/browser/find-browser'
import { scriptOf } from './extract-script'

/** How long pages that attack take to read in Chromium, the last of them a million nodes: `[--size N] [--json FILE]`. */
export async function measureHostile(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { size: { type: 'string' }, json: { type: 'string' } } })
  const size = Number(values.size ?? 50_000)
  const million = ['a million nodes', `<article>${'<p>late <b>again</b></p>'.repeat(250_000)}`] as const
  const pages = [...Object.entries(hostilePages).map(([name, html]) => [name, html(size)] as const), million]
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const tab = await browser.newPage()
    await tab.setOfflineMode(true)
    await tab.evaluate(await scriptOf('bench/extract.ts'))
    const figures: Record<string, number> = {}
    for (const [name, html] of pages) {
      figures[name] = await tab.evaluate((markup) => {
        const page = new DOMParser().parseFromString(markup, 'text/html')
        const start = performance.now()
        globalThis.__extract(page, 'https://harbour.example/news/ferry')
        return Math.round(performance.now() - start)
      }, html)
    }
    console.log(`Milliseconds to read a page with ${size} of one thing:`)
    console.table(figures)
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ name: 'hostile', figures }, null, 2)}\n`)
  } finally {
    await browser.close()
  }
}
