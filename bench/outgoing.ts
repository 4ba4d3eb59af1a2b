import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { BrowserName } from '../test/browser/browser'
import { servePages } from '../test/browser/pages'
import { memoryOf } from './backup/memory'
import type { SavedFigures, Way } from './outgoing/in-page/page'
import { inBenchBrowser } from './search/browsers'
import { productCopy } from './search/extension-copy'
import { inPage } from './search/product'
import { say } from './search/progress'
import { flatFigures, load, printRows, type Row, valueRow } from './search/report'

/**
 * What a browser holds while a library goes out as a download:
 * `--docs N [--browser chromium|firefox] [--format ID] [--through storage|blob] [--json FILE]`.
 */
export async function measureOutgoing(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '10000' },
      browser: { type: 'string', default: 'firefox' },
      format: { type: 'string', default: 'corpus' },
      through: { type: 'string', default: 'storage' },
      json: { type: 'string' },
    },
  })
  const browser: BrowserName = values.browser === 'chromium' ? 'chromium' : 'firefox'
  const docs = Number(values.docs)
  const way: Way = { format: values.format, through: values.through === 'blob' ? 'blob' : 'storage' }
  const before = load()
  const pages = await servePages()
  try {
    const copy = await productCopy(browser, 'bench/outgoing/in-page/page.ts')
    const rows = await inBenchBrowser(browser, copy, pages, async (running) => {
      say(`making ${docs} clippings …`, true)
      await inPage(running, (page) => page.run('fill', docs))
      return inPage(running, async (page): Promise<Row[]> => {
        say(`writing them as ${way.format} …`, true)
        const watching = memoryOf()
        const saved = await page.run<SavedFigures>('save', way)
        const memory = await watching.end()
        if (saved.outcome !== 'saved') throw new Error(saved.outcome)
        return [
          valueRow('clippings written', '/s', (docs / saved.ms) * 1_000),
          valueRow('file', 'MB', saved.bytes / 1e6),
          ...(memory
            ? [
                valueRow('growth of the process that grew most, at most', 'MB', memory.largest / 1e6, '≤ 150'),
                valueRow('growth of all processes of the browser, at most', 'MB', memory.growth / 1e6),
                valueRow('computing in all processes', 's', memory.computing),
              ]
            : []),
        ]
      })
    })
    console.log(
      `${docs} clippings as ${way.format} in ${browser} through ${way.through}; load ${before}, then ${load()}`,
    )
    printRows(rows)
    const figures = { docs, ...way, load_before: before, ...flatFigures(rows) }
    if (values.json)
      writeFileSync(values.json, `${JSON.stringify({ name: 'outgoing', browser, figures, rows }, null, 2)}\n`)
  } finally {
    await pages.close()
  }
}
