import type { Entry, FileFailure } from '../clipping/entry'
import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import { countedOn, type ImportCounts, noCounts } from './import-counts'
import { importLock } from './import-lock'
import { dropIn, finishIn, ROWS_A_STEP, type StepIn } from './import-steps'
import type { Database, ImportRow } from './schema'
import { beginIn, flipIn, stageIn } from './staging'
import type { Writer } from './writer'

/**
 * Files coming in. What is staged stands in the database unseen: in no list, no search and no count. `flip` makes all of
 * it visible at once; what never was flipped is removed later. One import at a time, in whatever window.
 */
export interface Imports {
  /** Puts what a file gives beside the library, and says what flipping it will come to. A file that fails leaves nothing. */
  stage(entries: AsyncIterable<Entry>, options: StageOptions): Promise<Staging>
  flip(importId: string): Promise<Result<Flipped, StoreFailure>>
  drop(importId: string): Promise<Result<undefined, StoreFailure>>
  /** Removes what an import has left behind that was never flipped, and finishes one that was. */
  sweep(): Promise<Result<undefined, StoreFailure>>
}

export interface StageOptions {
  /** Milliseconds since 1970, UTC. */
  now: number
  /** Hears the counts so far, after every step. */
  onProgress?: (counts: ImportCounts) => void
  /** Gives the import up; `stage` then fails with 'importStopped'. */
  signal?: AbortSignal
}

export type Staging = { ok: true; value: Staged } | NotStaged

export interface Staged {
  importId: string
  counts: ImportCounts
}

export interface NotStaged {
  ok: false
  reason: ImportFailure
  /** Of the file, from 1, where it is the file's fault. */
  line?: number
}

/** Why nothing was imported. 'importElsewhere': this window or another one is importing. */
export type ImportFailure = FileFailure | StoreFailure | 'importElsewhere' | 'importStopped'

export interface Flipped {
  /** False if clippings that were there already could not yet be given what is new of them: `sweep` goes on with that. */
  isFinished: boolean
}

export interface ImportPorts {
  writer: Writer
  read<Value>(work: (database: Database) => Promise<Value>): Promise<Value>
  announce(): Promise<void>
}

export function importsOn({ writer: { write, writeUnseen }, read, announce }: ImportPorts): Imports {
  const lock = importLock()

  async function stage(entries: AsyncIterable<Entry>, options: StageOptions): Promise<Staging> {
    if (!(await lock.take())) return fail('importElsewhere')
    const swept = await sweepLeftovers()
    const importId = crypto.randomUUID()
    const begun = swept.ok ? await writeUnseen(async (tx) => ok(await beginIn(tx, importId))) : swept
    const staged = begun.ok ? await stageEach(importId, entries, options) : begun
    if (!staged.ok) await drop(importId)
    return staged
  }

  async function stageEach(
    importId: string,
    entries: AsyncIterable<Entry>,
    { now, onProgress, signal }: StageOptions,
  ): Promise<Staging> {
    let counts = noCounts()
    for await (const step of inSteps(entries)) {
      if (signal?.aborted) return fail('importStopped')
      const failed = step.find((entry) => entry.kind === 'failed')
      if (failed) return { ok: false, reason: failed.reason, line: failed.line }
      const clippings = step.flatMap((entry) => (entry.kind === 'clipping' ? [entry.clipping] : []))
      const staged = await writeUnseen(async (tx) => ok(await stageIn(tx, importId, clippings, now)))
      if (!staged.ok) return staged
      counts = countedOn(counts, staged.value, step)
      onProgress?.(counts)
    }
    return ok({ importId, counts })
  }

  async function flip(importId: string): Promise<Result<Flipped, StoreFailure>> {
    const flipped = await write((tx) => flipIn(tx, importId))
    if (!flipped.ok) return flipped
    const finished = await everyStep(importId, finishIn)
    lock.release()
    return ok({ isFinished: finished.ok })
  }

  async function drop(importId: string): Promise<Result<undefined, StoreFailure>> {
    const dropped = await everyStep(importId, dropIn)
    lock.release()
    return dropped
  }

  async function sweep(): Promise<Result<undefined, StoreFailure>> {
    if (!(await lock.take())) return ok(undefined)
    const swept = await sweepLeftovers()
    lock.release()
    return swept
  }

  async function sweepLeftovers(): Promise<Result<undefined, StoreFailure>> {
    const left: ImportRow[] = await read((database) => database.getAll('imports'))
    for (const { importId, isFlipped } of left) {
      const swept = await everyStep(importId, isFlipped ? finishIn : dropIn)
      if (!swept.ok) return swept
    }
    return ok(undefined)
  }

  /** Other windows hear of all steps together. */
  async function everyStep(importId: string, stepIn: StepIn): Promise<Result<undefined, StoreFailure>> {
    let step = await writeUnseen((tx) => stepIn(tx, importId))
    while (step.ok && !step.value.isLast) step = await writeUnseen((tx) => stepIn(tx, importId))
    await announce()
    return step.ok ? ok(undefined) : step
  }

  return { stage, flip, drop, sweep }
}

async function* inSteps(entries: AsyncIterable<Entry>): AsyncGenerator<Entry[]> {
  let step: Entry[] = []
  for await (const entry of entries) {
    step.push(entry)
    if (step.length < ROWS_A_STEP) continue
    yield step
    step = []
  }
  if (step.length > 0) yield step
}
