import { afterEach, describe, expect, test, vi } from 'vitest'
import { copy } from '../../src/ui/clipboard'

const copied = { plain: '«باران»', html: '<blockquote>«باران»</blockquote>' }

afterEach(() => vi.unstubAllGlobals())

describe('copying', () => {
  test('gives programs that take HTML the same text with its markup', async () => {
    const written = clipboard({ takesHtml: true })
    expect(await copy(copied)).toBe(true)
    expect(await written()).toEqual({ 'text/plain': copied.plain, 'text/html': copied.html })
  })

  test('gives the plain text where no more may be written', async () => {
    const written = clipboard({ takesHtml: false })
    expect(await copy(copied)).toBe(true)
    expect(await written()).toEqual({ 'text/plain': copied.plain })
  })

  test('begins at the press, and the text may come later', async () => {
    const written = clipboard({ takesHtml: true })
    expect(await copy(new Promise((resolve) => setTimeout(() => resolve(copied))))).toBe(true)
    expect(await written()).toEqual({ 'text/plain': copied.plain, 'text/html': copied.html })
  })

  test('that the browser does not allow is no success', async () => {
    vi.stubGlobal('navigator', { clipboard: { write: refused, writeText: refused } })
    vi.stubGlobal('ClipboardItem', Item)
    expect(await copy(copied)).toBe(false)
  })
})

class Item {
  constructor(readonly parts: Record<string, Promise<Blob>>) {}
}

/** A clipboard; gives back what reads it. */
function clipboard({ takesHtml }: { takesHtml: boolean }): () => Promise<Record<string, string>> {
  let held: Record<string, Promise<Blob>> = {}
  const write = async (items: Item[]) => {
    if (!takesHtml) await refused()
    held = items[0]?.parts ?? {}
  }
  const writeText = async (text: string) => {
    held = { 'text/plain': Promise.resolve(new Blob([text])) }
  }
  vi.stubGlobal('navigator', { clipboard: { write, writeText } })
  vi.stubGlobal('ClipboardItem', Item)
  return async () =>
    Object.fromEntries(
      await Promise.all(Object.entries(held).map(async ([type, part]) => [type, await (await part).text()])),
    )
}

async function refused(): Promise<void> {
  throw new DOMException('', 'NotAllowedError')
}
