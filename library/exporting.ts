import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { SaveFailure } from '../src/browser/save-file'
import type { ShareFailure } from '../src/browser/share-file'
import type { Clipping } from '../src/clipping/clipping'
import type { ClippingHead } from '../src/clipping/head'
import type { ExportFacts, Format } from '../src/formats/format'
import type { Lack } from '../src/store/each-readable'
import { gathered } from './gathered'
import type { Files } from './ports'

/** Clippings on their way into a file, onto the clipboard, or to another program. */
export interface Exporting {
  state: ReadonlySignal<ExportState>
  /** The clipping that one comes from to export it; undefined where one comes from a list. */
  read: Signal<string | undefined>
  /** From a click: the browser may ask where to. */
  save(order: ExportOrder): Promise<void>
  /** From a click; only where the format can be `copied`. */
  copy(order: ExportOrder): Promise<void>
  /** From a click; only what `sharing` takes. */
  share(order: ExportOrder): Promise<void>
  stop(): void
  /** What became of the last one is known. */
  dismiss(): void
}

export interface ExportOrder {
  format: Format
  heads: readonly ClippingHead[]
  /** Of the file. */
  name: string
  /** The language that the reader's interface speaks. */
  lang: string
}

export type ExportState =
  | { is: 'idle' }
  | { is: 'writing'; done: number; count: number; bytes: number }
  | ExportDone
  | { is: 'stopped' }
  | { is: 'failed'; reason: ExportFailure }

export interface ExportDone {
  is: 'done'
  where: 'file' | 'clipboard' | 'share'
  /** Clippings that are in it. */
  count: number
  bytes: number
  file: string
  lacking: Lacking[]
  /** There was hardly any space: the file is to be looked at. */
  isTight?: true
}

/** A clipping that is not in the file, or not all of it. */
export interface Lacking {
  head: ClippingHead
  lack: Lack
}

/** 'nothingRead': not one of the clippings can be read. */
export type ExportFailure = SaveFailure | ShareFailure | 'copyFailed' | 'copyTooLarge' | 'nothingRead'

export function exportingTo(files: Files, now: () => number): Exporting {
  const state = signal<ExportState>({ is: 'idle' })
  let isStopped = false

  /** One way out: what the file's pieces come to, counted as they go. */
  function goods({ heads, lang }: ExportOrder, write: Write) {
    const byId = new Map(heads.map((head) => [head.id, head]))
    const count = heads.length
    let [done, bytes] = [0, 0]
    let lacking: Lacking[] = []
    const tell = () => {
      state.value = { is: 'writing', done, count, bytes }
    }

    /** Stopping ends it with an error, so that no half a file passes for a whole one. */
    async function* clippings(): AsyncGenerator<Clipping> {
      const each = files.each([...byId.keys()], (id, lack) => {
        const head = byId.get(id)
        if (head) lacking.push({ head, lack })
      })
      for await (const clipping of each) {
        if (isStopped) throw new Error('stopped')
        yield clipping
        done += 1
        if (done % STEP === 0) tell()
      }
      if (done === 0) throw new Error('nothing was read')
    }

    return {
      /** From the beginning, each time. */
      async *chunks(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
        done = 0
        bytes = 0
        lacking = []
        for await (const chunk of write(clippings(), { exportedAt: now(), lang })) {
          if (isStopped) throw new Error('stopped')
          bytes += chunk.length
          yield chunk
        }
      },
      arrived: (where: ExportDone['where'], file: string): ExportDone => ({
        is: 'done',
        where,
        count: done,
        bytes,
        file,
        lacking,
      }),
      failed: (reason: ExportFailure): ExportState => {
        if (isStopped) return { is: 'stopped' }
        return { is: 'failed', reason: count > 0 && unreadIn(lacking) === count ? 'nothingRead' : reason }
      },
    }
  }

  function begins({ heads }: ExportOrder): boolean {
    if (state.value.is === 'writing') return false
    isStopped = false
    state.value = { is: 'writing', done: 0, count: heads.length, bytes: 0 }
    return true
  }

  return {
    state,
    read: signal(undefined),
    async save(order) {
      const { format, name } = order
      if (!format.write || !begins(order)) return
      const { arrived, chunks, failed } = goods(order, format.write)
      const saved = await files.save({ name, mime: format.mime, chunks })
      if (!saved.ok) state.value = failed(saved.reason)
      else if (saved.value.outcome === 'cancelled') state.value = { is: 'idle' }
      else state.value = { ...arrived('file', name), ...(saved.value.isTight && { isTight: true }) }
    },
    async copy(order) {
      const { format, name } = order
      if (!format.copied || !begins(order)) return
      const { arrived, chunks, failed } = goods(order, format.copied)
      const text = gathered(chunks(), MOST_COPIED).then((made) => made && new TextDecoder().decode(made))
      const isCopied = await files.copyText(text)
      const made = await text.catch(() => '')
      if (made === undefined) state.value = failed('copyTooLarge')
      else state.value = isCopied ? arrived('clipboard', name) : failed('copyFailed')
    },
    async share(order) {
      const { format, name } = order
      if (!format.write || !begins(order)) return
      const { arrived, chunks, failed } = goods(order, format.write)
      const made = await gathered(chunks(), MOST_SHARED).catch(() => undefined)
      const shared = made && (await files.sharing.share(new File([made], name, { type: format.mime })))
      if (!shared?.ok) state.value = failed('shareFailed')
      else state.value = shared.value === 'cancelled' ? { is: 'idle' } : arrived('share', name)
    },
    stop() {
      isStopped = true
    },
    dismiss() {
      if (state.peek().is !== 'writing') state.value = { is: 'idle' }
    },
  }
}

type Write = (clippings: AsyncIterable<Clipping>, facts: ExportFacts) => AsyncGenerator<Uint8Array<ArrayBuffer>>

/** Clippings between two words on how far it is. */
const STEP = 25

/** Bytes: programs that text is pasted into stumble over more. */
const MOST_COPIED = 1_000_000

/** Bytes. */
const MOST_SHARED = 50_000_000

function unreadIn(lacking: readonly Lacking[]): number {
  return lacking.filter(({ lack }) => lack === 'unread').length
}
