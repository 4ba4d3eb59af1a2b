import type { BackgroundHandlers } from '../browser/messaging'
import { clippingOf } from '../clipping/clipping'
import { idAfter } from '../clipping/id'
import type { OpenFailure } from '../clipping/kept'
import type { Result } from '../result'
import type { Store } from '../store/store'

/** Opens the store; it is asked anew for every write, for the background may have been stopped in between. */
export type StoreOpener = () => Promise<Result<Store, OpenFailure>>

/** The short writes, answered when they are on the disk. */
export function handlersOn(open: StoreOpener): BackgroundHandlers {
  return {
    async keep({ article, scope }) {
      const store = await open()
      if (!store.ok) return store
      const now = Date.now()
      const random = crypto.getRandomValues(new Uint8Array(10))
      const id = idAfter(await store.value.lastId(), { now, random })
      return store.value.keep(clippingOf(article, { id, now, scope }))
    },
    async undo({ id, rev }) {
      const store = await open()
      return store.ok ? store.value.undo(id, rev) : store
    },
    async change({ id, rev, change }) {
      const store = await open()
      return store.ok ? store.value.change(id, rev, change) : store
    },
  }
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
