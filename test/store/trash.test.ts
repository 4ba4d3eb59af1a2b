import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clippingOf } from '../../src/clipping/clipping'
import type { Store } from '../../src/store/store'
import { sampleArticle } from '../clipping/sample'
import { newProfile } from './browser'
import { found } from './found'

const DAY = 24 * 60 * 60 * 1000

let store: Store

beforeEach(async () => {
  store = await newProfile().openWindow()
  for (const number of [1, 2, 3]) await store.keep(pageOf(number))
})

afterEach(() => {
  store.close()
  vi.unstubAllGlobals()
})

function pageOf(number: number, headline = `خبر ${number}`) {
  const url = `https://khabar.example/news/${number}`
  return clippingOf(sampleArticle({ url, headline }), { id: `0${number}`, now: 1_000 * number })
}

async function idsOf(heads: Promise<{ id: string }[]>): Promise<string[]> {
  return (await heads).map(({ id }) => id)
}

describe('a clipping in the trash', () => {
  beforeEach(async () => {
    expect(await store.trash(['02'], 9_000)).toEqual({ ok: true, value: { ids: ['02'] } })
  })

  test('is in no list, no search and no count', async () => {
    expect(await idsOf(store.latest(9))).toEqual(['03', '01'])
    expect(await store.count()).toBe(2)
    expect(store.state.get().count).toBe(2)
    expect(await found(store, 'پنجره')).toMatchObject({ total: 2 })
    expect(await store.at(pageOf(2).address)).toBeUndefined()
    const each: string[] = []
    for await (const { id } of store.each()) each.push(id)
    expect(each).toEqual(['03', '01'])
  })

  test('is shown among all heads with the moment it went there, and can be read', async () => {
    expect(await idsOf(store.heads())).toEqual(['03', '02', '01'])
    expect((await store.heads())[1]).toMatchObject({ trashedAt: 9_000, rev: 2 })
    expect(await store.byId('02')).toMatchObject({ trashedAt: 9_000, rev: 2 })
  })

  test('is as it was, in its old place, when it is taken out', async () => {
    expect(await store.restore(['02'])).toEqual({ ok: true, value: { ids: ['02'] } })
    expect(await store.byId('02')).toEqual({ ...pageOf(2), rev: 3 })
    expect(await idsOf(store.latest(9))).toEqual(['03', '02', '01'])
    expect(await found(store, 'پنجره')).toMatchObject({ total: 3 })
    expect(await store.count()).toBe(3)
  })

  test('comes out when its page is kept again, and goes back when that is taken back', async () => {
    const again = await store.keep({ ...pageOf(2), id: '09', clippedAt: 10_000 })
    expect(again).toEqual({ ok: true, value: { id: '02', rev: 3, clippedAt: 10_000, outcome: 'revised' } })
    expect(await idsOf(store.latest(9))).toEqual(['02', '03', '01'])
    expect(await store.undo('02', 3)).toEqual({ ok: true, value: { outcome: 'restored' } })
    expect(await store.byId('02')).toMatchObject({ trashedAt: 9_000, revisions: [] })
    expect(await store.count()).toBe(2)
  })

  test('is not trashed twice', async () => {
    expect(await store.trash(['02'], 20_000)).toEqual({ ok: true, value: { ids: [] } })
    expect((await store.byId('02'))?.trashedAt).toBe(9_000)
  })

  test('can be erased for good; one that is not in the trash cannot', async () => {
    expect(await store.erase(['01', '02', '07'])).toEqual({ ok: true, value: { ids: ['02'] } })
    expect(await store.byId('02')).toBeUndefined()
    expect(await idsOf(store.heads())).toEqual(['03', '01'])
    expect(await store.restore(['02'])).toEqual({ ok: true, value: { ids: [] } })
  })

  test('is erased after thirty days', async () => {
    await store.trash(['01'], 9_000 + 10 * DAY)
    expect(await store.sweepTrash(9_000 + 30 * DAY - 1)).toEqual({ ok: true, value: { ids: [] } })
    expect(await store.sweepTrash(9_000 + 30 * DAY)).toEqual({ ok: true, value: { ids: ['02'] } })
    expect(await idsOf(store.heads())).toEqual(['03', '01'])
  })

  test('is heard of in every window', async () => {
    const { lastWrite } = store.state.get()
    await store.restore(['02'])
    expect(store.state.get()).toEqual({ count: 3, lastWrite: lastWrite + 1 })
  })
})

describe('changing many clippings', () => {
  test('changes those that are not so already, and says which', async () => {
    await store.change('02', 1, { tags: ['هوا'] })
    expect(await store.changeMany(['01', '02', '07', '01'], { addTags: ['هوا'] })).toEqual({
      ok: true,
      value: { ids: ['01'] },
    })
    expect((await store.heads()).map(({ tags }) => tags)).toEqual([[], ['هوا'], ['هوا']])
  })

  test('and back gives what was there before', async () => {
    await store.changeMany(['01', '02'], { state: 'archived', addTags: ['هوا'] })
    await store.changeMany(['01', '02'], { state: 'unread', removeTags: ['هوا'] })
    expect(await store.byId('01')).toEqual({ ...pageOf(1), rev: 3 })
  })

  test('is done to all of them or to none', async () => {
    const put = IDBObjectStore.prototype.put
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (++puts > 4) throw new DOMException('', 'QuotaExceededError')
      return put.apply(this, row)
    })
    expect(await store.changeMany(['01', '02'], { starred: true })).toEqual({ ok: false, reason: 'storageFull' })
    vi.restoreAllMocks()
    expect((await store.heads()).some(({ starred }) => starred)).toBe(false)
  })
})

test('a list of chosen clippings is given in its own order, also from the trash', async () => {
  await store.trash(['02'], 9_000)
  const ids: string[] = []
  for await (const { id } of store.each(['01', '07', '02'])) ids.push(id)
  expect(ids).toEqual(['01', '02'])
})

test('a corrected headline is the one that is listed and found', async () => {
  await store.change('01', 1, { edits: { headline: 'سیلاب در بندر' } })
  expect((await store.latest(9)).map(({ headline }) => headline)).toContain('سیلاب در بندر')
  expect(await found(store, 'سیلاب')).toMatchObject({ total: 1 })
  expect((await store.byId('01'))?.article.headline).toBe('خبر 1')
})
