import { saveFile } from '../../../src/browser/save-file'
import { formats } from '../../../src/formats'
import { eachReadable } from '../../../src/store/each-readable'
import { fill } from '../../backup/in-page/fill'
import { openedStore } from '../../search/in-page/stores'
import { offerTasks, type Run } from '../../search/in-page/tasks'

export interface SavedFigures {
  ms: number
  bytes: number
  outcome: string
}

export interface Way {
  format: string
  /** Through the browser's own storage, or held by the browser as a Blob. */
  through: 'storage' | 'blob'
}

offerTasks({
  fill,

  /** As the library page does it where the reader cannot choose a file. */
  async save({ format: id, through }: Way, run: Run): Promise<SavedFigures> {
    const store = await openedStore()
    const format = formats.get(id)
    const { write } = format ?? {}
    if (!format || !write) throw new Error(`Nothing is written as ${id}`)
    Object.assign(window, { showSaveFilePicker: undefined })
    if (through === 'blob') Object.defineProperty(navigator.storage, 'getDirectory', { value: undefined })
    const ids = (await store.heads()).map((head) => head.id)
    let bytes = 0
    let done = 0

    async function* clippings() {
      for await (const clipping of eachReadable(store, ids)) {
        yield clipping
        done += 1
        if (done % 500 === 0) run.report(`${done} of ${ids.length} clippings written`)
      }
    }

    async function* chunks() {
      for await (const chunk of write?.(clippings(), { exportedAt: Date.now(), lang: 'fa' }) ?? []) {
        bytes += chunk.length
        yield chunk
      }
    }

    const begun = performance.now()
    const saved = await saveFile({ name: `out.${format.extension}`, mime: format.mime, chunks })
    return {
      ms: performance.now() - begun,
      bytes,
      outcome: saved.ok ? saved.value.outcome : saved.reason,
    }
  },
})
