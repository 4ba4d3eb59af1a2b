import { newDigest } from '../sealed/digest'
import { numberedLine } from '../sealed/numbered'
import { crc32 } from '../zip/crc'
import { type Bytes, descriptorOf, type EntryRecord, localHeader, together } from '../zip/records'
import type { Deflater } from './deflate'
import { type BackupFacts, type BackupSeal, NAMES } from './facts'
import { LAST_BLOCK } from './last-block'
import { openingLine, sealingLine } from './line'
import { directoryOf, storedRecord, streamedRecord } from './zip'

/** What goes into a backup. */
export interface BackupContents {
  facts: BackupFacts
  /** Ids of what was erased since the backup before; for an increment. */
  erased: readonly string[]
  /** In whatever order; each with its orders, see `store/schema`, as JSON in UTF-8, in pieces. */
  clippings: AsyncIterable<readonly Uint8Array[]>
}

/** A backup on its way into a file. */
export interface BackupStream {
  /** The file; no more than a few clippings are held at a time. */
  chunks: AsyncGenerator<Bytes>
  /** What it was sealed with, and how many bytes it has; undefined before the last piece. */
  sealed(): (BackupSeal & { bytes: number }) | undefined
}

export function writeBackup({ facts, erased, clippings }: BackupContents, deflater: Deflater): BackupStream {
  const digest = newDigest()
  const entries: EntryRecord[] = []
  let bytes = 0
  let sealed: BackupSeal | undefined
  let count = 0

  async function* chunks(): AsyncGenerator<Bytes> {
    for await (const chunk of hashed()) {
      digest.add(chunk)
      bytes += chunk.length
      yield chunk
    }
    const seal: BackupSeal = { count, sha256: digest.text() }
    const last = together([storedEntry(NAMES.seal, seal), directoryOf(entries, facts.createdAt)])
    bytes += last.length
    sealed = seal
    yield last
  }

  /** All that comes before the seal. */
  async function* hashed(): AsyncGenerator<Bytes> {
    yield storedEntry(NAMES.facts, facts)
    if (facts.kind === 'increment') yield storedEntry(NAMES.erased, erased)
    yield* streamedEntry()
  }

  async function* streamedEntry(): AsyncGenerator<Bytes> {
    const entry = streamedRecord(NAMES.clippings, { crc: 0, size: 0, packed: 0 })
    yield localHeader(entry, facts.createdAt)
    for await (const stretch of deflated(stretchesOf(entry), deflater)) {
      entry.packed += stretch.length
      yield stretch
    }
    entries.push(entry)
    yield descriptorOf(entry)
  }

  /** Whole lines, some half a megabyte of them together; `entry` hears of each stretch. */
  async function* stretchesOf(entry: EntryRecord): AsyncGenerator<Bytes> {
    let held = [openingLine(facts.createdAt)]
    let length = 0
    const stretch = (): Bytes => {
      const taken = together(held)
      entry.crc = crc32(taken, entry.crc)
      entry.size += taken.length
      held = []
      length = 0
      return taken
    }
    for await (const json of clippings) {
      count += 1
      const line = numberedLine(count, json)
      held.push(...line)
      length += line.reduce((sum, piece) => sum + piece.length, 0)
      if (length >= STRETCH) yield stretch()
    }
    held.push(sealingLine({ count }))
    yield stretch()
  }

  function storedEntry(name: string, value: unknown): Bytes {
    const json = new TextEncoder().encode(JSON.stringify(value))
    const entry = storedRecord(name, { crc: crc32(json), size: json.length })
    entries.push(entry)
    return together([localHeader(entry, facts.createdAt), json])
  }

  return { chunks: chunks(), sealed: () => sealed && { ...sealed, bytes } }
}

/** Bytes. */
const STRETCH = 500_000

/** Stretch after stretch, in their order; some are under way at once. */
async function* deflated(stretches: AsyncIterable<Bytes>, deflater: Deflater): AsyncGenerator<Bytes> {
  const pending: Promise<Bytes>[] = []
  for await (const stretch of stretches) {
    const one = deflater.deflate(stretch)
    one.catch(ignore)
    pending.push(one)
    const first = pending.length > AHEAD ? pending.shift() : undefined
    if (first) yield await first
  }
  for (const one of pending) yield await one
  yield LAST_BLOCK
}

const AHEAD = 3

/** Whoever waits for it hears of it. */
function ignore(): void {}
