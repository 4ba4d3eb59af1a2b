import { fail, ok, type Result } from '../../result'
import { readable } from './pieces'

export type TextPiece = Result<string, 'fileUnreadable' | 'fileEncoding'>

/**
 * A file as text, piece by piece: UTF-8, or UTF-16 with a mark in front. Ends after a piece that cannot be had; letters
 * of another encoding are not guessed at.
 */
export async function* textOf(file: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  let decoder: TextDecoder | undefined
  let held = new Uint8Array(0)
  for await (const piece of readable(file)) {
    if (piece === 'unreadable') return yield fail('fileUnreadable')
    const bytes = held.length === 0 ? piece : together(held, piece)
    if (!decoder && bytes.length < LONGEST_MARK) {
      held = new Uint8Array(bytes)
      continue
    }
    held = new Uint8Array(0)
    decoder ??= decoderFor(bytes)
    const text = decoded(decoder, bytes, true)
    if (text === undefined) return yield fail('fileEncoding')
    if (text !== '') yield ok(text)
  }
  const rest = decoded(decoder ?? decoderFor(held), held, false)
  if (rest === undefined) yield fail('fileEncoding')
  else if (rest !== '') yield ok(rest)
}

/** Bytes. */
const LONGEST_MARK = 4

function decoderFor([first, second]: Uint8Array): TextDecoder {
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

/** Undefined for what is no text in this encoding; a file of text has no NUL in it. */
function decoded(decoder: TextDecoder, bytes: Uint8Array, hasMore: boolean): string | undefined {
  try {
    const text = decoder.decode(bytes, { stream: hasMore })
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

function together(one: Uint8Array, other: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(one.length + other.length)
  bytes.set(one)
  bytes.set(other, one.length)
  return bytes
}
