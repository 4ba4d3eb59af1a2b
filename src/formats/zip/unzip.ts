import type { FileFailure } from '../../clipping/entry'
import { fail, ok, type Result } from '../../result'
import { newInflater } from '../backup/deflate'
import { bytesIn, type LyingFile, piecesIn } from '../backup/file-bytes'
import { crc32 } from './crc'
import { DEFLATED, STORED } from './records'

/** A zip file of unknown origin, of which only what is asked for is unpacked. */
export interface Unzip {
  /** In the order of its directory. */
  names: string[]
  /** What a file in it holds, piece by piece; ends early where `failure` then says why. */
  contents(name: string): AsyncGenerator<Uint8Array>
  failure(): FileFailure | undefined
}

/** Gives at most `budget` bytes of everything together: what a zip file says of its sizes is believed in nothing. */
export async function unzip(file: LyingFile, budget: number): Promise<Result<Unzip, FileFailure>> {
  const directory = await directoryOf(file)
  if (!directory.ok) return directory
  const entries = new Map(directory.value.map((entry) => [entry.name, entry]))
  let left = budget
  let failure: FileFailure | undefined

  async function* contents(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    if (!entry || failure) return
    let [size, crc] = [0, 0]
    for await (const piece of unpacked(file, entry)) {
      if (!piece.ok) {
        failure = piece.reason
        return
      }
      size += piece.value.length
      left -= piece.value.length
      if (left < 0) failure = 'fileTooLarge'
      else if (size > entry.size) failure = 'fileDamaged'
      if (failure) return
      crc = crc32(piece.value, crc)
      yield piece.value
    }
    if (size !== entry.size || crc !== entry.crc) failure = 'fileDamaged'
  }

  return ok({ names: [...entries.keys()], contents, failure: () => failure })
}

interface Entry {
  name: string
  isDeflated: boolean
  crc: number
  /** Bytes that it takes in the zip file. */
  packed: number
  size: number
  /** Where its header begins. */
  at: number
}

async function directoryOf(file: LyingFile): Promise<Result<Entry[], FileFailure>> {
  const tailAt = Math.max(0, file.size - LONGEST_END)
  const tail = await bytesIn(file, tailAt, file.size)
  if (!tail.ok) return tail
  const end = endIn(tail.value)
  if (!end) return fail('fileCut')
  if (end.count === MANY || end.size > LARGEST_DIRECTORY || end.at === FAR) return fail('fileTooLarge')
  const directory = await bytesIn(file, end.at, end.at + end.size)
  if (!directory.ok) return directory
  const entries = entriesIn(directory.value)
  return entries ? ok(entries) : fail('fileDamaged')
}

/** What stands at the end of a zip file, behind which there may be a remark. */
function endIn(bytes: Uint8Array): { count: number; size: number; at: number } | undefined {
  const view = viewOf(bytes)
  for (let at = bytes.length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END) continue
    return {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      at: view.getUint32(at + 16, true),
    }
  }
  return undefined
}

/** Undefined where it is none, or one of files that are encrypted or packed in another way. */
function entriesIn(directory: Uint8Array): Entry[] | undefined {
  const view = viewOf(directory)
  const entries: Entry[] = []
  for (let at = 0; at < directory.length; ) {
    if (at + ROW_BYTES > directory.length || view.getUint32(at, true) !== ROW) return undefined
    const [flags, method, name, more, remark] = [8, 10, 28, 30, 32].map((place) => view.getUint16(at + place, true))
    const end = at + ROW_BYTES + (name ?? 0)
    if (((flags ?? 0) & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return undefined
    entries.push({
      name: new TextDecoder().decode(directory.subarray(at + ROW_BYTES, end)),
      isDeflated: method === DEFLATED,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = end + (more ?? 0) + (remark ?? 0)
  }
  return entries
}

async function* unpacked(file: LyingFile, entry: Entry): AsyncGenerator<Result<Uint8Array, FileFailure>> {
  const header = await bytesIn(file, entry.at, entry.at + HEADER_BYTES)
  if (!header.ok) return yield header
  const view = viewOf(header.value)
  if (header.value.length < HEADER_BYTES || view.getUint32(0, true) !== HEADER) return yield fail('fileDamaged')
  const from = entry.at + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  const inflater = newInflater()
  for await (const piece of piecesIn(file, from, from + entry.packed)) {
    if (!piece.ok || !entry.isDeflated) {
      yield piece
      continue
    }
    for (let at = 0; at < piece.value.length; at += MOUTHFUL) {
      const inflated = inflater.push(piece.value.subarray(at, at + MOUTHFUL))
      if (!inflated) return yield fail('fileDamaged')
      for (const one of inflated) yield ok(one)
    }
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Bytes: a thousand times as many may come out of them, and no more. */
const MOUTHFUL = 16_384

const LARGEST_DIRECTORY = 20_000_000

const [HEADER, ROW, END] = [0x04034b50, 0x02014b50, 0x06054b50]
const [HEADER_BYTES, ROW_BYTES, END_BYTES] = [30, 46, 22]
/** With the longest remark that there can be. */
const LONGEST_END = END_BYTES + 65_535
const ENCRYPTED = 1
/** What stands in the place of numbers that are too large for it. */
const [MANY, FAR] = [0xffff, 0xffffffff]
