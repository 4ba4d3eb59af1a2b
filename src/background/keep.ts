import { withQuotes } from '../article/with-quotes'
import type { BackgroundHandlers } from '../browser/messaging'
import type { SettingsStore } from '../browser/settings'
import { clippingOf } from '../clipping/clipping'
import { idAfter } from '../clipping/id'
import type { OpenFailure, StoreFailure } from '../clipping/kept'
import type { MarkFacts } from '../clipping/marks'
import type { Result } from '../result'
import type { Store } from '../store/store'
import { handlersHere } from './here'
import type { BackgroundWrites } from './here-page'
import { showSeen } from './seen'

/** Opens the store; it is asked anew for every write, for the background may have been stopped in between. */
export type StoreOpener = () => Promise<Result<Store, OpenFailure>>

/**
 * Answers to all that the background is asked. A short write is answered when it is on the disk; what is then due in
 * the store is done afterwards.
 */
export function handlersOn(open: StoreOpener, chosen: Promise<SettingsStore>): BackgroundHandlers {
  /** What the work on the store gives, or why there is no store. */
  async function on<Value>(
    work: (store: Store) => Promise<Result<Value, StoreFailure>>,
  ): Promise<Result<Value, StoreFailure>> {
    const store = await open()
    if (!store.ok) return store
    const outcome = await work(store.value)
    if (outcome.ok) void store.value.upkeep.run()
    return outcome
  }

  const writes: BackgroundWrites = {
    keep: ({ article, scope }) =>
      on(async (store) => {
        const now = Date.now()
        const random = crypto.getRandomValues(new Uint8Array(10))
        const id = idAfter(await store.lastId(), { now, random })
        return store.keep(clippingOf(scope === 'article' ? withQuotes(article) : article, { id, now, scope }))
      }),
    undo: ({ id, rev }) => on((store) => store.undo(id, rev)),
    change: ({ id, rev, change }) => on((store) => store.change(id, rev, change)),
    changeMany: ({ ids, change }) => on((store) => store.changeMany(ids, change)),
    trash: ({ ids }) => on((store) => store.trash(ids, Date.now())),
    restore: ({ ids }) => on((store) => store.restore(ids)),
    erase: ({ ids }) => on((store) => store.erase(ids)),
    mark: ({ id, mark }) => on(async (store) => store.mark(id, mark, markFacts())),
    changeMarks: ({ changes }) => on((store) => store.changeMarks(changes, Date.now())),
  }
  return { ...writes, seen: showSeen, ...handlersHere({ open, writes, chosen }) }
}

function markFacts(): MarkFacts {
  const now = Date.now()
  return { id: idAfter(undefined, { now, random: crypto.getRandomValues(new Uint8Array(10)) }), now }
}

/** An opener that opens once and, if that failed, once more when it is asked again. */
export function openedOnce(open: StoreOpener): StoreOpener {
  let opening: ReturnType<StoreOpener> | undefined
  return async () => {
    opening ??= open()
    const store = await opening
    if (!store.ok) opening = undefined
    return store
  }
}
