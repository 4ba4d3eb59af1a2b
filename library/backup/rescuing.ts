import { type ReadonlySignal, signal } from '@preact/signals'
import type { SaveFailure } from '../../src/browser/save-file'
import type { Clipping } from '../../src/clipping/clipping'
import type { Readable, ReadableReport } from '../../src/store/readable'
import { safeFileName } from '../../src/text/file-name'
import type { Files } from '../ports'

/** What can still be read of a library that is out of order, on its way into a file. */
export interface Rescuing {
  state: ReadonlySignal<RescueState>
  /** From a click: the browser may ask where to. */
  start(): Promise<void>
  stop(): void
}

export type RescueState =
  | { is: 'idle' | 'stopped' }
  | { is: 'reading'; done: number }
  | { is: 'done'; file: string; report: ReadableReport }
  | { is: 'failed'; reason: SaveFailure }

export function rescuingFrom(readable: Readable, files: Pick<Files, 'formats' | 'save'>, now: () => number): Rescuing {
  const state = signal<RescueState>({ is: 'idle' })
  let isStopped = false

  /** Stopping ends it with an error, so that no half a file passes for a whole one. */
  async function* told(): AsyncGenerator<Clipping> {
    let done = 0
    for await (const clipping of readable.clippings()) {
      if (isStopped) throw new Error('stopped')
      yield clipping
      done += 1
      if (done % STEP === 0) state.value = { is: 'reading', done }
    }
  }

  return {
    state,
    async start() {
      const { write, extension = '', mime = '' } = files.formats.get('jsonl') ?? {}
      if (state.value.is === 'reading' || !write) return
      isStopped = false
      const exportedAt = now()
      const name = safeFileName(`borideh-rescued-${new Date(exportedAt).toISOString().slice(0, 10)}`, extension)
      state.value = { is: 'reading', done: 0 }
      const saved = await files.save({ name, mime, chunks: () => write(told(), { exportedAt }) })
      if (!saved.ok) state.value = isStopped ? { is: 'stopped' } : { is: 'failed', reason: saved.reason }
      else if (saved.value.outcome === 'cancelled') state.value = { is: 'idle' }
      else state.value = { is: 'done', file: name, report: readable.report() }
    },
    stop() {
      isStopped = true
    },
  }
}

/** Clippings between two words on how far it is. */
const STEP = 25
