import type { Clipping } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import type { Format } from '../../src/formats/format'
import { formats } from '../../src/formats/index'

export type ReadableFormat = Format & Required<Pick<Format, 'read'>>

/** Every format that clippings come back from. */
export const readable: ReadableFormat[] = [...formats.values()].flatMap((format) =>
  format.read ? [{ ...format, read: format.read }] : [],
)

/** A file as bytes; given as a list or as whatever gives clippings one after the other. */
export async function fileOf(format: Format, clippings: Iterable<Clipping> | AsyncIterable<Clipping>): Promise<Buffer> {
  return Buffer.concat(await allOf(format.write(one(clippings), { exportedAt: 1_760_000_000_000 })))
}

export async function* one<Value>(values: Iterable<Value> | AsyncIterable<Value>): AsyncGenerator<Value> {
  yield* values
}

/** What a file gives, handed over in pieces of so many bytes. */
export function entriesIn(format: ReadableFormat, file: Uint8Array, pieceBytes = 1_000): AsyncGenerator<Entry> {
  return format.read(piecesOf(file, pieceBytes))
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

async function* piecesOf(file: Uint8Array, bytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += bytes) yield file.subarray(at, at + bytes)
}
