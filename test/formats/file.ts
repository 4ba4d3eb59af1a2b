import type { Clipping } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import { idAfter } from '../../src/clipping/id'
import type { Format, ImportFacts } from '../../src/formats/format'
import { formats } from '../../src/formats/index'

export type ReadableFormat = Format & Required<Pick<Format, 'read' | 'write'>>

/** Every format that gives clippings back as they were: those whose files end in a seal. */
export const readable: ReadableFormat[] = ['json', 'jsonl'].map(bothWays)

/** A format that goes out and comes in. */
export function bothWays(id: string): ReadableFormat {
  const format = formats.get(id)
  if (!format?.read || !format.write) throw new Error(`${id} does not go both ways`)
  return { ...format, read: format.read, write: format.write }
}

/** A format that comes in. */
export function incoming(id: string): Required<Pick<Format, 'read'>> {
  const read = formats.get(id)?.read
  if (!read) throw new Error(`${id} does not come in`)
  return { read }
}

/** An import long after all clippings of tests, with ids that are made of their times alone. */
export const importFacts: ImportFacts = {
  importedAt: 4_102_444_800_000,
  newId: (now) => idAfter(undefined, { now, random: new Uint8Array(10) }),
}

/** A file as bytes; given as a list or as whatever gives clippings one after the other. */
export async function fileOf(format: Format, clippings: Iterable<Clipping> | AsyncIterable<Clipping>): Promise<Buffer> {
  return Buffer.concat(await allOf(format.write?.(one(clippings), { exportedAt: 1_760_000_000_000 }) ?? one([])))
}

export async function* one<Value>(values: Iterable<Value> | AsyncIterable<Value>): AsyncGenerator<Value> {
  yield* values
}

/** What a file gives, handed over in pieces of so many bytes. */
export function entriesIn(
  format: Required<Pick<Format, 'read'>>,
  file: Uint8Array,
  pieceBytes = 1_000,
): AsyncGenerator<Entry> {
  return format.read(piecesOf(file, pieceBytes), importFacts)
}

/** The last of what a file gives, which tells whether it is whole. */
export async function endOf(format: ReadableFormat, file: Uint8Array): Promise<Entry | undefined> {
  return (await allOf(entriesIn(format, file))).at(-1)
}

/** Everything that comes, as a list; Node 20 has no `Array.fromAsync`. */
export async function allOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}

export async function* piecesOf(file: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += bytes) yield file.subarray(at, at + bytes)
}
