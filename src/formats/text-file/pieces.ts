/** What a file gives; one that is on a stick which was pulled out ends with a word on that. */
export async function* readable(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | 'unreadable'> {
  const pieces = file[Symbol.asyncIterator]()
  try {
    while (true) {
      const piece = await pieces.next().catch(() => undefined)
      if (!piece) return yield 'unreadable'
      if (piece.done) return
      yield piece.value
    }
  } finally {
    await pieces.return?.().catch(() => undefined)
  }
}
