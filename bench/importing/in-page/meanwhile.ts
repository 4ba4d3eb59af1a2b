import { corpusOf, SEED } from '../../search/corpus'
import { timedSearch } from '../../search/in-page/finding'
import { openedReader, openedStore } from '../../search/in-page/stores'
import type { Run } from '../../search/in-page/tasks'

/** Milliseconds each. */
export interface Waits {
  search: number[]
  keep: number[]
}

/** Somebody searches and keeps in this page, in turn, as long as it lasts. `from`: number of the first that is kept. */
export async function meanwhile({ from, typed }: { from: number; typed: string[] }, run: Run): Promise<Waits> {
  const corpus = corpusOf(SEED)
  const reader = await openedReader()
  const store = await openedStore()
  const waits: Waits = { search: [], keep: [] }
  for (let turn = 0; !run.signal.aborted; turn += 1) {
    const { ms } = await timedSearch(reader, typed[turn % typed.length] ?? '')
    waits.search.push(ms)
    await pause()
    const clipping = corpus.clippingAt(from + turn)
    const begun = performance.now()
    const kept = await store.keep(clipping)
    if (!kept.ok) throw new Error(kept.reason)
    waits.keep.push(performance.now() - begun)
    await pause()
    run.report(`${waits.keep.length} kept meanwhile`)
  }
  reader.close()
  store.close()
  return waits
}

const PAUSE_MS = 250

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
}
