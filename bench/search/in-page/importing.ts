import type { Entry } from '../../../src/clipping/entry'
import type { Store } from '../../../src/store/store'
import { type Corpus, textBytes } from '../corpus'
import type { Run } from './tasks'

/** Numbers of clippings, the second one not included. */
export interface Range {
  from: number
  to: number
}

export interface Imported {
  /** From the first clipping until all of them can be searched, the making of the texts included. */
  ms: number
  /** Of these, what the making of the texts took. */
  generatingMs: number
  flippingMs: number
  /** What is done afterwards to make searching quick, in the background. */
  upkeepMs: number
  /** UTF-8 bytes of what is read of the clippings. */
  textBytes: number
  added: number
}

/** Brings clippings in as a file does. Without `isKept` they are thrown away again, and `ms` ends before that. */
export async function imported(
  store: Store,
  corpus: Corpus,
  { from, to }: Range,
  run: Run,
  isKept = true,
): Promise<Imported> {
  const meter = { generatingMs: 0, textBytes: 0 }
  const begun = performance.now()
  const onProgress = ({ added }: { added: number }) => run.report(`${added} of ${to - from} imported`)
  const staged = await store.imports.stage(entriesOf(corpus, { from, to }, isKept ? MANY : FEW, meter), {
    now: Date.now(),
    onProgress,
  })
  if (!staged.ok) throw new Error(`The import failed: ${staged.reason}`)
  const { importId, counts } = staged.value
  const flipping = performance.now()
  const ended = isKept ? await store.imports.flip(importId) : undefined
  if (ended && !ended.ok) throw new Error(`The import did not become visible: ${ended.reason}`)
  const done = performance.now()
  if (!isKept) await store.imports.drop(importId)
  const tidying = performance.now()
  run.report('searchable; upkeep')
  await store.upkeep.run()
  const upkeepMs = performance.now() - tidying
  return { ms: done - begun, flippingMs: done - flipping, upkeepMs, added: counts.added, ...meter }
}

/** Texts made at once: so many that hardly anything goes on beside their making, and it can be taken off. */
const MANY = 4_000
/** So few that the import goes on all the time. */
const FEW = 50

async function* entriesOf(
  corpus: Corpus,
  { from, to }: Range,
  atOnce: number,
  meter: { generatingMs: number; textBytes: number },
): AsyncGenerator<Entry> {
  for (let at = from; at < to; at += atOnce) {
    const begun = performance.now()
    const numbers = Array.from({ length: Math.min(atOnce, to - at) }, (_, place) => at + place)
    const clippings = numbers.map(corpus.clippingAt)
    meter.textBytes += clippings.reduce((sum, clipping) => sum + textBytes(clipping), 0)
    meter.generatingMs += performance.now() - begun
    for (const [place, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + place + 1 }
  }
}
