import type { BrowserName } from '../../test/browser/browser'
import type { Pages } from '../../test/browser/pages'
import { type BenchBrowser, inBenchBrowser } from './browsers'
import { peersCopy } from './extension-copy'
import type { MiniSearchBuilt, MiniSearchTimes } from './peers/minisearch-page'
import type { PeerTimes } from './peers/peer-times'
import type { Filled } from './peers/sqlite-worker'
import type { Plan } from './plan'
import { type Asked, inPage } from './product'
import { say } from './progress'
import { KINDS } from './queries'
import { type Row, spreadRow, valueRow } from './report'

/** SQLite FTS5 and MiniSearch with the same texts and queries, in a browser of their own. */
export async function peersMeasured(name: BrowserName, plan: Plan, asked: Asked, pages: Pages): Promise<Row[]> {
  return inBenchBrowser(name, await peersCopy(), pages, async (browser) => [
    ...(await sqlite(browser, plan, asked)),
    ...(await miniSearch(browser, plan, asked)),
  ])
}

const AT_ONCE = 500
const INSERTS = 50

async function sqlite(browser: BenchBrowser, { peerDocs }: Plan, { queries }: Asked): Promise<Row[]> {
  say(`SQLite: ${peerDocs} clippings …`, true)
  const fill = (from: number, to: number, atOnce: number) =>
    inPage(browser, (page) => page.run<Filled>('sqliteFill', { from, to, atOnce }))
  const before = await usage(browser)
  const filled = await fill(0, peerDocs, AT_ONCE)
  const bytes = (await usage(browser)) - before
  const inserted = await fill(peerDocs, peerDocs + INSERTS, 1)
  const openings: number[] = []
  for (let turn = 0; turn < 5; turn += 1) openings.push(await inPage(browser, (page) => page.run('sqliteOpening')))
  const rows: Row[] = []
  for (const kind of KINDS) {
    say(`  ${kind}`)
    const times = await inPage(browser, (page) => page.run<PeerTimes>('sqliteQueries', queries[kind]))
    rows.push(kindRow('SQLite', kind, times))
  }
  const puttingMs = filled.puts.reduce((sum, ms) => sum + ms, 0)
  return [
    valueRow('SQLite: bulk import', '/s', (peerDocs / (puttingMs + filled.optimizingMs)) * 1_000),
    valueRow('SQLite: disk', 'MB', bytes / 1e6),
    spreadRow('SQLite: insert', { warm: inserted.puts }),
    spreadRow('SQLite: open', { warm: openings }),
    ...rows,
  ]
}

async function miniSearch(browser: BenchBrowser, { peerDocs }: Plan, { queries }: Asked): Promise<Row[]> {
  say(`MiniSearch: ${peerDocs} clippings …`, true)
  const built = await inPage(browser, (page) => page.run<MiniSearchBuilt>('miniSearchBuild', { docs: peerDocs }))
  const times = await inPage(browser, (page) => page.run<MiniSearchTimes>('miniSearchQueries', queries))
  return [
    valueRow('MiniSearch: bulk import', '/s', (peerDocs / (built.addingMs + built.serialisingMs)) * 1_000),
    valueRow('MiniSearch: serialised', 'million characters', built.length / 1e6),
    valueRow('MiniSearch: load', 'ms', times.loadingMs),
    ...(times.heap === undefined ? [] : [valueRow('MiniSearch: heap', 'MB', times.heap / 1e6)]),
    ...Object.entries(times.kinds).map(([kind, each]) => kindRow('MiniSearch', kind, each)),
  ]
}

function kindRow(peer: string, kind: string, times: PeerTimes): Row {
  if (times.empty > 0) say(`  ${peer}, ${kind}: ${times.empty} of ${times.warm.length} found nothing`, true)
  return spreadRow(`${peer}: ${kind}`, times)
}

function usage(browser: BenchBrowser): Promise<number> {
  return inPage(browser, (page) => page.run<number>('usage'))
}
