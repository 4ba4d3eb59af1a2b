import type { OpenFailure } from '../src/clipping/kept'
import type { Result } from '../src/result'
import { search } from '../src/search/search'
import type { Store } from '../src/store/store'
import type { Files, Shelves } from './ports'

/** The shelves of a store that is being opened; nothing waits for it that does not need it. */
export function shelvesIn(opening: Promise<Result<Store, OpenFailure>>): Shelves {
  async function from<Value>(nothing: Value, read: (store: Store) => Value | Promise<Value>): Promise<Value> {
    const opened = await opening
    return opened.ok ? read(opened.value) : nothing
  }

  return {
    async failure() {
      const opened = await opening
      return opened.ok ? undefined : opened.reason
    },
    heads: () => from([], (store) => store.heads()),
    latest: (count) => from([], (store) => store.latest(count)),
    byId: (id) => from(undefined, (store) => store.byId(id)),
    watch: (changed) => void from(undefined, (store) => void store.state.watch(changed)),
    search: (query, limit, signal) =>
      from({ total: 0, hits: [] }, (store) => search(query, store.searchSource, { limit, signal })),
    lost: () => from(0, (store) => store.state.get().storageReset?.lost ?? 0),
    lossSeen: () => from(undefined, (store) => store.acknowledgeReset()),
  }
}

/** Its clippings for files, and files for it. */
export function filesIn(opening: Promise<Result<Store, OpenFailure>>): Pick<Files, 'each' | 'imports'> {
  return {
    async *each(ids) {
      const opened = await opening
      if (opened.ok) yield* opened.value.each(ids)
    },
    async imports() {
      const opened = await opening
      return opened.ok ? opened.value.imports : undefined
    },
  }
}
