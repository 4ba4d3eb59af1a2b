import { openedStore } from '../../search/in-page/stores'
import type { Run } from '../../search/in-page/tasks'
import { keptEntries } from './library'

/** Puts so many clippings into the library, as an import does; answers how many it then has. */
export async function fill(docs: number, run: Run): Promise<number> {
  const store = await openedStore()
  const onProgress = ({ added }: { added: number }) => run.report(`${added} of ${docs} clippings made`)
  const staged = await store.imports.stage(keptEntries(docs), { now: Date.now(), onProgress })
  if (!staged.ok) throw new Error(staged.reason)
  await store.imports.flip(staged.value.importId)
  await store.upkeep.run()
  return staged.value.counts.added
}
