import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readableFrom } from '../../src/store/readable'
import type { Store } from '../../src/store/store'
import { allOf } from '../formats/file'
import { newProfile, type Profile } from './browser'
import { keepFive, pageOf, takeIn } from './five-pages'

let profile: Profile
let store: Store

beforeEach(async () => {
  profile = newProfile()
  store = await profile.openWindow()
  await keepFive(store)
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function readable() {
  const found = readableFrom(store.read)
  const clippings = await allOf(found.clippings())
  return { clippings, report: found.report() }
}

/** Bytes of an article are no longer those that were written. */
async function damage(table: 'clippings' | 'revisions', key: string | [string, number]): Promise<void> {
  const database = await openDB('borideh')
  const row = await database.get(table, key)
  await database.put(table, { ...row, article: new Uint8Array([1, 2, 3]) })
  database.close()
}

test('everything of a library that is in order can be read', async () => {
  const { clippings, report } = await readable()
  const all = await Promise.all(['0001', '0002', '0003', '0004', '0005'].map((id) => store.byId(id)))
  expect(clippings).toEqual(all)
  expect(report).toEqual({ whole: 5, partly: 0, unreadable: [] })
})

test('a clipping that is damaged is named by its headline, and all others are read', async () => {
  await damage('clippings', '0003')
  const { clippings, report } = await readable()
  expect(clippings.map(({ id }) => id)).toEqual(['0001', '0002', '0004', '0005'])
  expect(report).toEqual({ whole: 4, partly: 0, unreadable: [{ id: '0003', headline: pageOf(3).article.headline }] })
})

test('of a clipping whose earlier text is damaged the present one is read', async () => {
  await damage('revisions', ['0002', 0])
  const { clippings, report } = await readable()
  expect(clippings[1]).toMatchObject({ id: '0002', article: { headline: 'خبر تازه' }, revisions: [] })
  expect(report).toEqual({ whole: 4, partly: 1, unreadable: [] })
})

test('a table that the browser refuses keeps nobody from the others', async () => {
  const getAll = IDBObjectStore.prototype.getAll
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    if (this.name === 'heads' || this.name === 'annotations') throw new DOMException('', 'UnknownError')
    return getAll.apply(this, asked)
  })
  const { clippings, report } = await readable()
  expect(clippings).toHaveLength(5)
  expect(report).toEqual({ whole: 4, partly: 1, unreadable: [] })
})

test('what an import has staged and nobody ever saw is left out', async () => {
  const staged = await store.imports.stage(
    (async function* () {
      yield { kind: 'clipping' as const, clipping: pageOf(9), line: 2 }
    })(),
    { now: 1 },
  )
  expect(staged.ok).toBe(true)
  expect((await readable()).clippings).toHaveLength(5)
  if (staged.ok) await store.imports.drop(staged.value.importId)
  await takeIn(store, [pageOf(9)])
  expect((await readable()).clippings).toHaveLength(6)
})
