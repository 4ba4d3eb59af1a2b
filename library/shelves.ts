import type { OpenFailure } from '../src/clipping/kept'
import { fail, type Result } from '../src/result'
import { eachReadable } from '../src/store/each-readable'
import { readableFrom } from '../src/store/readable'
import type { Read } from '../src/store/reader'
import type { Store } from '../src/store/store'
import { openedStore } from '../src/ui/opened-store'
import type { Files, Shelves } from './ports'

/** Rejects where the store cannot be opened. */
export function readIn(opening: Promise<Result<Store, OpenFailure>>): Read {
  return async (work) => {
    const store = await opening
    if (!store.ok) throw new Error(store.reason)
    return store.value.read(work)
  }
}

/** The shelves of a store that is being opened; nothing waits for it that does not need it. */
export function shelvesIn(opening: Promise<Result<Store, OpenFailure>>): Shelves {
  const { from, ...opened } = openedStore(opening)
  return {
    ...opened,
    heads: () => from([], (store) => store.heads()),
    latest: (count) => from([], (store) => store.latest(count)),
    byId: (id) => from(undefined, (store) => store.byId(id)),
    isMoving: () =>
      from(false, async (store) => {
        await store.known
        return store.state.get().isMoving === true
      }),
    marks: () => from([], (store) => store.marks()),
    rebuild: (onProgress, signal) =>
      from<Rebuilt>(fail('storageUnavailable'), (store) => store.upkeep.rebuild({ onProgress, signal })),
  }
}

type Rebuilt = Awaited<ReturnType<Shelves['rebuild']>>

/** What came in with a file is put together with what was there, so that searching stays quick. */
function importsOf({ imports, upkeep }: Store): Store['imports'] {
  return {
    ...imports,
    async flip(importId, options) {
      const flipped = await imports.flip(importId, options)
      if (flipped.ok) void upkeep.run()
      return flipped
    },
    async takeBack(trace, options) {
      const done = await imports.takeBack(trace, options)
      void upkeep.run()
      return done
    },
  }
}

/** Its clippings for files, and files for it. */
export function filesIn(opening: Promise<Result<Store, OpenFailure>>): Pick<Files, 'each' | 'imports' | 'readable'> {
  return {
    readable: readableFrom(readIn(opening)),
    async *each(ids, miss) {
      const opened = await opening
      if (opened.ok) yield* eachReadable(opened.value, ids, miss)
    },
    async imports() {
      const opened = await opening
      return opened.ok ? importsOf(opened.value) : undefined
    },
  }
}
