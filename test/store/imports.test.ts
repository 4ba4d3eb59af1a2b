import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import type { Store } from '../../src/store/store'
import { sampleArticle } from '../clipping/sample'
import { indexedIds } from './agreement'
import { newProfile, type Profile } from './browser'
import { found } from './found'
import { expectNoLeftovers } from './leftovers'

let profile: Profile
let store: Store

beforeEach(async () => {
  profile = newProfile()
  store = await profile.openWindow()
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const NOW = 1_760_000_000_000

function pageOf(number: number, headline = `خبر ${number}`, id = `00${number}`): Clipping {
  const url = `https://khabar.example/news/${number}`
  return clippingOf(sampleArticle({ url, headline }), { id, now: 1_000 * number })
}

async function* fileOf(clippings: Clipping[], ...more: Entry[]): AsyncGenerator<Entry> {
  for (const [at, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + 2 }
  yield* more
}

function stage(clippings: Clipping[], ...more: Entry[]) {
  return store.imports.stage(fileOf(clippings, ...more), { now: NOW })
}

async function staged(clippings: Clipping[]) {
  const staging = await stage(clippings)
  if (!staging.ok) throw new Error(staging.reason)
  return staging.value
}

async function imported(clippings: Clipping[]) {
  const { importId, counts } = await staged(clippings)
  expect(await store.imports.flip(importId)).toEqual({ ok: true, value: { isFinished: true } })
  return counts
}

/** Everything that the database holds, but for how often it was written. */
async function everything(of = store) {
  const clippings = await Promise.all((await of.heads()).map(({ id }) => of.byId(id)))
  return { heads: await of.heads(), clippings, indexed: await indexedIds(of), count: await of.count() }
}

describe('a staged import', () => {
  beforeEach(async () => {
    await store.keep(pageOf(1))
  })

  test('is seen nowhere', async () => {
    const before = await everything()
    await staged([pageOf(3), pageOf(2, 'سیل')])
    expect(await everything()).toEqual(before)
    expect(store.state.get().count).toBe(1)
    expect(await store.byId('003')).toBeUndefined()
    expect(await store.at(pageOf(2).address)).toBeUndefined()
    expect(await store.latest(9)).toHaveLength(1)
    expect(await found(store, 'سیل')).toMatchObject({ total: 0 })
    expect(await store.trash(['002'], NOW)).toEqual({ ok: true, value: { ids: [] } })
    expect(await store.change('002', 1, { starred: true })).toEqual({ ok: false, reason: 'gone' })
  })

  test('is seen everywhere once it is flipped, below what was there and in the order of the file', async () => {
    const other = await profile.openWindow()
    await imported([pageOf(3), pageOf(2, 'سیل')])
    expect((await store.heads()).map(({ id }) => id)).toEqual(['001', '003', '002'])
    expect(await store.at(pageOf(3).address)).toEqual(pageOf(3))
    expect(await found(store, 'سیل')).toMatchObject({ total: 1 })
    await vi.waitFor(() => expect(other.state.get().count).toBe(3))
    expect(await everything(other)).toEqual(await everything())
    other.close()
  })

  test('that is dropped leaves nothing', async () => {
    const before = await everything()
    const { importId } = await staged(Array.from({ length: 60 }, (_, i) => pageOf(i + 1)))
    expect(await store.imports.drop(importId)).toEqual({ ok: true, value: undefined })
    expect(await everything()).toEqual(before)
    expect(await store.imports.flip(importId)).toEqual({ ok: false, reason: 'gone' })
    expect(await imported([pageOf(2)])).toMatchObject({ added: 1 })
  })

  test('lets others write in between, and joins what they keep of the same page', async () => {
    const { importId } = await staged([pageOf(2, 'سیل'), pageOf(3)])
    const kept = await store.keep({ ...pageOf(2, 'سیل تازه', '009'), clippedAt: 9_000 })
    expect(kept).toMatchObject({ ok: true, value: { id: '009', outcome: 'new' } })
    expect(await store.imports.flip(importId)).toMatchObject({ ok: true })
    expect(await store.count()).toBe(3)
    const both = await store.at(pageOf(2).address)
    expect([both?.id, both?.article.headline]).toEqual(['009', 'سیل تازه'])
    expect(both?.revisions.map(({ article }) => article.headline)).toEqual(['سیل'])
    expect(await store.byId('002')).toBeUndefined()
  })

  test('whose page is erased meanwhile brings it back', async () => {
    const { importId } = await staged([{ ...pageOf(1), note: 'یادداشت' }])
    await store.trash(['001'], NOW)
    await store.erase(['001'])
    await store.imports.flip(importId)
    expect(await store.at(pageOf(1).address)).toMatchObject({ note: 'یادداشت' })
  })
})

describe('what is there already', () => {
  beforeEach(async () => {
    await store.keep(pageOf(2))
    await store.keep(pageOf(1))
  })

  test('is not added twice', async () => {
    const before = await everything()
    expect(await imported([pageOf(1), pageOf(2)])).toEqual({ added: 0, enriched: 0, same: 2, refused: 0, refusals: [] })
    expect(await everything()).toEqual(before)
  })

  test('keeps its text, and gets that of the file as a revision', async () => {
    const older = { ...pageOf(1, 'نخست', '008'), clippedAt: 10 }
    expect(await imported([older])).toMatchObject({ added: 0, enriched: 1, same: 0 })
    const held = await store.byId('001')
    expect(held).toMatchObject({ rev: 2, article: { headline: 'خبر 1' }, revisions: [{ clippedAt: 10 }] })
    expect((await store.heads())[0]).toMatchObject({ id: '001', revisions: 1 })
  })

  test('gets the tags and the note of the file', async () => {
    await imported([{ ...pageOf(1), tags: ['هوا'], note: 'یادداشت' }])
    expect(await store.byId('001')).toEqual({ ...pageOf(1), tags: ['هوا'], note: 'یادداشت', rev: 2 })
    expect(await found(store, 'یادداشت')).toMatchObject({ total: 1 })
  })

  test('comes out of the trash', async () => {
    await store.trash(['001'], NOW)
    expect(await imported([pageOf(1)])).toMatchObject({ enriched: 1 })
    expect(await store.at(pageOf(1).address)).toEqual({ ...pageOf(1), rev: 3 })
  })
})

test('a file imported twice adds nothing the second time', async () => {
  const file = Array.from({ length: 60 }, (_, i) => pageOf(i + 1))
  expect(await imported(file)).toMatchObject({ added: 60 })
  const before = await everything()
  expect(await imported(file)).toMatchObject({ added: 0, enriched: 0, same: 60 })
  expect(await everything()).toEqual(before)
})

test('a page that stands twice in a file is one clipping with both texts', async () => {
  const later = { ...pageOf(1, 'سیل', '007'), clippedAt: 9_000 }
  expect(await imported([later, pageOf(1), later])).toMatchObject({ added: 1, enriched: 1, same: 1 })
  const held = await store.at(pageOf(1).address)
  expect([held?.article, held?.revisions[0]?.article].map((article) => article?.headline)).toEqual(['سیل', 'خبر 1'])
  expect(await store.count()).toBe(1)
})

test('what lay in the trash comes in lying in the trash', async () => {
  await imported([{ ...pageOf(1), trashedAt: 5_000 }])
  expect(await store.count()).toBe(0)
  expect(await store.heads()).toMatchObject([{ trashedAt: 5_000 }])
})

test('an id that another clipping has is made anew', async () => {
  await store.keep(pageOf(1))
  await imported([pageOf(2, 'سیل', '001')])
  expect((await store.byId('001'))?.article.headline).toBe('خبر 1')
  expect((await store.at(pageOf(2).address))?.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
})

test('an id from the future does not push those that are still to be made out of order', async () => {
  await imported([pageOf(1, 'خبر', 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ'), pageOf(2, 'خبر', 'zz')])
  expect(((await store.lastId()) ?? '') < 'Z').toBe(true)
})

test('what is refused is counted, and where it stands in the file', async () => {
  const refused = (line: number) => ({ kind: 'refused', reason: 'badRequest', line }) as const
  const staging = await stage([pageOf(1)], refused(3), refused(9))
  expect(staging).toMatchObject({
    ok: true,
    value: {
      counts: {
        added: 1,
        refused: 2,
        refusals: [
          { reason: 'badRequest', line: 3 },
          { reason: 'badRequest', line: 9 },
        ],
      },
    },
  })
})

test('a file that fails, however late, leaves nothing and says where', async () => {
  await store.keep(pageOf(1))
  const before = await everything()
  const file = Array.from({ length: 60 }, (_, i) => pageOf(i + 1))
  expect(await stage(file, { kind: 'failed', reason: 'fileCut', line: 62 })).toEqual({
    ok: false,
    reason: 'fileCut',
    line: 62,
  })
  expect(await everything()).toEqual(before)
  await expectNoLeftovers(store)
})

test('a full disk leaves nothing behind', async () => {
  const put = IDBObjectStore.prototype.put
  let puts = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (++puts === 100) throw new DOMException('', 'QuotaExceededError')
    return put.apply(this, row)
  })
  const file = Array.from({ length: 60 }, (_, i) => pageOf(i + 1))
  expect(await stage(file)).toEqual({ ok: false, reason: 'storageFull' })
  await expectNoLeftovers(store)
})

test('an import that is stopped leaves nothing', async () => {
  const stopped = new AbortController()
  const staging = await store.imports.stage(fileOf(Array.from({ length: 60 }, (_, i) => pageOf(i + 1))), {
    now: NOW,
    signal: stopped.signal,
    onProgress: ({ added }) => added >= 25 && stopped.abort(),
  })
  expect(staging).toEqual({ ok: false, reason: 'importStopped' })
  await expectNoLeftovers(store)
})

describe('a window that is closed', () => {
  test('while it stages leaves rows that nobody sees, until they are swept', async () => {
    await store.keep(pageOf(9))
    await staged([pageOf(1), pageOf(2), { ...pageOf(9), note: 'یادداشت' }])
    const next = await afterCrash()
    expect(await next.count()).toBe(1)
    expect(await next.imports.sweep()).toEqual({ ok: true, value: undefined })
    expect(await next.byId('009')).toEqual(pageOf(9))
    await expectNoLeftovers(next)
  })

  test('right after the flip leaves an import that is finished later', async () => {
    await store.keep(pageOf(9))
    const { importId } = await staged([pageOf(1), { ...pageOf(9), note: 'یادداشت' }])
    failPutInto('clippings')
    expect(await store.imports.flip(importId)).toEqual({ ok: true, value: { isFinished: false } })
    vi.restoreAllMocks()
    expect(await store.count()).toBe(2)
    const next = await afterCrash()
    expect((await next.byId('009'))?.note).toBeUndefined()
    await next.imports.sweep()
    expect((await next.byId('009'))?.note).toBe('یادداشت')
    expect(await next.count()).toBe(2)
    await expectNoLeftovers(next, 2)
  })
})

test('two windows cannot import at once, and sweeping leaves alone what the other one stages', async () => {
  const other = await profile.openWindow()
  const { importId } = await staged([pageOf(1)])
  expect(await other.imports.stage(fileOf([pageOf(2)]), { now: NOW })).toEqual({ ok: false, reason: 'importElsewhere' })
  await other.imports.sweep()
  expect(await store.imports.flip(importId)).toMatchObject({ ok: true })
  expect(await other.count()).toBe(1)
  expect(await other.imports.stage(fileOf([pageOf(2)]), { now: NOW })).toMatchObject({ ok: true })
  other.close()
})

/** The window is gone, and its locks with it; the database is as it left it. */
async function afterCrash(): Promise<Store> {
  store.close()
  profile.dropLocks()
  store = await profile.openWindow()
  return store
}

function failPutInto(table: string): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === table) throw new DOMException('', 'QuotaExceededError')
    return put.apply(this, row)
  })
}
