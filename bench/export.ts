import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createServer } from 'vite'
import type { Clipping } from '../src/clipping/clipping'
import { clippingOf } from '../src/clipping/clipping'
import { idAfter } from '../src/clipping/id'
import type { Format, ImportFacts } from '../src/formats/format'

const CLIPPINGS = 20_000
const PARAGRAPHS = 10
const SENTENCE = 'به گفتهٔ مسافران، قطار صبح با دو ساعت تأخیر به ایستگاه کنار رودخانه رسید و کسی می‌گفت «باران بود». '

/** Clippings a second out to JSON Lines and back, and what stays in memory meanwhile, in Node. */
export async function measureExport(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { json: { type: 'string' } } })
  const { write, read } = await jsonLines()
  const written = await measured(async (sample) => {
    let bytes = 0
    for await (const piece of write(clippings(sample), { exportedAt: 0 })) bytes += piece.length
    return bytes
  })
  const back = await measured(async (sample) => {
    let given = 0
    for await (const entry of read(write(clippings(sample), { exportedAt: 0 }), IMPORT)) {
      if (entry.kind === 'clipping') given += 1
    }
    return given
  })
  if (back.value !== CLIPPINGS) throw new Error(`${back.value} of ${CLIPPINGS} clippings came back`)
  const figures = {
    clippings: CLIPPINGS,
    bytes: written.value,
    written_per_s: written.perSecond,
    written_heap_growth_mb: written.heapGrowth,
    written_and_read_per_s: back.perSecond,
    written_and_read_heap_growth_mb: back.heapGrowth,
  }
  console.table(figures)
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ name: 'export', figures }, null, 2)}\n`)
}

const IMPORT: ImportFacts = {
  importedAt: 0,
  newId: (now) => idAfter(undefined, { now, random: new Uint8Array(10) }),
}

/** The shelf needs `import.meta.glob`, which vite knows and tsx does not. */
async function jsonLines(): Promise<Required<Pick<Format, 'read' | 'write'>>> {
  const vite = await createServer({ configFile: false, appType: 'custom', server: { middlewareMode: true, ws: false } })
  const { format } = await vite.ssrLoadModule('/src/formats/jsonl.ts')
  await vite.close()
  return format
}

interface Measured<Value> {
  value: Value
  perSecond: number
  /** Megabytes that a garbage collection leaves, at the worst moment, beyond those from before. */
  heapGrowth: number
}

async function measured<Value>(work: (sample: () => void) => Promise<Value>): Promise<Measured<Value>> {
  let collecting = 0
  let most = 0
  const before = heldBytes()
  const begun = performance.now()
  const value = await work(() => {
    const paused = performance.now()
    most = Math.max(most, heldBytes() - before)
    collecting += performance.now() - paused
  })
  const seconds = (performance.now() - begun - collecting) / 1_000
  return { value, perSecond: Math.round(CLIPPINGS / seconds), heapGrowth: Math.round(most / 100_000) / 10 }
}

function heldBytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Each of some 4,000 characters, as a news story has, made when it is asked for; `sample` is called four times. */
async function* clippings(sample: () => void): AsyncGenerator<Clipping> {
  for (let number = 1; number <= CLIPPINGS; number += 1) {
    const blocks = Array.from({ length: PARAGRAPHS }, (_, at) => ({
      kind: 'paragraph' as const,
      text: `${number}.${at} ${SENTENCE.repeat(4)}`,
    }))
    const url = `https://nasim.example/fa/${number}`
    const article = {
      url,
      site: { host: 'nasim.example' },
      dir: 'rtl' as const,
      headline: `خبر ${number}`,
      blocks,
      sources: {},
    }
    yield clippingOf(article, { id: String(number).padStart(26, '0'), now: number })
    if (number % (CLIPPINGS / 4) === 0) sample()
  }
}
