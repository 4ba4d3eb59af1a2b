import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import type { Store } from '../../src/store/store'
import { anyLibrary } from '../clipping/any-clipping'
import { sampleClipping } from '../clipping/sample'
import { indexedIds } from '../store/agreement'
import { newProfile } from '../store/browser'
import { entriesIn, fileOf, type ReadableFormat, readable } from './file'

const NOW = 4_102_444_800_000

const library = Array.from({ length: 30 }, (_, number) =>
  sampleClipping({ url: `https://khabar.example/${number}` }, `00${number}`),
)

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A store of its own, with these clippings; the first is the newest. */
async function storeWith(format: ReadableFormat, clippings: Clipping[]): Promise<Store> {
  const store = await newProfile().openWindow()
  await takeIn(store, format, await fileOf(format, clippings))
  return store
}

async function takeIn(store: Store, format: ReadableFormat, file: Uint8Array) {
  const staged = await store.imports.stage(entriesIn(format, file), { now: NOW })
  if (staged.ok) await store.imports.flip(staged.value.importId)
  return staged
}

/** Everything that lists, search and reading show. */
async function shownBy(store: Store) {
  const heads = await store.heads()
  const clippings = await Promise.all(heads.map(({ id }) => store.byId(id)))
  return { heads, clippings, indexed: await indexedIds(store), latest: await store.latest(100) }
}

async function everythingOut(store: Store, format: ReadableFormat): Promise<Buffer> {
  const ids = (await store.heads()).map(({ id }) => id)
  return fileOf(format, store.each(ids))
}

async function eraseAll(store: Store): Promise<void> {
  const ids = (await store.heads()).map(({ id }) => id)
  await store.trash(ids, NOW)
  await store.erase(ids)
}

describe.each(readable.map((format) => [format.id, format] as const))('with a %s file', (_, format) => {
  test('a library that went out, was erased and came in again is the same, with trash and corrections', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (clippings) => {
        const store = await storeWith(format, clippings)
        const before = await shownBy(store)
        expect(before.clippings).toEqual(clippings)
        const file = await everythingOut(store, format)
        await eraseAll(store)
        expect(await store.heads()).toEqual([])
        await takeIn(store, format, file)
        expect(await shownBy(store)).toEqual(before)
        store.close()
      }),
      { numRuns: 30 },
    )
  })

  test('importing twice adds nothing', async () => {
    const store = await storeWith(format, library)
    const before = await shownBy(store)
    const again = await takeIn(store, format, await everythingOut(store, format))
    expect(again).toMatchObject({ ok: true, value: { counts: { added: 0, enriched: 0, same: 30 } } })
    expect(await shownBy(store)).toEqual(before)
    store.close()
  })

  test('a file that was cut at any kilobyte changes nothing', async () => {
    const file = await fileOf(format, library)
    const store = await storeWith(format, library.slice(0, 3))
    const before = await shownBy(store)
    for (let end = 1_024; end < file.length; end += 1_024) {
      expect(await takeIn(store, format, file.subarray(0, end))).toMatchObject({ ok: false, reason: 'fileCut' })
      expect(await shownBy(store)).toEqual(before)
    }
    expect(await takeIn(store, format, file)).toMatchObject({ ok: true, value: { counts: { added: 27, same: 3 } } })
    store.close()
  })
})
