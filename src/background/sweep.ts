import type { StoreOpener } from './keep'

/**
 * Erases what has been in the trash for thirty days, clippings and marks, and clears away what an import has left
 * behind. A store that does not open is swept another time. `now`: milliseconds since 1970, UTC.
 */
export async function sweepStore(open: StoreOpener, now: number): Promise<void> {
  const store = await open()
  if (!store.ok) return
  await store.value.sweepTrash(now)
  await store.value.sweepMarks(now)
  await store.value.imports.sweep()
}

/** Goes on with what is due in the store; that it is open then makes the next opening quick. */
export async function tendStore(open: StoreOpener): Promise<void> {
  const store = await open()
  if (store.ok) await store.value.upkeep.run()
}
