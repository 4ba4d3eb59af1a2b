import { pause } from './bench-page'
import type { BenchBrowser } from './browsers'
import { type BenchChromium, NEWS } from './chromium'
import type { Plan } from './plan'
import { type Asked, inPage } from './product'
import { say } from './progress'
import { type Row, valueRow } from './report'
import { spreadOf } from './spread'

/** From the popup's navigation to its first found row, the query being the one that was typed there last. */
export async function coldPopups(browser: BenchBrowser, plan: Plan, asked: Asked): Promise<Row[]> {
  const queries = [...asked.queries['one term'], ...asked.queries['two terms']].map(({ typed }) => typed)
  const alive = await openings(browser, plan, queries, 'background alive', () => pause(1_000))
  const { chromium } = browser
  if (!chromium) return [medianRow('cold popup, background alive', alive, '≤ 90')]
  const stopped = await openings(browser, plan, queries, 'background stopped', async () => {
    await chromium.stopBackground()
    await pause(plan.idleSeconds * 1_000)
    if (chromium.isBackgroundRunning()) say('  the background runs again', true)
  })
  const restarted = await openings(browser, plan, queries, 'after browser start', async () => {
    await chromium.restart()
    await pause(SETTLED)
  })
  return [
    medianRow('cold popup, background alive', alive, '≤ 90'),
    medianRow(`cold popup, background stopped for ${plan.idleSeconds} s`, stopped, '≤ 130'),
    medianRow('cold popup, first after browser start', restarted, '≤ 200'),
    ...(await heap(chromium, queries)),
  ]
}

/** Milliseconds after the start of the browser until somebody presses the button. */
const SETTLED = 3_000

async function openings(
  browser: BenchBrowser,
  plan: Plan,
  queries: readonly string[],
  state: string,
  prepare: () => Promise<void>,
): Promise<number[]> {
  say(`cold popup: ${state} …`, true)
  const measured: number[] = []
  for (let turn = 0; turn < plan.openings; turn += 1) {
    await rememberQuery(browser, queries[(turn * 7) % queries.length] ?? '')
    await prepare()
    measured.push(await browser.popupToFirstRow())
    say(`  ${measured.map(Math.round).join(' ')}`)
  }
  return measured
}

/** As the popup leaves it when somebody has typed; and wakes the background, which opens the database for its answer. */
function rememberQuery(browser: BenchBrowser, search: string): Promise<void> {
  return inPage(browser, (page) =>
    page.evaluate<void>(
      `
      const { storage, runtime } = globalThis.browser ?? globalThis.chrome
      await storage.local.set({ ['draft:' + args[0]]: { draft: { search: args[1] }, writtenAt: Date.now() } })
      await runtime.sendMessage({ kind: 'undo', id: 'none', rev: 1 })`,
      NEWS,
      search,
    ),
  )
}

const HEAP_WORDS = 10

async function heap(chromium: BenchChromium, queries: readonly string[]): Promise<Row[]> {
  say('heap of the popup …', true)
  const { used, kept } = await chromium.popupHeap(queries.slice(0, HEAP_WORDS).map((typed) => typed.trim()))
  return [
    valueRow('heap of the popup after ten words typed', 'MB', used / 1e6, '≤ 20'),
    valueRow('the same, garbage collected', 'MB', kept / 1e6),
  ]
}

function medianRow(measure: string, measured: readonly number[], wanted: string): Row {
  const { p50, max } = spreadOf(measured)
  const min = Math.round(Math.min(...measured) * 10) / 10
  return { measure, unit: 'ms', figures: { p50, min, max }, wanted: `p50 ${wanted}` }
}
