import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../test/browser/browser'
import { servePages } from '../test/browser/pages'
import type { BackedUpFigures, CutFigures, RestoredFigures } from './backup/in-page/page'
import { type Memory, memoryOf } from './backup/memory'
import { type BenchBrowser, inBenchBrowser } from './search/browsers'
import { productCopy } from './search/extension-copy'
import { inPage } from './search/product'
import { say } from './search/progress'
import { flatFigures, load, printRows, type Row, valueRow } from './search/report'

const CUTS = 200

/** A library out into a backup and back: `--docs N [--browser chromium|firefox] [--json FILE]`. */
export async function measureBackup(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'chromium' },
      json: { type: 'string' },
    },
  })
  const browser: BrowserName = values.browser === 'firefox' ? 'firefox' : 'chromium'
  const docs = Number(values.docs)
  const before = load()
  const pages = await servePages()
  try {
    const copy = await productCopy(browser, 'bench/backup/in-page/page.ts')
    const rows = await inBenchBrowser(browser, copy, pages, (running) => circle(running, docs))
    const after = load()
    console.log(`${docs} clippings in ${browser}; load ${before} at the beginning, ${after} at the end`)
    printRows(rows)
    const figures = { docs, load_before: before, load_after: after, ...flatFigures(rows) }
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ name: 'backup', browser, figures, rows }, null, 2)}\n`)
  } finally {
    await pages.close()
  }
}

async function circle(browser: BenchBrowser, docs: number): Promise<Row[]> {
  const run = <Value>(task: string, argument: unknown = null) =>
    inPage(browser, (page) => page.run<Value>(task, argument))
  say(`making ${docs} clippings …`, true)
  await run('fill', docs)
  const before = await run<string>('fingerprint')
  say('writing, reading back …', true)
  const written = await withMemory(() => run<BackedUpFigures>('backUp'))
  const cut = await run<CutFigures>('cut', CUTS)
  const untouched = await run<string>('fingerprint')
  say('erasing …', true)
  const left = await run<number>('erase')
  if (left !== 0) throw new Error(`${left} clippings were not erased.`)
  say('restoring …', true)
  const restored = await withMemory(() => run<RestoredFigures>('restore'))
  const after = await run<string>('fingerprint')
  const { examiningMs, stagingMs, flippingMs, added, other } = restored.value
  return [
    valueRow('backup, written and verified', 's', written.value.ms / 1_000, '≤ 5'),
    valueRow('file', 'MB', written.value.bytes / 1e6),
    valueRow(`files cut at random of ${CUTS}, taken as whole`, 'files', cut.accepted, '0'),
    valueRow('library after them, deep-equal', '1 = yes', Number(untouched === before), '1'),
    valueRow('restore', 's', (examiningMs + stagingMs + flippingMs) / 1_000, '≤ 15'),
    valueRow('of that, looking through', 's', examiningMs / 1_000),
    valueRow('of that, making visible', 's', flippingMs / 1_000),
    valueRow('clippings that came back', 'clippings', added, String(docs)),
    valueRow('clippings that did not', 'clippings', other, '0'),
    valueRow('library after erasing and restoring, deep-equal', '1 = yes', Number(after === before), '1'),
    ...memoryRows('backup', written.memory),
    ...memoryRows('restore', restored.memory),
  ]
}

async function withMemory<Value>(work: () => Promise<Value>): Promise<{ value: Value; memory: Memory | undefined }> {
  const watching = memoryOf()
  const value = await work()
  return { value, memory: await watching.end() }
}

function memoryRows(what: string, memory: Memory | undefined): Row[] {
  if (!memory) return []
  return [
    valueRow(`${what}, computing in all processes`, 's', memory.computing),
    valueRow(`${what}, growth of the process that grew most, at most`, 'MB', memory.largest / 1e6, '≤ 150'),
    valueRow(`${what}, growth of all processes of the browser, at most`, 'MB', memory.growth / 1e6),
  ]
}
