import { type ReadonlySignal, signal } from '@preact/signals'
import { type ImportCounts, noCounts } from '../src/store/import-counts'
import { type ImportLines, noLines } from '../src/store/import-lines'
import type { ImportTrace } from '../src/store/import-undo'
import type { ImportFailure, Staged } from '../src/store/imports'
import { lookThrough, type Progress, type RefusedFile } from './look-through'
import type { Files } from './ports'

/** Files on their way in: looked through first, taken only when the reader says so, and taken back as easily. */
export interface Importing {
  state: ReadonlySignal<ImportState>
  /** Those that cannot be taken are left out, each with its reason; the others come together. */
  look(files: readonly File[]): Promise<void>
  /** Takes what was looked through. */
  take(): Promise<void>
  /** Takes back what was taken last. */
  takeBack(): Promise<void>
  /** Leaves everything as it is. */
  drop(): Promise<void>
}

export type ImportState =
  | { is: 'idle' }
  | ({ is: 'looking' } & Progress)
  | { is: 'looked'; files: string[]; refused: RefusedFile[]; counts: ImportCounts; lines: ImportLines }
  | { is: 'refused'; files: RefusedFile[] }
  /** `done` of `count` clippings that are enriched. */
  | { is: 'taking'; done: number; count: number }
  /** `undo` says what taking it back would come to, where it can be; `trouble` why it was not, as far as it was not. */
  | { is: 'done'; counts: ImportCounts; undo?: UndoCounts; trouble?: ImportFailure }
  | { is: 'takingBack'; done: number; count: number }
  | { is: 'takenBack'; came: BackCounts }
  | { is: 'failed'; reason: ImportFailure }

export interface UndoCounts {
  added: number
  enriched: number
}

export interface BackCounts {
  trashed: number
  reverted: number
  changedSince: number
}

export interface ImportingPorts {
  files: Files
  now(): number
  /** What was done last, wherever the reader is, can be taken back by this. */
  remember(undo: () => Promise<void>): void
}

export function importingFrom({ files, now, remember }: ImportingPorts): Importing {
  const state = signal<ImportState>({ is: 'idle' })
  let staged: Staged | undefined
  let done: { counts: ImportCounts; trace: ImportTrace; came: BackCounts } | undefined
  let running = new AbortController()

  async function drop(): Promise<void> {
    running.abort()
    const held = staged
    staged = undefined
    state.value = { is: 'idle' }
    const imports = held && (await files.imports())
    if (held) await imports?.drop(held.importId)
  }

  async function look(chosen: readonly File[]): Promise<void> {
    const dropping = drop()
    running = new AbortController()
    const { signal } = running
    await dropping
    const tell = (next: ImportState) => {
      if (!signal.aborted) state.value = next
    }
    const [first] = chosen
    if (!first || signal.aborted) return
    tell({ is: 'looking', file: first.name, done: 0, size: 1, counts: noCounts() })
    const imports = await files.imports()
    if (!imports) return tell({ is: 'failed', reason: 'storageUnavailable' })
    const { formats } = files
    const onProgress = (progress: Progress) => tell({ is: 'looking', ...progress })
    const seen = await lookThrough(chosen, { imports, formats, now, signal, onProgress })
    if (signal.aborted) {
      if (seen.is === 'staged') await imports.drop(seen.staged.importId)
      return
    }
    if (seen.is !== 'staged') return tell(seen)
    staged = seen.staged
    const { counts, lines = noLines() } = seen.staged
    tell({ is: 'looked', files: seen.files, refused: seen.refused, counts, lines })
  }

  async function takeBack(): Promise<void> {
    const held = done
    const imports = await files.imports()
    if (!held || !imports || state.value.is === 'takingBack') return
    await drop()
    const { trace, came } = held
    const count = came.trashed + came.reverted + came.changedSince + trace.added.length + trace.enriched.size
    state.value = { is: 'takingBack', done: 0, count }
    const back = await imports.takeBack(trace, {
      now: now(),
      onStep({ trashed, reverted, changedSince }) {
        came.trashed += trashed
        came.reverted += reverted
        came.changedSince += changedSince
        state.value = { is: 'takingBack', done: count - trace.added.length - trace.enriched.size, count }
      },
    })
    if (back.ok) done = undefined
    state.value = back.ok
      ? { is: 'takenBack', came }
      : { is: 'done', counts: held.counts, undo: undoOf(trace), trouble: back.reason }
  }

  return {
    state,
    drop,
    look,
    takeBack,
    async take() {
      const held = staged
      const imports = await files.imports()
      if (!held || !imports) return
      staged = undefined
      let joined = 0
      const taking = () => {
        state.value = { is: 'taking', done: joined, count: held.counts.enriched }
      }
      taking()
      const flipped = await imports.flip(held.importId, {
        isTraced: true,
        onJoined(count) {
          joined += count
          taking()
        },
      })
      if (!flipped.ok) {
        state.value = { is: 'failed', reason: flipped.reason }
        return
      }
      const { counts } = held
      const { trace } = flipped.value
      done = trace && { counts, trace, came: { trashed: 0, reverted: 0, changedSince: 0 } }
      if (done) remember(takeBack)
      state.value = { is: 'done', counts, ...(trace && { undo: undoOf(trace) }) }
    },
  }
}

function undoOf({ added, enriched }: ImportTrace): UndoCounts {
  return { added: added.length, enriched: enriched.size }
}
