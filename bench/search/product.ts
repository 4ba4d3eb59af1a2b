import type { BenchPage } from './bench-page'
import type { BenchBrowser } from './browsers'
import type { Imported } from './in-page/importing'
import type { KeepTimes } from './in-page/keeping'
import type { QueryTimes, Recall, TypingTimes } from './in-page/measuring'
import type { Plan } from './plan'
import { say } from './progress'
import { type BenchQuery, KINDS, type QueryKind } from './queries'
import { type Row, spreadRow, valueRow } from './report'
import { spreadOf } from './spread'

export interface Asked {
  queries: Record<QueryKind, BenchQuery[]>
  words: string[]
}

/** Fills the library, and says how quickly and in how much room. */
export async function building(browser: BenchBrowser, { docs }: Plan): Promise<Row[]> {
  await inPage(browser, (page) => page.run('open'))
  const before = await storedBytes(browser)
  say(`importing ${docs} clippings …`, true)
  const made = await inPage(browser, (page) => page.run<Imported>('import', { from: 0, to: docs }))
  if (made.added !== docs) throw new Error(`${made.added} of ${docs} clippings were added.`)
  const after = await storedBytes(browser)
  return [
    valueRow('bulk import', '/s', (docs / (made.ms - made.generatingMs)) * 1_000, '≥ 1500'),
    valueRow('bulk import, making of the texts included', '/s', (docs / made.ms) * 1_000),
    valueRow('making of the texts', 'ms a clipping', made.generatingMs / docs),
    valueRow('making visible (flip)', 'ms', made.flippingMs),
    valueRow('upkeep after the import', 'ms', made.upkeepMs),
    valueRow('text', 'MB', made.textBytes / 1e6),
    valueRow('disk', 'MB', (after - before) / 1e6),
    valueRow('disk ÷ text', '×', (after - before) / made.textBytes, '≤ 1.25'),
  ]
}

/** Every kind of query, each kind in a page of its own. */
export async function querying(browser: BenchBrowser, { queries }: Asked): Promise<Row[]> {
  const rows: Row[] = []
  const firsts: number[] = []
  for (const kind of KINDS) {
    say(`queries: ${kind} …`, true)
    const times = await inPage(browser, (page) => page.run<QueryTimes>('queries', queries[kind]))
    if (times.empty > 0) say(`  ${times.empty} of ${times.warm.length} found nothing`, true)
    if (times.problems.length > 0) say(`  not understood: ${times.problems.slice(0, 3).join('; ')}`, true)
    rows.push(spreadRow(kind, times, WANTED[kind]))
    if (!kind.startsWith('prefix')) firsts.push(...times.first)
  }
  say('recall of phrases …', true)
  const recall = await inPage(browser, (page) => page.run<Recall>('recall', queries.phrase))
  if (recall.short.length > 0) say(`  not all found of: ${recall.short.join(' ')}`, true)
  return [
    ...rows,
    valueRow('first execution, whole words, p95', 'ms', spreadOf(firsts).p95, '≤ 40'),
    valueRow('phrase recall', '%', (1 - recall.missing / recall.expected) * 100, '100'),
    valueRow('phrases found wholly', `of ${recall.queries}`, recall.whole),
    valueRow('phrases found beyond the count', 'clippings', recall.extra),
  ]
}

const WANTED: Partial<Record<QueryKind, string>> = {
  'one term': 'p95 ≤ 4',
  'common term': 'p95 ≤ 4',
  'two terms': 'p95 ≤ 4',
  phrase: 'p95 ≤ 10',
  date: 'p95 ≤ 4',
  site: 'p95 ≤ 4',
  tag: 'p95 ≤ 4',
  combined: 'p95 ≤ 4',
}

/** Words letter by letter. */
export async function typing(browser: BenchBrowser, { words }: Asked): Promise<Row[]> {
  say('typing …', true)
  const type = (isAnew: boolean) => inPage(browser, (page) => page.run<TypingTimes>('typing', { words, isAnew }))
  const [open, anew] = [await type(false), await type(true)]
  return [
    spreadRow('typing, 1–2 characters', { warm: open.short }, 'p95 ≤ 15'),
    spreadRow('typing, 3 or more characters', { warm: open.long }, 'p95 ≤ 6'),
    spreadRow('typing, 1–2 characters, database just opened', { warm: anew.short }),
    spreadRow('typing, 3 or more, database just opened', { warm: anew.long }),
  ]
}

/** One clipping after the other, and all of them taken back. */
export async function keeping(browser: BenchBrowser, { docs, keeps }: Plan): Promise<Row[]> {
  say('keeping …', true)
  const times = await inPage(browser, (page) => page.run<KeepTimes>('keep', { from: docs, to: docs + keeps }))
  return [
    spreadRow('keep, read back', { warm: times.keep }, 'p95 ≤ 6'),
    spreadRow('undo', { warm: times.undo }),
    spreadRow('upkeep after a keep', { warm: times.upkeep }),
  ]
}

const PAUSE_MS = 100

/** Somebody searches every 100 ms in a second page while an import runs in the first. */
export async function meanwhile(browser: BenchBrowser, plan: Plan, { queries }: Asked): Promise<Row[]> {
  say('searching while an import runs …', true)
  const asked = [...queries['one term'], ...queries['two terms'], ...queries['prefix 3'], ...queries.tag]
  const searching = await browser.page()
  const importing = await browser.page('behind')
  const search = { queries: asked, pauseMs: PAUSE_MS }
  const range = { from: plan.docs + 10_000, to: plan.docs + 10_000 + plan.importedMeanwhile }
  try {
    await searching.begin('searches', search)
    const staged = await importing.run<Imported>('importAndDrop', range)
    const waits = await searching.end<number[]>()
    return [
      spreadRow('search while an import runs', { warm: waits }, 'p95 ≤ 50'),
      valueRow('that import', '/s', (staged.added / (staged.ms - staged.generatingMs)) * 1_000),
    ]
  } finally {
    await searching.close()
    await importing.close()
  }
}

/** Opens a page for one task: no task finds what another has left in memory. */
export async function inPage<Value>(browser: BenchBrowser, work: (page: BenchPage) => Promise<Value>): Promise<Value> {
  const page = await browser.page()
  try {
    return await work(page)
  } finally {
    await page.close()
  }
}

/** Of the whole profile, with the browser closed; in Firefox what it says itself. */
function storedBytes(browser: BenchBrowser): Promise<number> {
  if (browser.chromium) return browser.chromium.profileBytes()
  return inPage(browser, (page) => page.run<number>('usage'))
}
