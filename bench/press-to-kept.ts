import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Chromium, startChromium } from '../test/browser/chromium'
import { servePages } from '../test/browser/pages'
import { longRiver } from '../test/browser/samples'

const RUNS = 25
const PAGE_BYTES = 100_000

/** From the press of the toolbar button until the popup says "kept", in Chromium; Enter is pressed at once. */
export async function measurePress(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' } } })
  const pages = await servePages()
  const chromium = await startChromium({ pages, language: 'en' })
  const runs: Timing[] = []
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const page = longRiver(`https://nasim.example/fa/${run}`, PAGE_BYTES)
      pages.put(page.url, page.html)
      runs.push(await press(chromium, page.url))
    }
  } finally {
    await chromium.close()
    await pages.close()
  }
  const table = Object.fromEntries(MOMENTS.map((moment) => [moment, spread(runs.map((run) => run[moment]))]))
  console.log(`Milliseconds after the press, ${RUNS} runs, ${PAGE_BYTES / 1000} kB page:`)
  console.table(table)
  const figures = Object.fromEntries(
    Object.entries(table).flatMap(([moment, row]) =>
      Object.entries(row).map(([key, ms]) => [`${moment}_${key}_ms`, ms]),
    ),
  )
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ name: 'press-to-kept', figures }, null, 2)}\n`)
}

const MOMENTS = ['painted', 'article', 'kept'] as const

/** Milliseconds after the press. */
type Timing = Record<(typeof MOMENTS)[number], number>

/** Runs in the popup; the clock of the page, counted from 1970, is the clock of this process. */
const MOMENTS_SEEN = `
  const now = () => performance.timeOrigin + performance.now()
  const seen = (selector) => new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector)) resolve(now())
    }
    new MutationObserver(look).observe(document, { subtree: true, childList: true })
    look()
  })
  const [article, kept] = await Promise.all([seen('#headline'), seen('#kept-status')])
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  return { painted: performance.timeOrigin + paint.startTime, article, kept }`

async function press(chromium: Chromium, url: string): Promise<Timing> {
  await chromium.open(url)
  const pressed = Date.now()
  const popup = await chromium.clickToolbar()
  const watched = popup.evaluate<Timing>(MOMENTS_SEEN)
  await popup.waitFor('#keep:not([aria-disabled="true"])')
  await popup.press('Enter')
  const { painted, article, kept } = await watched
  await popup.close()
  return { painted: painted - pressed, article: article - pressed, kept: kept - pressed }
}

interface Spread {
  min: number
  median: number
  max: number
}

function spread(measured: number[]): Spread {
  const sorted = measured.toSorted((a, b) => a - b).map(Math.round)
  return { min: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0, max: sorted.at(-1) ?? 0 }
}
