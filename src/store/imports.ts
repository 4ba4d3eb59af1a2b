import type { ClippingEntry, Entry, FailedEntry, FileFailure } from '../clipping/entry'
import type { StoreFailure } from '../clipping/kept'
import { fail, ok, type Result } from '../result'
import type { Connection } from './connection'
import { dropSome } from './dropping'
import { countedOn, type ImportCounts, noCounts } from './import-counts'
import { type ImportLines, listOn, noLines } from './import-lines'
import { importLock } from './import-lock'
import { finishingSteps, flipping, joinKeysOf } from './import-steps'
import { emptyTrace, forget, type ImportTrace, idsOf, type TakenBack, takingBackSteps, traceOn } from './import-undo'
import type { Frugality, Preparer } from './preparer'
import { metaOf } from './reads'
import { type Judgement, judgementOn, type Restoring } from './restore'
import { type StagedRows, stagedRows } from './staged-rows'
import { type Stage, stageOn } from './staging'
import type { SharedState } from './state'
import { wordsAhead } from './words-ahead'
import { type Steps, writeSteps } from './write-steps'
import type { Writer } from './writer'

/**
 * Files coming in. What is staged stands in the database unseen: in no list, no search and no count. `flip` makes all of
 * it visible at once; what never was flipped is removed later. One import at a time, in whatever window.
 */
export interface Imports {
  /** Puts what a file gives beside the library, and says what flipping it will come to. A file that fails leaves nothing. */
  stage(entries: AsyncIterable<Entry>, options: StageOptions): Promise<Staging>
  /** `isTraced`: answers how it can be taken back. */
  flip(importId: string, options?: FlipOptions): Promise<Result<Flipped, StoreFailure>>
  /** Puts into the trash what an import has added, and makes what it has enriched as it was. */
  takeBack(trace: ImportTrace, options: TakeBackOptions): Promise<Result<undefined, StoreFailure>>
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
  /** What comes in is a backup: nothing that is newer here is touched, and what it gives stands in its old order. */
  restoring?: Restoring
}

export interface FlipOptions {
  isTraced?: boolean
  /** Hears of how many more of the clippings that are enriched are so. */
  onJoined?: (count: number) => void
}

export interface TakeBackOptions {
  /** Milliseconds since 1970, UTC. */
  now: number
  onStep(done: TakenBack): void
}

export type Staging = { ok: true; value: Staged } | NotStaged

export interface Staged {
  importId: string
  counts: ImportCounts
  /** Missing in a restore. */
  lines?: ImportLines
}

export interface NotStaged {
  ok: false
  reason: ImportFailure
  /** Of the file, from 1, where it is the file's fault. */
  line?: number
  /** The name of the file, where there are several. */
  file?: string
}

/** Why nothing was imported. 'importElsewhere': this window or another one is importing. */
export type ImportFailure = FileFailure | StoreFailure | 'importElsewhere' | 'importStopped'

export interface Flipped {
  /** False if clippings that were there already could not yet be given what is new of them: `sweep` goes on with that. */
  isFinished: boolean
  /** Only where it was asked for, and the import is finished. */
  trace?: ImportTrace
}

export interface ImportPorts {
  connection: Connection
  writer: Writer
  shared: SharedState
  preparer(frugality: Frugality): Preparer
}

export function importsOn({ connection, writer, shared, preparer }: ImportPorts): Imports {
  const lock = importLock()

  async function stage(entries: AsyncIterable<Entry>, options: StageOptions): Promise<Staging> {
    if (!(await lock.take())) return fail('importElsewhere')
    const swept = await sweepLeftovers()
    const importId = crypto.randomUUID()
    const judgement = swept.ok ? await judgementOn(connection, options.restoring) : swept
    const rows = stagedRows(connection, importId, judgement.ok ? judgement.value.restored : undefined)
    const begun = judgement.ok ? await rows.begin() : judgement
    let staged: Staging = fail('storageFailed')
    try {
      if (!judgement.ok) staged = judgement
      else
        staged = begun.ok
          ? await stageEach(importId, rows, { ...judgement.value, ...begun.value }, entries, options)
          : begun
    } finally {
      if (!staged.ok) await drop(importId)
    }
    return staged
  }

  async function stageEach(
    importId: string,
    rows: StagedRows,
    judgement: Judgement & { isEmpty: boolean },
    entries: AsyncIterable<Entry>,
    options: StageOptions,
  ): Promise<Staging> {
    const prepare = preparer(options.restoring ? FRUGAL : {})
    const stage = stageOn({ connection, rows, preparer: prepare, judgement, importId, now: options.now })
    try {
      const seen = await seenIn(stage, entries, options)
      const ended = seen.ok ? await stage.end() : seen
      return seen.ok && ended.ok ? ok({ importId, ...seen.value }) : ended.ok ? fail('storageFailed') : ended
    } finally {
      await stage.stop()
      prepare.close()
    }
  }

  async function flip(
    importId: string,
    { isTraced, onJoined }: FlipOptions = {},
  ): Promise<Result<Flipped, StoreFailure>> {
    const flipped = await writer.write((database) => flipping(database, importId, Date.now()))
    if (!flipped.ok) return flipped
    const trace = isTraced ? emptyTrace() : undefined
    const finished = await finish(importId, trace, onJoined)
    const added = trace && (await connection.use((database) => idsOf(database, importId)))
    await lock.release()
    if (added?.ok) trace?.added.push(...added.value)
    return ok({ isFinished: finished.ok, ...(finished.ok && added?.ok && trace && { trace }) })
  }

  async function takeBack(
    trace: ImportTrace,
    { now, onStep }: TakeBackOptions,
  ): Promise<Result<undefined, StoreFailure>> {
    return writtenTogether({
      plans: takingBackSteps(trace, now),
      onStep({ ids, ...done }) {
        forget(trace, ids)
        onStep(done)
      },
    })
  }

  async function drop(importId: string): Promise<Result<undefined, StoreFailure>> {
    const dropped = await dropRows(importId)
    await lock.release()
    return dropped
  }

  function dropRows(importId: string): Promise<Result<undefined, StoreFailure>> {
    return everyStep(async () => {
      const step = await connection.use((database) => dropSome(database, importId))
      return step.ok ? step.value : step
    })
  }

  async function sweep(): Promise<Result<undefined, StoreFailure>> {
    if (!(await lock.take())) return ok(undefined)
    const swept = await sweepLeftovers()
    await lock.release()
    return swept
  }

  async function sweepLeftovers(): Promise<Result<undefined, StoreFailure>> {
    const left = await connection.use((database) => database.getAll('imports'))
    if (!left.ok) return left
    for (const { importId, isFlipped } of left.value) {
      const swept = isFlipped ? await finish(importId) : await dropRows(importId)
      if (!swept.ok) return swept
    }
    return ok(undefined)
  }

  async function finish(
    importId: string,
    trace?: ImportTrace,
    onJoined?: FlipOptions['onJoined'],
  ): Promise<Result<undefined, StoreFailure>> {
    const keys = await connection.use((database) => joinKeysOf(database, importId))
    if (!keys.ok) return keys
    return writtenTogether({
      plans: finishingSteps(importId, keys.value),
      onStep({ joined, changes }) {
        if (trace) traceOn(trace, changes)
        onJoined?.(joined)
      },
    })
  }

  /** Other windows hear of all steps together. */
  async function writtenTogether<Value>(steps: Steps<Value>): Promise<Result<undefined, StoreFailure>> {
    const words = wordsAhead(() => preparer({ lanes: 1 }))
    try {
      return await writeSteps({ connection, writer, words }, steps)
    } finally {
      words.close()
      const meta = await connection.use(metaOf)
      if (meta.ok) void shared.announce(meta.value)
    }
  }

  return { stage, flip, takeBack, drop, sweep }
}

async function seenIn(
  stage: Stage,
  entries: AsyncIterable<Entry>,
  { onProgress, signal, restoring }: StageOptions,
): Promise<Result<Omit<Staged, 'importId'>, ImportFailure> | NotStaged> {
  let counts = noCounts(restoring !== undefined)
  const lines = noLines()
  const pending: { step: Entry[]; staging: ReturnType<Stage['take']> }[] = []
  const settleFirst = async () => {
    const first = pending.shift()
    const staged = await first?.staging
    if (first && staged?.ok) {
      counts = countedOn(
        counts,
        staged.value.map(({ as }) => as),
        first.step,
      )
      if (!restoring) listOn(lines, staged.value, first.step)
    }
    onProgress?.(counts)
    return staged
  }
  for await (const step of inSteps(entries, restoring ? RESTORED_BATCH : BATCH)) {
    if (signal?.aborted) return fail('importStopped')
    const failed = step.find((entry) => entry.kind === 'failed')
    if (failed) return { ok: false, ...placed(failed) }
    pending.push({ step, staging: stage.take(step.filter(isClipping)) })
    const staged = pending.length > AHEAD ? await settleFirst() : undefined
    if (staged && !staged.ok) return staged
  }
  while (pending.length > 0) {
    const staged = await settleFirst()
    if (staged && !staged.ok) return staged
  }
  return signal?.aborted ? fail('importStopped') : ok({ counts, ...(!restoring && { lines }) })
}

/** Batches that may be on their way to their places while the next is read. */
const AHEAD = 3

function isClipping(entry: Entry): entry is ClippingEntry {
  return entry.kind === 'clipping'
}

function placed({ reason, line, file }: FailedEntry): Omit<NotStaged, 'ok'> {
  return { reason, line, ...(file !== undefined && { file }) }
}

type Step = () => Promise<Result<{ isLast: boolean }, StoreFailure>>

async function everyStep(step: Step): Promise<Result<undefined, StoreFailure>> {
  let done = await step()
  while (done.ok && !done.value.isLast) done = await step()
  return done.ok ? ok(undefined) : done
}

async function* inSteps(entries: AsyncIterable<Entry>, batch: number): AsyncGenerator<Entry[]> {
  let step: Entry[] = []
  for await (const entry of entries) {
    step.push(entry)
    if (step.length < batch) continue
    yield step
    step = []
  }
  if (step.length > 0) yield step
}

/** A restore comes when somebody has just lost everything: it is not to fail for want of memory. */
const FRUGAL: Frugality = { segmentBytes: 9_000_000, lanes: 1 }

/** Entries that are placed together, and written in one transaction; who searches meanwhile waits for it. */
const BATCH = 24
/** In a restore, which one waits for, a third of the time goes into transactions otherwise. */
const RESTORED_BATCH = 48
