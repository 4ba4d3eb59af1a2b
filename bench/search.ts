import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../test/browser/browser'
import { type Pages, servePages } from '../test/browser/pages'
import { inBenchBrowser } from './search/browsers'
import { coldPopups } from './search/cold'
import { corpusOf, SEED } from './search/corpus'
import { productCopy } from './search/extension-copy'
import { peersMeasured } from './search/peers'
import { type Plan, planFor } from './search/plan'
import { type Asked, building, keeping, meanwhile, querying, typing } from './search/product'
import { say } from './search/progress'
import { queriesOf, wordsToType } from './search/queries'
import { flatFigures, lineOf, load, printRows, type Row } from './search/report'

/** Store and search over made-up news: `--docs N [--browser chromium|firefox] [--json FILE] [--no-peers]`. */
export async function measureSearch(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      docs: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'chromium' },
      json: { type: 'string' },
      peers: { type: 'boolean', default: true },
    },
  })
  const browser = browserNamed(values.browser)
  const plan = planFor(Number(values.docs))
  const before = load()
  say(`load ${before}; making queries …`, true)
  const corpus = corpusOf(SEED)
  const scope = { docs: plan.docs, drawnFrom: plan.peerDocs, count: plan.queries }
  const asked = { queries: queriesOf(corpus, scope, SEED), words: wordsToType(corpus, scope, SEED) }
  const { rows, peers } = await withPages(async (pages) => ({
    rows: await productMeasured(browser, plan, asked, pages),
    peers: values.peers ? await peersMeasured(browser, plan, asked, pages) : [],
  }))
  const after = load()
  console.log(`${plan.docs} clippings in ${browser}; load ${before} at the beginning, ${after} at the end; ${NOTE}`)
  printRows(rows)
  if (peers.length > 0) console.log(`Others, ${plan.peerDocs} clippings:`)
  if (peers.length > 0) printRows(peers)
  const figures = { docs: plan.docs, load_before: before, load_after: after, ...flatFigures([...rows, ...peers]) }
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ name: 'search', browser, figures, rows, peers }, null, 2)}\n`)
}

const NOTE =
  'p50, p95, p99: each query’s best of four passes; first: the database just opened. Wanted at 100,000 in Chromium, on two cores that are otherwise idle.'

function browserNamed(name: string): BrowserName {
  if (name === 'chromium' || name === 'firefox') return name
  throw new Error(`There is no browser “${name}” here: chromium, firefox.`)
}

async function withPages<Value>(work: (pages: Pages) => Promise<Value>): Promise<Value> {
  const pages = await servePages()
  try {
    return await work(pages)
  } finally {
    await pages.close()
  }
}

/** There is no bar for Firefox yet: what is wanted is left out there. */
async function productMeasured(name: BrowserName, plan: Plan, asked: Asked, pages: Pages): Promise<Row[]> {
  return inBenchBrowser(name, await productCopy(name), pages, async (browser) => {
    const parts = [
      () => building(browser, plan),
      () => querying(browser, asked),
      () => typing(browser, asked),
      () => keeping(browser, plan),
      () => meanwhile(browser, plan, asked),
      () => coldPopups(browser, plan, asked),
    ]
    const rows: Row[] = []
    for (const measured of parts) {
      const some = await measured()
      for (const row of some) say(`  ${lineOf(row)}`, true)
      rows.push(...some)
    }
    return name === 'chromium' ? rows : rows.map(({ wanted: _, ...row }) => row)
  })
}
