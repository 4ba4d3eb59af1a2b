// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sweepOutgoing } from '../../src/browser/outgoing'
import { saveFile } from '../../src/browser/save-file'
import { type FakeStorage, fakeStorage } from './fake-storage'

const TEN_MINUTES = 600_000

let made: Blob[]
let clicked: string[]

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime(5 * TEN_MINUTES)
  made = []
  clicked = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${made.push(blob as Blob)}`)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.href} ${this.download}`)
  })
})

afterEach(() => {
  vi.useRealTimers()
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

const file = { name: 'borideh.json', mime: 'application/json', chunks: () => pieces('با', 'ران') }
const SAVED = { ok: true, value: { outcome: 'saved' } }

/** A chosen file, which holds nothing until it is closed. */
function chosenFile({ text, fails }: { text?: string; fails?: Error } = {}) {
  const chosen = { text, suggestedName: '', isRemoved: false }
  vi.stubGlobal('showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => {
    chosen.suggestedName = suggestedName
    return {
      getFile: async () => new File([chosen.text ?? ''], suggestedName),
      remove: async () => {
        chosen.isRemoved = true
      },
      createWritable: async () => {
        let written = ''
        return new WritableStream({
          write: (piece) => {
            if (fails) throw fails
            written += new TextDecoder().decode(piece)
          },
          close: () => {
            chosen.text = written
          },
        })
      },
    }
  })
  return chosen
}

/** The browser has storage of its own for files. */
function stored(): FakeStorage {
  const storage = fakeStorage()
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => storage.root } })
  return storage
}

describe('where a reader can choose a file', () => {
  test('it is written piece by piece', async () => {
    const chosen = chosenFile()
    expect(await saveFile(file)).toEqual(SAVED)
    expect(chosen).toEqual({ text: 'باران', suggestedName: 'borideh.json', isRemoved: false })
  })

  test('and changes their mind, nothing is written', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('The user aborted a request.', 'AbortError')
    })
    expect(await saveFile(file)).toEqual({ ok: true, value: { outcome: 'cancelled' } })
    expect(clicked).toEqual([])
  })

  test('and the browser refuses to ask, the file is downloaded', async () => {
    vi.stubGlobal('showSaveFilePicker', async () => {
      throw new DOMException('', 'SecurityError')
    })
    expect(await saveFile(file)).toEqual(SAVED)
    expect(clicked).toEqual(['blob:1 borideh.json'])
  })

  test('a library that fails in the middle leaves no file that could pass for a whole one', async () => {
    const chosen = chosenFile()
    expect(await saveFile({ ...file, chunks: broken })).toEqual({ ok: false, reason: 'saveFailed' })
    expect([chosen.text, chosen.isRemoved]).toEqual([undefined, true])
  })

  test('a full disk is called one, and an older file of the name stays as it was', async () => {
    const chosen = chosenFile({ text: 'old', fails: new DOMException('', 'QuotaExceededError') })
    expect(await saveFile(file)).toEqual({ ok: false, reason: 'saveFull' })
    expect([chosen.text, chosen.isRemoved]).toEqual(['old', false])
  })
})

describe('elsewhere', () => {
  test('the browser is given the file to download from its own storage, where it stays a while', async () => {
    const storage = stored()
    expect(await saveFile(file)).toEqual(SAVED)
    expect(clicked).toEqual(['blob:1 borideh.json'])
    expect([await made[0]?.text(), made[0]?.type]).toEqual(['باران', 'application/json'])
    expect(storage.files.size).toBe(1)
    await vi.advanceTimersByTimeAsync(TEN_MINUTES)
    expect(storage.files.size).toBe(0)
  })

  test('a library that fails in the middle offers nothing, and leaves nothing in the storage', async () => {
    const storage = stored()
    expect(await saveFile({ ...file, chunks: broken })).toEqual({ ok: false, reason: 'saveFailed' })
    expect([clicked, storage.files.size]).toEqual([[], 0])
  })

  test('a storage that is full leaves it to the browser to hold the file, and says that there is hardly any space', async () => {
    const storage = stored()
    storage.fails = new DOMException('', 'QuotaExceededError')
    expect(await saveFile(file)).toEqual({ ok: true, value: { outcome: 'saved', isTight: true } })
    expect([await made[0]?.text(), storage.files.size]).toEqual(['باران', 0])
  })

  test('a full storage, and a browser that cannot hold the file either, are a full disk', async () => {
    const storage = stored()
    storage.fails = new DOMException('', 'QuotaExceededError')
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('out of memory')
    })
    expect(await saveFile(file)).toEqual({ ok: false, reason: 'saveFull' })
  })

  test('a storage that fails otherwise, or that there is none of, is done without', async () => {
    const storage = stored()
    storage.fails = new DOMException('', 'UnknownError')
    expect(await saveFile(file)).toEqual(SAVED)
    vi.stubGlobal('navigator', {})
    expect(await saveFile(file)).toEqual(SAVED)
    expect(await Promise.all(made.map((blob) => blob.text()))).toEqual(['باران', 'باران'])
  })

  test('without storage a library that fails in the middle offers nothing', async () => {
    expect(await saveFile({ ...file, chunks: broken })).toEqual({ ok: false, reason: 'saveFailed' })
    expect(clicked).toEqual([])
  })
})

describe('what was left in the storage', () => {
  test('is swept when it has lain there for a while, but never what another window is writing', async () => {
    const storage = stored()
    const old = { parts: [], lastModified: Date.now() - TEN_MINUTES - 1, isBeingWritten: false }
    storage.files.set('old', old)
    storage.files.set('young', { ...old, lastModified: Date.now() - 1_000 })
    storage.files.set('being written', { ...old, isBeingWritten: true })
    await sweepOutgoing()
    expect([...storage.files.keys()]).toEqual(['young', 'being written'])
  })

  test('is swept before the next file goes out', async () => {
    const storage = stored()
    storage.files.set('old', { parts: [], lastModified: 1, isBeingWritten: false })
    await saveFile(file)
    expect([...storage.files.keys()]).not.toContain('old')
  })

  test('harms nobody where it cannot be swept', async () => {
    vi.stubGlobal('navigator', {
      storage: {
        getDirectory: async () => {
          throw new DOMException('', 'SecurityError')
        },
      },
    })
    await expect(sweepOutgoing()).resolves.toBeUndefined()
  })
})
