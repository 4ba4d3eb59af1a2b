import type { ReadonlySignal, Signal } from '@preact/signals'
import type { FileFailure } from '../clipping/entry'
import {
  type Chain,
  type ChainFailure,
  type ChainSource,
  chainOf,
  latestStates,
  type Named,
  sourcesOf,
} from '../formats/backup/chain'
import { type BackupFailure, examineBackup } from '../formats/backup/examine'
import type { BackupFacts } from '../formats/backup/facts'
import type { LyingFile } from '../formats/backup/file-bytes'
import { type Salvage, type SalvageReport, salvageBackup } from '../formats/backup/salvage'
import { fail, ok, type Result } from '../result'
import { type ImportCounts, noCounts } from '../store/import-counts'
import type { ImportFailure, Imports, Staged } from '../store/imports'

/** Backups on their way back: looked through and rehearsed first, taken only when the reader says so. */
export interface Restoring {
  state: ReadonlySignal<RestoreState>
  /** A full backup and increments, in whatever order. */
  look(files: readonly BackupFileChosen[], options?: LookOptions): Promise<void>
  /** Takes what was rehearsed. */
  take(): Promise<void>
  /** Leaves everything as it is. */
  drop(): Promise<void>
}

/** A `File` is one. */
export interface BackupFileChosen extends LyingFile {
  name: string
}

export interface LookOptions {
  /** What was erased here since stays erased. */
  leavesErased?: boolean
  /** Takes of files that are not whole what is whole: only after the strict look has failed. */
  salvages?: boolean
}

export type RestoreState =
  | { is: 'idle' }
  /** Bytes. */
  | { is: 'looking'; done: number; size: number }
  | { is: 'rehearsing'; counts: ImportCounts }
  | { is: 'looked'; rehearsal: Rehearsal }
  | { is: 'taking' }
  | { is: 'done'; rehearsal: Rehearsal }
  | RestoreFailed

export interface RestoreFailed {
  is: 'failed'
  reason: RestoreFailure
  /** The name of the one that it is about. */
  file?: string
  /** Of it as much may be taken as is whole, if somebody asks for that. */
  canSalvage: boolean
}

export type RestoreFailure = BackupFailure | ChainFailure | FileFailure | ImportFailure

export interface Rehearsal {
  counts: ImportCounts
  /** When the state that comes back was saved, in milliseconds since 1970, UTC; undefined where that is lost. */
  savedAt: number | undefined
  /** Names of files that were not needed. */
  unused: string[]
  /** Where files were not whole: what each has given. */
  salvaged: { file: string; report: SalvageReport }[]
}

export interface RestoringPorts {
  /** Undefined where the store cannot be opened. */
  imports(): Promise<Imports | undefined>
  /** Takes settings from a backup where none were chosen here. */
  fillSettings(text: string): Promise<void>
  /** Milliseconds since 1970, UTC. */
  now(): number
}

/** `state`: where it is told how far this is; it begins with 'idle'. A page loads all this when a backup is to be restored. */
export function restoringFrom({ imports, fillSettings, now }: RestoringPorts, state: Signal<RestoreState>): Restoring {
  let held: { staged: Staged; rehearsal: Rehearsal; settings: string | undefined } | undefined
  let running = new AbortController()
  let looking = Promise.resolve()

  async function drop(): Promise<void> {
    running.abort()
    state.value = { is: 'idle' }
    // Only one import is staged at a time, and that which is given up still is.
    await looking
    const { staged } = held ?? {}
    held = undefined
    if (staged) await (await imports())?.drop(staged.importId)
  }

  async function look(files: readonly BackupFileChosen[], options: LookOptions = {}): Promise<void> {
    await drop()
    looking = lookAnew(files, options)
    await looking
  }

  async function lookAnew(files: readonly BackupFileChosen[], options: LookOptions): Promise<void> {
    running = new AbortController()
    const { signal } = running
    const tell = (next: RestoreState) => {
      if (!signal.aborted) state.value = next
    }
    tell({ is: 'looking', done: 0, size: sizeOf(files) })
    const opened = options.salvages ? await salvagedFiles(files) : await strictFiles(files, signal, tell)
    if (signal.aborted) return
    if (!opened.ok) return tell(failedBy(opened))
    const store = await imports()
    if (!store) return tell(failedBy(fail('storageUnavailable')))
    const { sources, facts, unused, reports } = opened.value
    tell({ is: 'rehearsing', counts: noCounts(true) })
    const { databaseId = '', to = 0, lastOrder = 0 } = facts ?? {}
    const staging = await store.stage(latestStates(sources), {
      now: now(),
      signal,
      onProgress: (counts) => tell({ is: 'rehearsing', counts }),
      restoring: { databaseId, to, lastOrder, leavesErased: options.leavesErased ?? false },
    })
    if (signal.aborted) {
      if (staging.ok) await store.drop(staging.value.importId)
      return
    }
    if (!staging.ok) return tell(failedBy(staging))
    const { counts } = staging.value
    const rehearsal = { counts, savedAt: facts?.createdAt, unused, salvaged: reports() }
    held = { staged: staging.value, rehearsal, settings: facts?.settings }
    tell({ is: 'looked', rehearsal })
  }

  return {
    state,
    look,
    drop,
    async take() {
      const store = await imports()
      if (!held || !store) return
      const { staged, rehearsal, settings } = held
      held = undefined
      state.value = { is: 'taking' }
      const flipped = await store.flip(staged.importId)
      if (flipped.ok && settings !== undefined) await fillSettings(settings)
      if (!flipped.ok) await store.drop(staged.importId)
      state.value = flipped.ok ? { is: 'done', rehearsal } : failedBy(flipped)
    },
  }
}

/** Files that were looked through, from the oldest. */
interface Opened {
  sources: ChainSource[]
  /** Of the last; undefined where they are lost. */
  facts: BackupFacts | undefined
  unused: string[]
  reports(): Rehearsal['salvaged']
}

type Opening = Result<Opened, BackupFailure | ChainFailure> & { file?: string }

async function strictFiles(
  files: readonly BackupFileChosen[],
  signal: AbortSignal,
  tell: (state: RestoreState) => void,
): Promise<Opening> {
  const size = sizeOf(files)
  const named: Named[] = []
  let before = 0
  for (const file of files) {
    const done = before
    const onProgress = (bytes: number) => tell({ is: 'looking', done: done + bytes, size })
    const examined = await examineBackup(file, { onProgress, signal })
    if (!examined.ok) return { ...examined, file: file.name }
    named.push({ name: file.name, examined: examined.value })
    before += file.size
  }
  const chain = chainOf(named)
  return chain.ok ? ok(openedChain(chain.value)) : chain
}

/** In bytes. */
function sizeOf(files: readonly BackupFileChosen[]): number {
  return files.reduce((sum, file) => sum + file.size, 0)
}

function openedChain(chain: Chain): Opened {
  const facts = chain.links.at(-1)?.examined.facts
  return { sources: sourcesOf(chain), facts, unused: chain.unused, reports: () => [] }
}

/** Those of which the place in the log is lost are taken for the oldest: whatever else is known is later. */
async function salvagedFiles(files: readonly BackupFileChosen[]): Promise<Opening> {
  const salvaged: { name: string; salvage: Salvage }[] = []
  for (const file of files) salvaged.push({ name: file.name, salvage: await salvageBackup(file) })
  const byAge = salvaged.toSorted((one, other) => (one.salvage.facts?.to ?? -1) - (other.salvage.facts?.to ?? -1))
  const sources = byAge.map(({ name, salvage: { erased = [], clippings } }) => ({ name, erased, clippings }))
  const reports = () => salvaged.map(({ name, salvage }) => ({ file: name, report: salvage.report() }))
  return ok({ sources, facts: byAge.at(-1)?.salvage.facts, unused: [], reports })
}

function failedBy({ reason, file }: { reason: RestoreFailure; file?: string }): RestoreFailed {
  return { is: 'failed', reason, canSalvage: SALVAGEABLE.has(reason), ...(file !== undefined && { file }) }
}

const SALVAGEABLE = new Set<RestoreFailure>([
  ...(['fileCut', 'fileAltered', 'fileDamaged', 'backupForeign', 'backupGap', 'backupNoFull'] as const),
])
