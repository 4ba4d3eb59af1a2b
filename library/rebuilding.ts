import { type ReadonlySignal, signal } from '@preact/signals'
import type { StoreFailure } from '../src/clipping/kept'
import type { Preparing } from '../src/store/state'
import type { Shelves } from './ports'

/** The search index on its way to be written anew. */
export interface Rebuilding {
  state: ReadonlySignal<RebuildState>
  start(): Promise<void>
  /** The store goes on with it by itself later; searches find everything at every moment. */
  stop(): void
}

export type RebuildState =
  | { is: 'idle' | 'done' | 'stopped' }
  | { is: 'running'; progress: Preparing }
  | { is: 'failed'; reason: StoreFailure }

export function rebuildingOf({ rebuild }: Shelves): Rebuilding {
  const state = signal<RebuildState>({ is: 'idle' })
  let running = new AbortController()

  return {
    state,
    async start() {
      if (state.value.is === 'running') return
      running = new AbortController()
      const { signal } = running
      const tell = (progress: Preparing) => {
        if (!signal.aborted) state.value = { is: 'running', progress }
      }
      tell({ done: 0, total: 0 })
      const rebuilt = await rebuild(tell, signal)
      if (signal.aborted) state.value = { is: 'stopped' }
      else state.value = rebuilt.ok ? { is: 'done' } : { is: 'failed', reason: rebuilt.reason }
    },
    stop: () => running.abort(),
  }
}
