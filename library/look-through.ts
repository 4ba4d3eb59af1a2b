import type { Entry } from '../src/clipping/entry'
import { idAfter } from '../src/clipping/id'
import type { Format, ImportFacts } from '../src/formats/format'
import { type ImportCounts, noCounts } from '../src/store/import-counts'
import type { ImportFailure, Imports, Staged, Staging } from '../src/store/imports'
import type { ForeignKind } from './foreign-kinds'
import { type Incoming, recognised } from './incoming'

/** What looking through files comes to: those that can be taken are staged together. */
export type Seen =
  | { is: 'staged'; staged: Staged; files: string[]; refused: RefusedFile[] }
  | { is: 'refused'; files: RefusedFile[] }
  | { is: 'failed'; reason: ImportFailure }

/** A file of which nothing can be taken. */
export interface RefusedFile {
  file: string
  reason: ImportFailure
  /** Where in the file, where that helps. */
  line?: number
  /** What the file is, where that is known. */
  foreign?: ForeignKind
}

export interface Progress {
  /** The one that is read. */
  file: string
  /** Of `size` bytes of all files. */
  done: number
  size: number
  counts: ImportCounts
}

export interface LookOptions {
  imports: Imports
  formats: ReadonlyMap<string, Format>
  now(): number
  signal: AbortSignal
  onProgress(progress: Progress): void
}

export async function lookThrough(chosen: readonly File[], options: LookOptions): Promise<Seen> {
  const { sound, refused } = await sifted(chosen, options)
  if (options.signal.aborted) return { is: 'failed', reason: 'importStopped' }
  if (sound.length === 0) return { is: 'refused', files: refused }
  const { staging, bad } = await stagedFrom(sound, options)
  if (staging.ok) return { is: 'staged', staged: staging.value, files: sound.map(({ name }) => name), refused }
  return bad ? { is: 'refused', files: [...refused, bad] } : { is: 'failed', reason: staging.reason }
}

/**
 * Of several files each is read through before the first is staged: a bad one shows only at its end, and must not take
 * the others with it.
 */
async function sifted(
  chosen: readonly File[],
  { formats, now, signal, onProgress }: LookOptions,
): Promise<{ sound: Incoming[]; refused: RefusedFile[] }> {
  const sound: Incoming[] = []
  const refused: RefusedFile[] = []
  const size = sizeOf(chosen) * 2
  let before = 0
  for (const file of chosen) {
    const one = await recognised(file, formats)
    const tell = (bytes: number) => onProgress({ file: file.name, done: before + bytes, size, counts: noCounts() })
    if (!one.ok) refused.push(foreignFile(file.name, one.foreign))
    else if (chosen.length === 1) sound.push(one.value)
    else {
      tell(0)
      const bad = await failureOf(one.value, now, signal, tell)
      if (bad) refused.push(bad)
      else sound.push(one.value)
    }
    if (signal.aborted) break
    before += file.size
  }
  return { sound, refused }
}

/** Why a file cannot be taken; undefined if it can. */
async function failureOf(
  file: Incoming,
  now: () => number,
  signal: AbortSignal,
  onBytes: (done: number) => void,
): Promise<RefusedFile | undefined> {
  let [count, done] = [0, 0]
  const counting = (bytes: number) => {
    done = bytes
  }
  for await (const entry of file.entries(factsOf(now), counting)) {
    if (signal.aborted) return undefined
    if (entry.kind === 'failed') return refusedFile(file, entry)
    count += 1
    if (count % STEP === 0) onBytes(done)
  }
  return undefined
}

async function stagedFrom(
  sound: readonly Incoming[],
  { imports, now, signal, onProgress }: LookOptions,
): Promise<{ staging: Staging; bad?: RefusedFile }> {
  const isAgain = sound.length > 1
  const size = sizeOf(sound)
  const at = { file: '', before: isAgain ? size : 0, bytes: 0 }
  let bad: RefusedFile | undefined

  async function* entries(): AsyncGenerator<Entry> {
    for (const file of sound) {
      at.file = file.name
      const named = isAgain && { file: file.name }
      const onBytes = (bytes: number) => {
        at.bytes = bytes
      }
      for await (const entry of file.entries(factsOf(now), onBytes)) {
        if (entry.kind === 'failed') bad = refusedFile(file, entry)
        yield { ...named, ...entry }
      }
      at.before += file.size
      at.bytes = 0
    }
  }

  const staging = await imports.stage(entries(), {
    now: now(),
    signal,
    onProgress: (counts) =>
      onProgress({ file: at.file, done: at.before + at.bytes, size: isAgain ? size * 2 : size, counts }),
  })
  return { staging, ...(bad && { bad }) }
}

function refusedFile(
  { name, foreign }: Incoming,
  { reason, line }: { reason: ImportFailure; line: number },
): RefusedFile {
  if (reason === 'fileForeign') return foreignFile(name, foreign)
  return { file: name, reason, ...(LINE_HELPS.has(reason) && { line }) }
}

function foreignFile(file: string, foreign: ForeignKind | undefined): RefusedFile {
  return { file, reason: 'fileForeign', ...(foreign && { foreign }) }
}

/** Of other failures the line is an accident. */
const LINE_HELPS = new Set<ImportFailure>(['fileDamaged', 'fileTooLarge'])

function sizeOf(files: readonly { size: number }[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

function factsOf(now: () => number): ImportFacts {
  return { importedAt: now(), newId }
}

function newId(time: number): string {
  return idAfter(undefined, { now: time, random: crypto.getRandomValues(new Uint8Array(10)) })
}

/** Entries between two words on how far it is. */
const STEP = 100
