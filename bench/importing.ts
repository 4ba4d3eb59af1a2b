import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../test/browser/browser'
import { servePages } from '../test/browser/pages'
import { memoryOf } from './backup/memory'
import type { Waits } from './importing/in-page/meanwhile'
import type { StepFigures } from './importing/in-page/page'
import type { BenchPage } from './search/bench-page'
import { type BenchBrowser, inBenchBrowser } from './search/browsers'
import { corpusOf, SEED } from './search/corpus'
import { productCopy } from './search/extension-copy'
import { inPage } from './search/product'
import { say } from './search/progress'
import { queriesOf } from './search/queries'
import { flatFigures, load, printRows, type Row, spreadRow, valueRow } from './search/report'

/**
 * An import of which everything enriches a clipping that is there, and taking it back:
 * `--docs N [--browser chromium|firefox] [--meanwhile] [--json FILE]`. With `--meanwhile` somebody searches and keeps in
 * another window while it is made visible and taken back.
 */
export async function measureImporting(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'chromium' },
      meanwhile: { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  })
  const browser: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium'
  const docs = Number(values.docs)
  const before = load()
  const pages = await servePages()
  try {
    const copy = await productCopy(browser, 'bench/importing/in-page/page.ts')
    const work = (running: BenchBrowser) => enriching(running, docs, values.meanwhile)
    const rows = await inBenchBrowser(browser, copy, pages, work)
    const after = load()
    console.log(`${docs} clippings in ${browser}; load ${before} at the beginning, ${after} at the end`)
    printRows(rows)
    const figures = { docs, load_before: before, load_after: after, ...flatFigures(rows) }
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ name: 'importing', browser, figures, rows }, null, 2)}\n`)
  } finally {
    await pages.close()
  }
}

async function enriching(browser: BenchBrowser, docs: number, isBusy: boolean): Promise<Row[]> {
  say(`making ${docs} clippings …`, true)
  await inPage(browser, (page) => page.run('fill', docs))
  const other = isBusy ? await browser.page() : undefined
  const page = await browser.page(isBusy ? 'behind' : 'front')
  try {
    say('looking through …', true)
    const staged = await page.run<StepFigures>('stage', docs)
    return [
      valueRow('clippings that are enriched', 'clippings', staged.clippings, String(docs)),
      valueRow('looking through (stage)', 's', staged.ms / 1_000),
      ...(await stepRows({ page, other, docs }, 'flip', 'enriched by an import: flip')),
      ...(await stepRows({ page, other, docs }, 'takeBack', 'enriched by an import: undo')),
    ]
  } finally {
    await page.close()
    await other?.close()
  }
}

interface Pages {
  page: BenchPage
  /** Where somebody does something else meanwhile. */
  other: BenchPage | undefined
  docs: number
}

async function stepRows({ page, other, docs }: Pages, task: 'flip' | 'takeBack', name: string): Promise<Row[]> {
  say(`${name} …`, true)
  await other?.begin('meanwhile', { from: docs + (task === 'flip' ? 0 : AWAY), typed: typedOf(docs) })
  const watching = memoryOf()
  const done = await page.run<StepFigures>(task)
  const memory = await watching.end()
  const waits = await other?.end<Waits>()
  const upkeep = await page.run<StepFigures>('upkeep')
  return [
    valueRow(name, 's', done.ms / 1_000, '≤ 25'),
    valueRow(`${name}, clippings`, 'clippings', done.clippings, String(docs)),
    valueRow(`${name}, upkeep afterwards`, 's', upkeep.ms / 1_000),
    ...(memory
      ? [
          valueRow(`${name}, computing in all processes`, 's', memory.computing),
          valueRow(`${name}, growth of the process that grew most, at most`, 'MB', memory.largest / 1e6),
        ]
      : []),
    ...(waits ? [spreadRow(`${name}, a search meanwhile`, { warm: waits.search })] : []),
    ...(waits ? [spreadRow(`${name}, a keep meanwhile`, { warm: waits.keep })] : []),
  ]
}

/** Numbers of clippings that nobody else has kept. */
const AWAY = 50_000

function typedOf(docs: number): string[] {
  const queries = queriesOf(corpusOf(SEED), { docs, drawnFrom: docs, count: 20 }, SEED)
  return ['one term' as const, 'two terms' as const, 'tag' as const].flatMap((kind) =>
    queries[kind].map(({ typed }) => typed),
  )
}
