import type { Annotation } from '../../../src/annotation/annotation'
import type { Clipping } from '../../../src/clipping/clipping'
import type { Entry } from '../../../src/clipping/entry'
import type { ImportTrace } from '../../../src/store/import-undo'
import type { Store } from '../../../src/store/store'
import { fill } from '../../backup/in-page/fill'
import { keptEntries } from '../../backup/in-page/library'
import { openedStore } from '../../search/in-page/stores'
import { offerTasks, type Run } from '../../search/in-page/tasks'
import { meanwhile } from './meanwhile'

/** Milliseconds, and how many clippings it was about. */
export interface StepFigures {
  ms: number
  clippings: number
}

/** The import of this page: taking it back goes by what only its page knows. */
let imported: { store: Store; importId: string; enriched: number; trace?: ImportTrace } | undefined

offerTasks({
  fill,

  async stage(docs: number, run: Run): Promise<StepFigures> {
    const store = await openedStore()
    const begun = performance.now()
    const staged = await store.imports.stage(enrichingEntries(docs), {
      now: Date.now(),
      onProgress: ({ enriched }) => run.report(`${enriched} of ${docs} looked through`),
    })
    if (!staged.ok) throw new Error(staged.reason)
    const { importId, counts } = staged.value
    imported = { store, importId, enriched: counts.enriched }
    return { ms: performance.now() - begun, clippings: counts.enriched }
  },

  async flip(_: null, run: Run): Promise<StepFigures> {
    if (!imported) throw new Error('Nothing is staged')
    const { store, importId, enriched } = imported
    let clippings = 0
    const onJoined = (count: number) => {
      clippings += count
      run.report(`${clippings} of ${enriched} enriched`)
    }
    const begun = performance.now()
    const flipped = await store.imports.flip(importId, { isTraced: true, onJoined })
    const ms = performance.now() - begun
    if (!flipped.ok || !flipped.value.trace) throw new Error('The import was not finished')
    imported = { ...imported, trace: flipped.value.trace }
    return { ms, clippings }
  },

  async takeBack(_: null, run: Run): Promise<StepFigures> {
    if (!imported?.trace) throw new Error('Nothing was imported')
    let clippings = 0
    const onStep = ({ reverted }: { reverted: number }) => {
      clippings += reverted
      run.report(`${clippings} as they were`)
    }
    const begun = performance.now()
    const done = await imported.store.imports.takeBack(imported.trace, { now: Date.now(), onStep })
    if (!done.ok) throw new Error(done.reason)
    return { ms: performance.now() - begun, clippings }
  },

  async upkeep(): Promise<StepFigures> {
    if (!imported) throw new Error('Nothing is staged')
    const begun = performance.now()
    await imported.store.upkeep.run()
    return { ms: performance.now() - begun, clippings: await imported.store.count() }
  },

  meanwhile,
})

/** What `fill` has put into the library, with a tag, a note and a highlight more each. */
async function* enrichingEntries(docs: number): AsyncGenerator<Entry> {
  for await (const entry of keptEntries(docs)) {
    yield entry.kind === 'clipping' ? { ...entry, clipping: enriched(entry.clipping) } : entry
  }
}

function enriched(clipping: Clipping): Clipping {
  const { annotations = [], clippedAt: at } = clipping
  const text = clipping.article.blocks[0]?.text ?? '…'
  const quote = { exact: text.slice(10, 70), prefix: text.slice(0, 10), suffix: text.slice(70, 102), hints: {} }
  const mark: Annotation = { id: `E${clipping.id}`, quote, color: 'green', tags: [], createdAt: at, updatedAt: at }
  return {
    ...clipping,
    tags: [...clipping.tags, 'enriched'],
    note: 'a note of the file',
    annotations: [...annotations, mark],
  }
}
