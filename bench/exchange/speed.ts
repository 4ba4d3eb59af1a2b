import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Clipping } from '../../src/clipping/clipping'
import type { Format } from '../../src/formats/format'

/** How fast a format is written in Node, and what it holds meanwhile. */
export interface Speed {
  format: string
  clippings: number
  'per second': number
  'MB written': number
  /** Most that was held, of twenty looks after the garbage was collected, beyond what was held before. */
  'MB held': number
}

/** Writes so many clippings into nothing. Those that there are come again and again. */
export async function speedOf(format: Format, clippings: readonly Clipping[], count: number): Promise<Speed> {
  const collect = collector()
  await written(format, each(clippings, clippings.length))
  collect()
  const before = held()
  const begun = performance.now()
  const bytes = await written(format, each(clippings, count))
  const seconds = (performance.now() - begun) / 1000
  let most = 0
  const look = () => {
    collect()
    most = Math.max(most, held() - before)
  }
  await written(format, each(clippings, count, look))
  return {
    format: format.id,
    clippings: count,
    'per second': Math.round(count / seconds),
    'MB written': Math.round(bytes / 1e6),
    'MB held': Math.round(most / 1e5) / 10,
  }
}

async function* each(clippings: readonly Clipping[], count: number, look?: () => void): AsyncGenerator<Clipping> {
  for (let at = 0; at < count; at += 1) {
    if (look && at % Math.ceil(count / 20) === 0) look()
    const clipping = clippings[at % clippings.length]
    if (clipping) yield clipping
  }
  look?.()
}

async function written(format: Format, clippings: AsyncIterable<Clipping>): Promise<number> {
  let bytes = 0
  for await (const piece of format.write?.(clippings, { exportedAt: 1_764_000_000_000 }) ?? []) bytes += piece.length
  return bytes
}

/** Bytes. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}
