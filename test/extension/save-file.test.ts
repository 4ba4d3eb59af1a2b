// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { saveFile } from '../../src/browser/save-file'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (const text of texts) yield new TextEncoder().encode(text)
}

async function* broken(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode('باران')
  throw new Error('storageUnavailable')
}

const file = { name: 'borideh.json', mime: 'application/json' }

/** A chosen file, which holds nothing until it is closed. */
function chosenFile() {
  const chosen = { text: undefined as string | undefined, suggestedName: '' }
  vi.stubGlobal('showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => {
    chosen.suggestedName = suggestedName
    return {
      createWritable: async () => {
        let text = ''
        return new WritableStream({
          write: (piece) => {
            text += new TextDecoder().decode(piece)
          },
          close: () => {
            chosen.text = text
          },
        })
      },
    }
  })
  return chosen
}

describe('where a reader can choose a file', () => {
  test('it is written piece by piece', async () => {
    const chosen = chosenFile()
    expect(await saveFile({ ...file, chunks: () => pieces('با', 'ران') })).toEqual({
      ok: true,
      value: { outcome: 'saved' },
    })
    expect(chosen).toEqual({ text: 'باران', suggestedName: 'borideh.json' })
  })

  test('and changes their mind, nothing is written', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('The user aborted a request.', 'AbortError')
    })
    const saving = await saveFile({ ...file, chunks: () => pieces('باران') })
    expect(saving).toEqual({ ok: true, value: { outcome: 'cancelled' } })
  })

  test('a library that fails in the middle leaves no file that could pass for a whole one', async () => {
    const chosen = chosenFile()
    expect(await saveFile({ ...file, chunks: broken })).toEqual({ ok: false, reason: 'saveFailed' })
    expect(chosen.text).toBeUndefined()
  })
})

describe('elsewhere', () => {
  test('the browser is given the file to download', async () => {
    const made: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`)
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(`${this.href} ${this.download}`)
    })
    expect(await saveFile({ ...file, chunks: () => pieces('با', 'ران') })).toEqual({
      ok: true,
      value: { outcome: 'saved' },
    })
    expect(clicked).toEqual(['blob:1 borideh.json'])
    expect([await made[0]?.text(), made[0]?.type]).toEqual(['باران', 'application/json'])
  })

  test('a library that fails in the middle offers nothing', async () => {
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click')
    expect(await saveFile({ ...file, chunks: broken })).toEqual({ ok: false, reason: 'saveFailed' })
    expect(click).not.toHaveBeenCalled()
  })
})
