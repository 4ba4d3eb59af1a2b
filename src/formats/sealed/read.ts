import { type Entry, type FileFailure, ordersSchema } from '../../clipping/entry'
import type { Schema } from '../../clipping/schema'
import { upgraded } from '../../clipping/upgrade'
import { fail, ok, type Result } from '../../result'
import { type Digest, newDigest } from './digest'
import { headerSchema, type Layout, sealSchema, VERSION } from './layout'
import { type Line, linesOf } from './lines'
import { numberOf } from './numbered'

/** The clippings of a file of unknown origin. Whether it is whole shows at its end: until then nothing of it counts. */
export async function* readSealed(file: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Entry> {
  const reading: Reading = { part: 'opening', digest: newDigest(), count: 0, isNumbered: true }
  let line = 0
  for await (const read of linesOf(file)) {
    line += 1
    const taken = takenFrom(read, reading, layout)
    if (!taken.ok) return yield { kind: 'failed', reason: taken.reason, line }
    if (taken.value) yield entryOf(taken.value.raw, line)
  }
  if (reading.part !== 'sealed')
    yield { kind: 'failed', reason: line === 0 ? 'fileForeign' : 'fileCut', line: line + 1 }
}

interface Reading {
  /** Of the file, that comes next. */
  part: 'opening' | 'clippings' | 'sealed'
  /** Of the lines before the seal. */
  digest: Digest
  count: number
  /** Every clipping so far has its number and CRC, see `numberedLine`. */
  isNumbered: boolean
}

/** What a line holds, if it is a clipping; the reading moves on. */
function takenFrom(line: Line, reading: Reading, layout: Layout): Result<{ raw: unknown } | undefined, FileFailure> {
  if (line === 'unreadable') return fail('fileUnreadable')
  if (line === 'tooLong') return fail(reading.part === 'opening' ? 'fileForeign' : 'fileTooLarge')
  if (reading.part === 'sealed') return fail('fileAltered')
  const { bytes, isWhole } = line
  if (reading.part === 'opening') {
    const reason = openingFailure(bytes, isWhole, layout)
    if (reason) return fail(reason)
    reading.digest.add(bytes)
    reading.part = 'clippings'
    return ok(undefined)
  }
  const text = textIn(bytes)
  if (text === undefined) return fail(isWhole ? 'fileEncoding' : 'fileCut')
  const seal = layout.sealIn(text)
  if (seal !== undefined) {
    const reason = sealFailure(seal, isWhole, reading)
    if (reason) return fail(reason)
    reading.part = 'sealed'
    return ok(undefined)
  }
  const raw = isWhole ? jsonIn(layout.clippingIn(text)) : undefined
  if (raw === undefined) return fail(isWhole ? 'fileDamaged' : 'fileCut')
  reading.digest.add(bytes)
  reading.count += 1
  reading.isNumbered &&= numberOf(bytes) === reading.count
  return ok({ raw })
}

function openingFailure(bytes: Uint8Array, isWhole: boolean, layout: Layout): FileFailure | undefined {
  const text = textIn(bytes)
  const header = parsedAs(headerSchema, text && layout.headerIn(text))
  if (header) return header.version > VERSION ? 'fileNewer' : undefined
  if (!looksLikeOurs(bytes)) return 'fileForeign'
  if (!isWhole) return 'fileCut'
  return text?.startsWith('{') && !text.includes('\0') ? 'fileDamaged' : 'fileEncoding'
}

/** Whatever the encoding: UTF-16, or UTF-8 with a mark in front. */
function looksLikeOurs(bytes: Uint8Array): boolean {
  const letters = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replaceAll('\0', '')
  return letters.includes('{"format":"borideh"')
}

function sealFailure(json: string, isWhole: boolean, { count, digest, isNumbered }: Reading): FileFailure | undefined {
  const seal = parsedAs(sealSchema, json)
  if (!seal) return isWhole ? 'fileDamaged' : 'fileCut'
  const isProved = seal.sha256 === undefined ? isNumbered : seal.sha256 === digest.text()
  return seal.count === count && isProved ? undefined : 'fileAltered'
}

export function entryOf(raw: unknown, line: number): Entry {
  const clipping = upgraded(raw)
  if (!clipping.ok) return { kind: 'refused', reason: clipping.reason, line }
  const stood = ordersSchema(raw)
  return { kind: 'clipping', clipping: clipping.value, line, ...(stood.ok && stood.value) }
}

function parsedAs<Value>(schema: Schema<Value>, json: string | undefined): Value | undefined {
  const read = json === undefined ? undefined : schema(jsonIn(json))
  return read?.ok ? read.value : undefined
}

/** A line without its end; undefined if it is not UTF-8. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.endsWith('\n') ? text.slice(0, -1) : text
  } catch {
    return undefined
  }
}

/** Undefined if it is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
