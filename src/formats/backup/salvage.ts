import type { Entry } from '../../clipping/entry'
import { linesOf } from '../sealed/lines'
import { numberOf } from '../sealed/numbered'
import { entryOf } from '../sealed/read'
import { crc32 } from '../zip/crc'
import { type Bytes, type EntryRecord, together } from '../zip/records'
import { MARKER, newInflater } from './deflate'
import { parsedAs } from './examine'
import { type BackupFacts, erasedSchema, factsSchema, LARGEST, LARGEST_PART, NAMES } from './facts'
import { bytesIn, type LyingFile, piecesIn } from './file-bytes'
import { jsonIn } from './line'
import { entryAt, HEADER_BYTES } from './zip'

/** A file of which as much is taken as is whole. Only for one that has failed, and only when somebody asks for it. */
export interface Salvage {
  /** Undefined where they are lost. */
  facts: BackupFacts | undefined
  /** Undefined where they are lost, or there never were any. */
  erased: string[] | undefined
  /** Every clipping that is as it was written, each once; line: its number in the file. */
  clippings(): AsyncGenerator<Entry>
  /** What it came to; right when all clippings were given. */
  report(): SalvageReport
}

export interface SalvageReport {
  /** Clippings that are as they were written. */
  whole: number
  /** How many the file was to hold; undefined where that is lost. */
  promised: number | undefined
  /** The first hundred stretches of clippings that are missing, by their numbers in the file from 1, both ends included. */
  lost: LostStretch[]
}

/** 'damaged': clippings after them were found. 'cut': none was. */
export interface LostStretch {
  from: number
  to: number
  why: 'damaged' | 'cut'
}

export async function salvageBackup(file: LyingFile): Promise<Salvage> {
  const { facts, erased, start } = await frontOf(file)
  const seen = new Set<number>()

  async function* clippings(): AsyncGenerator<Entry> {
    seen.clear()
    for await (const run of runsIn(file, start)) {
      for await (const line of linesOf(run)) {
        if (typeof line === 'string' || !line.isWhole) continue
        const number = numberOf(line.bytes)
        if (number === undefined || seen.has(number)) continue
        seen.add(number)
        yield entryOf(jsonIn(line.bytes), number)
      }
    }
  }

  return { facts, erased, clippings, report: () => reportOf(seen, facts?.count) }
}

interface Front {
  facts: BackupFacts | undefined
  erased: string[] | undefined
  /** Where the deflated clippings may begin. */
  start: number
}

/** What stands before the clippings, as far as it is whole. */
async function frontOf(file: LyingFile): Promise<Front> {
  const front: Front = { facts: undefined, erased: undefined, start: 0 }
  for (let entries = 0; entries < 3; entries += 1) {
    const header = await bytesIn(file, front.start, front.start + LONGEST_HEADER)
    const entry = header.ok ? entryAt(header.value) : undefined
    if (!entry) return front
    const from = front.start + HEADER_BYTES + entry.name.length
    if (entry.isStreamed || entry.packed > LARGEST_PART) return { ...front, start: from }
    const part = await wholePart(file, entry, from)
    if (part && entry.name === NAMES.facts) front.facts = parsedAs(factsSchema, part)
    if (part && entry.name === NAMES.erased) front.erased = parsedAs(erasedSchema, part)
    front.start = from + entry.packed
  }
  return front
}

const LONGEST_HEADER = 60

async function wholePart(file: LyingFile, entry: EntryRecord, from: number): Promise<Bytes | undefined> {
  const part = await bytesIn(file, from, from + entry.packed)
  return part.ok && part.value.length === entry.packed && crc32(part.value) === entry.crc ? part.value : undefined
}

/**
 * What can be inflated, in runs: after something that makes no sense the next begins behind the next marker. Every byte is
 * looked at once or twice, whatever they are.
 */
async function* runsIn(file: LyingFile, start: number): AsyncGenerator<AsyncGenerator<Bytes>> {
  const packed = mouthfuls(file, start)
  let left = LARGEST
  let next = await packed.next()

  async function* run(): AsyncGenerator<Bytes> {
    const inflater = newInflater()
    for (; !next.done && left > 0; next = await packed.next()) {
      const inflated = inflater.push(next.value)
      if (!inflated) return
      for (const piece of inflated) {
        left -= piece.length
        yield together([piece])
      }
    }
  }

  yield run()
  while (!next.done && left > 0) {
    // What made no sense is passed over to behind the first marker that follows.
    let held: Bytes = new Uint8Array()
    next = await packed.next()
    for (; !next.done; next = await packed.next()) {
      held = together([held.subarray(-MARKER.length), next.value])
      const at = markerIn(held)
      if (at === -1) continue
      next = { done: false, value: held.slice(at + MARKER.length) }
      break
    }
    if (!next.done) yield run()
  }
}

async function* mouthfuls(file: LyingFile, start: number): AsyncGenerator<Bytes> {
  for await (const piece of piecesIn(file, start, Math.min(file.size, LARGEST))) {
    if (!piece.ok) return
    for (let at = 0; at < piece.value.length; at += MOUTHFUL) yield piece.value.slice(at, at + MOUTHFUL)
  }
}

/** Bytes: so many are lost before and behind a place that makes no sense. */
const MOUTHFUL = 4_096

function markerIn(bytes: Bytes): number {
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (MARKER.every((byte, place) => bytes[at + place] === byte)) return at
  }
  return -1
}

function reportOf(seen: ReadonlySet<number>, promised: number | undefined): SalvageReport {
  const numbers = [...seen].sort((one, other) => one - other)
  const lost: LostStretch[] = []
  let next = 1
  for (const number of numbers) {
    if (number > next) lost.push({ from: next, to: number - 1, why: 'damaged' })
    next = number + 1
  }
  if (promised !== undefined && promised >= next) lost.push({ from: next, to: promised, why: 'cut' })
  return { whole: seen.size, promised, lost: lost.slice(0, MOST_TOLD) }
}

const MOST_TOLD = 100
