import type { Store } from '../../../src/store/store'
import type { Corpus } from '../corpus'
import type { Range } from './importing'
import type { Run } from './tasks'

/** Milliseconds each, the reading back included. */
export interface KeepTimes {
  keep: number[]
  undo: number[]
  /** What the background does after each, while nobody waits. */
  upkeep: number[]
}

/** Keeps clippings one after the other, then takes all of them back. Nobody keeps so quickly that upkeep is not done. */
export async function keepTimes(store: Store, corpus: Corpus, { from, to }: Range, run: Run): Promise<KeepTimes> {
  const times: KeepTimes = { keep: [], undo: [], upkeep: [] }
  const kept: { id: string; rev: number }[] = []
  for (let number = from; number < to; number += 1) {
    const clipping = corpus.clippingAt(number)
    const begun = performance.now()
    const answer = await store.keep(clipping)
    times.keep.push(performance.now() - begun)
    if (!answer.ok) throw new Error(`Not kept: ${answer.reason}`)
    kept.push(answer.value)
    const tidying = performance.now()
    await store.upkeep.run()
    times.upkeep.push(performance.now() - tidying)
    run.report(`${kept.length} kept`)
  }
  for (const { id, rev } of kept) {
    const begun = performance.now()
    const answer = await store.undo(id, rev)
    times.undo.push(performance.now() - begun)
    if (!answer.ok) throw new Error(`Not taken back: ${answer.reason}`)
    await store.upkeep.run()
  }
  return times
}
