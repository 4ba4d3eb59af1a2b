import type { Entry } from '../src/clipping/entry'
import type { Format, ImportFacts } from '../src/formats/format'
import { isZip } from '../src/formats/zip/is-zip'
import { type ForeignKind, foreignKindOf } from './foreign-kinds'

/** A file that somebody has chosen, and who reads it. */
export interface Incoming {
  name: string
  /** Bytes. */
  size: number
  /** What the file is, if it turns out to be none that is read. */
  foreign?: ForeignKind
  /** `onBytes` hears how many bytes of it have been read so far. */
  entries(facts: ImportFacts, onBytes?: (done: number) => void): AsyncIterable<Entry>
}

/** Nothing but a kind, if that is known, where nobody reads it. */
export type Recognised = { ok: true; value: Incoming } | { ok: false; foreign?: ForeignKind }

/** By how the file begins, else by its name; what it really is, its reader finds out. */
export async function recognised(file: File, formats: ReadonlyMap<string, Format>): Promise<Recognised> {
  const start = await startOf(file)
  const foreign = foreignKindOf(start, file.name)
  const known = { name: file.name, size: file.size, ...(foreign && { foreign }) }
  if (isZip(start)) {
    const readZip = [...formats.values()].find(
      (format) => format.readZip && format.recognises?.(start, file.name),
    )?.readZip
    return readZip
      ? { ok: true, value: { ...known, entries: (facts) => readZip(file, facts) } }
      : { ok: false, ...(foreign && { foreign }) }
  }
  const read = readerOf(start, file.name, formats)
  if (!read) return { ok: false, ...(foreign && { foreign }) }
  return { ok: true, value: { ...known, entries: (facts, onBytes) => read(counting(file, onBytes), facts) } }
}

function readerOf(start: string, name: string, formats: ReadonlyMap<string, Format>): Format['read'] {
  const readable = [...formats.values()].filter(({ read }) => read)
  const extension = name.split('.').at(-1)?.toLowerCase()
  const format =
    readable.find(({ recognises }) => recognises?.(start, name)) ??
    readable.find(({ id }) => id === extension) ??
    readable.find((one) => one.extension === extension)
  return format?.read
}

async function* counting(file: File, onBytes: ((done: number) => void) | undefined): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const piece of file.stream()) {
    done += piece.length
    onBytes?.(done)
    yield piece
  }
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
