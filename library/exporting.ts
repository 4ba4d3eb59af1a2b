import { type ReadonlySignal, signal } from '@preact/signals'
import type { SaveFailure } from '../src/browser/save-file'
import type { Clipping } from '../src/clipping/clipping'
import type { Format } from '../src/formats/format'
import { safeFileName } from '../src/text/file-name'
import type { Files } from './ports'

/** Clippings on their way into a file. */
export interface Exporting {
  state: ReadonlySignal<ExportState>
  /** From a click: the browser may ask where to. */
  start(format: Format, ids: string[]): Promise<void>
  stop(): void
}

export type ExportState =
  | { is: 'idle' }
  | { is: 'writing'; done: number; count: number }
  | { is: 'done'; count: number; file: string }
  | { is: 'stopped' }
  | { is: 'failed'; reason: SaveFailure }

export function exportingTo(files: Files, now: () => number): Exporting {
  const state = signal<ExportState>({ is: 'idle' })
  let isStopped = false

  /** Stopping ends it with an error, so that no half a file passes for a whole one. */
  async function* counted(clippings: AsyncIterable<Clipping>, count: number): AsyncGenerator<Clipping> {
    let done = 0
    for await (const clipping of clippings) {
      if (isStopped) throw new Error('stopped')
      yield clipping
      done += 1
      if (done % STEP === 0) state.value = { is: 'writing', done, count }
    }
  }

  return {
    state,
    async start(format, ids) {
      if (state.value.is === 'writing' || !format.write) return
      isStopped = false
      const exportedAt = now()
      const count = ids.length
      const name = safeFileName(`borideh-${dayOf(exportedAt)}`, format.extension)
      state.value = { is: 'writing', done: 0, count }
      const chunks = format.write(counted(files.each(ids), count), { exportedAt })
      const saved = await files.save({ name, mime: format.mime, chunks })
      if (saved.ok) state.value = saved.value.outcome === 'saved' ? { is: 'done', count, file: name } : { is: 'idle' }
      else state.value = isStopped ? { is: 'stopped' } : { is: 'failed', reason: saved.reason }
    },
    stop() {
      isStopped = true
    },
  }
}

/** Clippings between two words on how far it is. */
const STEP = 25

/** The reader's own day, by its numbers: files sort by it. */
function dayOf(time: number): string {
  const date = new Date(time)
  const numbers = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return numbers.map((number) => String(number).padStart(2, '0')).join('-')
}
