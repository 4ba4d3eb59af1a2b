import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Chromium, startChromium } from '../test/browser/chromium'
import { servePages } from '../test/browser/pages'
import { RIVER } from '../test/browser/samples'

const CLIPPINGS = 10_000
const OPENINGS = 5

/** How long the library of ten thousand clippings takes to its list, and the longest task while one scrolls through it. */
export async function measureLibrary(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' } } })
  const pages = await servePages()
  const chromium = await startChromium({ pages, language: 'fa' })
  pages.put(RIVER.url, RIVER.html)
  try {
    await keepOne(chromium)
    await multiply(chromium)
    const opened: Opening[] = []
    for (let run = 0; run < OPENINGS; run += 1) opened.push(await openOnce(chromium))
    const figures = {
      clippings: CLIPPINGS,
      list_median_ms: median(opened.map(({ list }) => list)),
      longest_scroll_task_ms: Math.max(...opened.map(({ longestTask }) => longestTask)),
    }
    console.table(figures)
    if (values.json) writeFileSync(values.json, `${JSON.stringify({ name: 'library', figures }, null, 2)}\n`)
  } finally {
    await chromium.close()
    await pages.close()
  }
}

async function keepOne(chromium: Chromium): Promise<void> {
  await chromium.open(RIVER.url)
  const popup = await chromium.clickToolbar()
  await popup.click('#keep')
  await popup.waitFor('#kept-status')
  await popup.close()
}

/** Copies of the one clipping, each with an id, an address and an order of its own: all that the list reads. */
async function multiply(chromium: Chromium): Promise<void> {
  const page = await chromium.extensionPage(`${chromium.origin}/popup/index.html`)
  await page.evaluate(
    `
    const answer = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const database = await answer(indexedDB.open('borideh'))
    const [head] = await answer(database.transaction('heads').objectStore('heads').getAll())
    const [row] = await answer(database.transaction('clippings').objectStore('clippings').getAll())
    for (let from = 1; from < args[0]; from += 500) {
      const tx = database.transaction(['heads', 'clippings'], 'readwrite')
      for (let i = from; i < Math.min(from + 500, args[0]); i += 1) {
        const id = head.id.slice(0, -5) + String(i).padStart(5, '0')
        const address = head.address + '/' + i
        const order = head.order + i
        const clippedAt = head.clippedAt + i * 60000
        const { doc, ...unindexed } = head
        tx.objectStore('heads').put({ ...unindexed, id, address, order, clippedAt })
        tx.objectStore('clippings').put({ ...row, id, orders: [order], rest: { ...row.rest, id, address, clippedAt } })
      }
      await new Promise((resolve) => { tx.oncomplete = resolve })
    }
    database.close()`,
    CLIPPINGS,
  )
  await page.close()
}

interface Opening {
  /** Milliseconds from the navigation until rows are found on the page: at most so long, for one may look late. */
  list: number
  /** Milliseconds; 0 when none was longer than 50. */
  longestTask: number
}

async function openOnce(chromium: Chromium): Promise<Opening> {
  const tab = await chromium.extensionTab(`${chromium.origin}/library/index.html`)
  const opening = await tab.evaluate<Opening>(`
    const list = await new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('#list [role="option"]')) resolve(performance.now())
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true })
      look()
    })
    // What opening began has ended by then.
    await new Promise((resolve) => setTimeout(resolve, 500))
    const tasks = []
    new PerformanceObserver((seen) => tasks.push(...seen.getEntries())).observe({ type: 'longtask' })
    const scroller = document.querySelector('#list')
    for (let step = 0; step < 120; step += 1) {
      scroller.scrollTop += 900
      await new Promise((resolve) => setTimeout(resolve, 16))
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { list, longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)) }`)
  await tab.close()
  return opening
}

function median(measured: number[]): number {
  return Math.round(measured.toSorted((a, b) => a - b)[measured.length >> 1] ?? 0)
}
