import type { Schema } from '../../clipping/schema'
import { fail, ok, type Result } from '../../result'
import { newDigest } from '../sealed/digest'
import { crc32 } from '../zip/crc'
import { type Bytes, descriptorOf, type EntryRecord, localHeader, together } from '../zip/records'
import {
  type BackupFacts,
  type BackupSeal,
  erasedSchema,
  factsSchema,
  LARGEST,
  LARGEST_PART,
  NAMES,
  sealSchema,
  VERSION,
  versionSchema,
} from './facts'
import { bytesIn, type LyingFile, piecesIn } from './file-bytes'
import { areSame, directoryOf, directoryStart, END_BYTES, entriesIn, entryAt, HEADER_BYTES, spanOf } from './zip'

/** A backup that was looked through: every byte of it is as it was written. */
export interface Examined {
  file: LyingFile
  facts: BackupFacts
  seal: BackupSeal
  erased: string[]
  /** Where the deflated clippings lie, and how many bytes they come to. */
  clippings: { from: number; to: number; size: number }
}

/** Why a backup is not taken; each has a sentence in every `_locales` file (`fail_<reason>`). */
export type BackupFailure =
  /** It went away while it was read, or the computer refuses it. */
  | 'fileUnreadable'
  /** No backup of Borideh's. */
  | 'backupForeign'
  /** Written by a later version. */
  | 'fileNewer'
  /** It ends too early. */
  | 'fileCut'
  /** Something in it is not as it was written. */
  | 'fileAltered'
  /** It is larger than any that we write, or holds more than it can. */
  | 'backupTooLarge'

export interface ExamineOptions {
  /** Hears how many bytes have been looked at, of all. */
  onProgress?: (done: number, size: number) => void
  /** Gives it up; what comes out then is of no use. */
  signal?: AbortSignal
}

/** Looks through a file of unknown origin, without unpacking it. Nothing of a file that fails here may be believed. */
export async function examineBackup(
  file: LyingFile,
  options: ExamineOptions = {},
): Promise<Result<Examined, BackupFailure>> {
  const beginning = await beginningOf(file)
  if (!beginning.ok) return beginning
  if (file.size > LARGEST) return fail('backupTooLarge')
  const directory = await directoryIn(file)
  if (!directory.ok) return directory
  const { entries, at } = directory.value
  const [first, last] = [entries[0], entries.at(-1)]
  const named = entries.map(({ name }) => name).join()
  if (!first || !last || (named !== FULL && named !== INCREMENT)) return fail('fileAltered')
  if (entries.some((entry) => !isBounded(entry))) return fail('backupTooLarge')

  const places = placesOf(entries)
  const parts = await Promise.all(entries.map((entry, place) => partIn(file, entry, places[place] ?? 0)))
  if (parts.includes('fileUnreadable')) return fail('fileUnreadable')
  const [head, tail] = [parts[0], parts.at(-1)]
  const facts = parsedPart(factsSchema, head)
  const seal = parsedPart(sealSchema, tail)
  const erased = named === FULL ? [] : parsedPart(erasedSchema, parts[1])
  if (!facts || !seal || !erased || !isBytes(tail) || (facts.kind === 'full') !== (named === FULL))
    return fail('fileAltered')
  // Whatever is not hashed is made anew, and must come out the same.
  const rewritten = together([localHeader(last, facts.createdAt), tail, directoryOf(entries, facts.createdAt)])
  const sealedAt = places.at(-1) ?? 0
  const written = await bytesIn(file, sealedAt, file.size)
  if (!written.ok) return written
  const isSound = at === sealedAt + spanOf(last) && areSame(written.value, rewritten) && isCanonical(seal, tail)
  const failure = isSound ? await headerFailure(file, entries, facts.createdAt) : 'fileAltered'
  if (failure) return fail(failure)
  const sha256 = await hashOf(file, sealedAt, options)
  if (!sha256.ok) return sha256
  if (sha256.value !== seal.sha256) return fail('fileAltered')
  const place = entries.length - 2
  const { name, packed, size } = entries[place] ?? last
  const from = (places[place] ?? 0) + HEADER_BYTES + name.length
  return ok({ file, facts, seal, erased, clippings: { from, to: from + packed, size } })
}

/** Is it ours, and can this version read it? */
async function beginningOf(file: LyingFile): Promise<Result<undefined, BackupFailure>> {
  const bytes = await bytesIn(file, 0, LARGEST_BEGINNING)
  if (!bytes.ok) return bytes
  const entry = entryAt(bytes.value)
  if (entry?.name !== NAMES.facts) return fail('backupForeign')
  const from = HEADER_BYTES + entry.name.length
  if (from + entry.packed > file.size) return fail('fileCut')
  if (entry.packed > LARGEST_BEGINNING - from) return fail('backupTooLarge')
  const said = parsedAs(versionSchema, bytes.value.subarray(from, from + entry.packed))
  if (!said) return fail('fileAltered')
  return said.version > VERSION ? fail('fileNewer') : ok(undefined)
}

/** Bytes. */
const LARGEST_BEGINNING = 6_000_000

async function directoryIn(file: LyingFile): Promise<Result<{ entries: EntryRecord[]; at: number }, BackupFailure>> {
  const end = await bytesIn(file, Math.max(0, file.size - END_BYTES), file.size)
  if (!end.ok) return end
  const at = directoryStart(end.value)
  if (at === undefined || at > file.size || file.size - at > LARGEST_DIRECTORY) return fail('fileCut')
  const directory = await bytesIn(file, at, file.size)
  if (!directory.ok) return directory
  const entries = entriesIn(directory.value)
  return entries ? ok({ entries, at }) : fail('fileAltered')
}

/** Four rows take half of it. */
const LARGEST_DIRECTORY = 600

const FULL = [NAMES.facts, NAMES.clippings, NAMES.seal].join()
const INCREMENT = [NAMES.facts, NAMES.erased, NAMES.clippings, NAMES.seal].join()

/** News comes to a third or a quarter when it is deflated; bombs to a thousandth. */
function isBounded({ isStreamed, size, packed }: EntryRecord): boolean {
  if (!isStreamed) return packed <= LARGEST_PART && size === packed
  return packed <= LARGEST && (size <= ANY_RATIO || size <= packed * LARGEST_RATIO)
}

/** Bytes that may come out of however few: a library of one sentence again and again. */
const ANY_RATIO = 64_000_000
const LARGEST_RATIO = 250

/** Where each entry begins. */
function placesOf(entries: readonly EntryRecord[]): number[] {
  let at = 0
  return entries.map((entry) => {
    const place = at
    at += spanOf(entry)
    return place
  })
}

/** What an entry that is not deflated holds, if it is whole; nothing of one that is. */
async function partIn(file: LyingFile, entry: EntryRecord, at: number): Promise<Part> {
  if (entry.isStreamed) return undefined
  const from = at + HEADER_BYTES + entry.name.length
  const part = await bytesIn(file, from, from + entry.packed)
  if (!part.ok) return part.reason
  return crc32(part.value) === entry.crc ? part.value : undefined
}

type Part = Bytes | 'fileUnreadable' | undefined

function isBytes(part: Part): part is Bytes {
  return typeof part === 'object'
}

function parsedPart<Value>(schema: Schema<Value>, part: Part): Value | undefined {
  return isBytes(part) ? parsedAs(schema, part) : undefined
}

/** Undefined if all is as it was written. */
async function headerFailure(
  file: LyingFile,
  entries: readonly EntryRecord[],
  createdAt: number,
): Promise<BackupFailure | undefined> {
  const places = placesOf(entries)
  const failures = await Promise.all(
    entries.map(async (entry, place) => {
      const [at, header] = [places[place] ?? 0, localHeader(entry, createdAt)]
      const failure = await differenceAt(file, at, header)
      if (failure || !entry.isStreamed) return failure
      const descriptor = descriptorOf(entry)
      return differenceAt(file, at + spanOf(entry) - descriptor.length, descriptor)
    }),
  )
  return failures.find((failure) => failure !== undefined)
}

async function differenceAt(file: LyingFile, at: number, expected: Bytes): Promise<BackupFailure | undefined> {
  const found = await bytesIn(file, at, at + expected.length)
  if (!found.ok) return found.reason
  return areSame(found.value, expected) ? undefined : 'fileAltered'
}

async function hashOf(
  file: LyingFile,
  end: number,
  { onProgress, signal }: ExamineOptions,
): Promise<Result<string, 'fileUnreadable'>> {
  const digest = newDigest()
  let done = 0
  for await (const piece of piecesIn(file, 0, end)) {
    if (!piece.ok) return piece
    if (signal?.aborted) break
    digest.add(piece.value)
    done += piece.value.length
    onProgress?.(done, file.size)
  }
  return ok(digest.text())
}

/** One way of writing it: another one may say the same, but it is not what was written. */
function isCanonical(seal: BackupSeal, tail: Bytes): boolean {
  return new TextDecoder().decode(tail) === JSON.stringify(seal)
}

export function parsedAs<Value>(schema: Schema<Value>, json: Uint8Array): Value | undefined {
  try {
    const read = schema(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(json)))
    return read.ok ? read.value : undefined
  } catch {
    return undefined
  }
}
