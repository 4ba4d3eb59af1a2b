import type { Clipping } from '../../clipping/clipping'
import { newDigest } from '../sealed/digest'
import { writeSealed } from '../sealed/write'
import { crc32 } from '../zip/crc'
import type { Deflater } from './deflate'
import { type BackupFacts, type BackupSeal, NAMES } from './facts'
import { LAST_BLOCK } from './last-block'
import { newBackupLayout } from './line'
import { type Bytes, descriptorOf, directoryOf, headerOf, together, type ZipEntry } from './zip'

/** What goes into a backup. */
export interface BackupContents {
  facts: BackupFacts
  /** Ids of what was erased since the backup before; for an increment. */
  erased: readonly string[]
  /** From the one that was kept last; each with its orders, see `store/schema`. */
  clippings: AsyncIterable<Clipping & { orders: number[] }>
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
  const entries: ZipEntry[] = []
  let bytes = 0
  let sealed: BackupSeal | undefined
  let count = 0

  async function* counted(): AsyncGenerator<Clipping> {
    for await (const clipping of clippings) {
      yield clipping
      count += 1
    }
  }

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
    const entry: ZipEntry = { name: NAMES.clippings, crc: 0, size: 0, packed: 0, isStreamed: true }
    yield headerOf(entry, facts.createdAt)
    const lines = writeSealed(counted(), newBackupLayout(), { exportedAt: facts.createdAt })
    for await (const stretch of deflated(stretchesOf(lines, entry), deflater)) {
      entry.packed += stretch.length
      yield stretch
    }
    entries.push(entry)
    yield descriptorOf(entry)
  }

  function storedEntry(name: string, value: unknown): Bytes {
    const json = new TextEncoder().encode(JSON.stringify(value))
    const entry = { name, crc: crc32(json), size: json.length, packed: json.length, isStreamed: false }
    entries.push(entry)
    return together([headerOf(entry, facts.createdAt), json])
  }

  return { chunks: chunks(), sealed: () => sealed && { ...sealed, bytes } }
}

/** Whole lines, some half a megabyte of them together; `entry` hears of each. */
async function* stretchesOf(lines: AsyncIterable<Bytes>, entry: ZipEntry): AsyncGenerator<Bytes> {
  let held: Bytes[] = []
  let length = 0
  for await (const piece of lines) {
    entry.crc = crc32(piece, entry.crc)
    entry.size += piece.length
    held.push(piece)
    length += piece.length
    if (length < STRETCH) continue
    yield together(held)
    held = []
    length = 0
  }
  if (length > 0) yield together(held)
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
