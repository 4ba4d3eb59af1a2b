import { type ReadonlySignal, signal } from '@preact/signals'
import { idAfter } from '../src/clipping/id'
import type { Format } from '../src/formats/format'
import { type ImportCounts, noCounts } from '../src/store/import-counts'
import type { ImportFailure, Staged } from '../src/store/imports'
import type { Files } from './ports'

/** A file on its way in: looked through first, taken only when the reader says so. */
export interface Importing {
  state: ReadonlySignal<ImportState>
  look(file: File): Promise<void>
  /** Takes what was looked through. */
  take(): Promise<void>
  /** Leaves everything as it is. */
  drop(): Promise<void>
}

export type ImportState =
  | { is: 'idle' }
  | { is: 'looking'; file: string; counts: ImportCounts }
  | { is: 'looked'; file: string; counts: ImportCounts }
  | { is: 'taking' }
  | { is: 'done'; counts: ImportCounts }
  /** `line` says where in the file, where that helps. */
  | { is: 'failed'; reason: ImportFailure; line?: number }

export function importingFrom(files: Files, now: () => number): Importing {
  const state = signal<ImportState>({ is: 'idle' })
  let staged: Staged | undefined
  let running = new AbortController()

  async function drop(): Promise<void> {
    running.abort()
    const held = staged
    staged = undefined
    state.value = { is: 'idle' }
    const imports = held && (await files.imports())
    if (held) await imports?.drop(held.importId)
  }

  return {
    state,
    drop,
    async look(file) {
      await drop()
      running = new AbortController()
      const { signal } = running
      const imports = await files.imports()
      const format = await formatOf(file, files)
      const read = format?.read
      if (!imports || !read) {
        state.value = { is: 'failed', reason: imports ? 'fileForeign' : 'storageUnavailable' }
        return
      }
      const looking = (counts: ImportCounts) => {
        if (!signal.aborted) state.value = { is: 'looking', file: file.name, counts }
      }
      looking(noCounts())
      const staging = await imports.stage(read(file.stream(), { importedAt: now(), newId }), {
        now: now(),
        onProgress: looking,
        signal,
      })
      if (signal.aborted) return
      if (staging.ok) {
        staged = staging.value
        state.value = { is: 'looked', file: file.name, counts: staging.value.counts }
      } else {
        const { reason, line } = staging
        state.value = { is: 'failed', reason, ...(line !== undefined && LINE_HELPS.has(reason) && { line }) }
      }
    },
    async take() {
      const held = staged
      const imports = await files.imports()
      if (!held || !imports) return
      staged = undefined
      state.value = { is: 'taking' }
      const flipped = await imports.flip(held.importId)
      state.value = flipped.ok ? { is: 'done', counts: held.counts } : { is: 'failed', reason: flipped.reason }
    },
  }
}

/** Of other failures the line is an accident. */
const LINE_HELPS = new Set<ImportFailure>(['fileDamaged', 'fileTooLarge'])

/** By how the file begins, else by its name; what it really is, its reader finds out. */
async function formatOf(file: File, { formats }: Files): Promise<Format | undefined> {
  const readable = [...formats.values()].filter(({ read }) => read)
  const start = await startOf(file)
  const extension = file.name.split('.').at(-1)?.toLowerCase()
  return (
    readable.find(({ recognises }) => recognises?.(start, file.name)) ??
    readable.find(({ id }) => id === extension) ??
    readable.find((format) => format.extension === extension)
  )
}

/** Its first letters; of a file that cannot be read there are none. */
async function startOf(file: File): Promise<string> {
  const bytes = new Uint8Array(
    await file
      .slice(0, START)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  )
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

/** Bytes. */
const START = 8_192

function newId(time: number): string {
  return idAfter(undefined, { now: time, random: crypto.getRandomValues(new Uint8Array(10)) })
}
