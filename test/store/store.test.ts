import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clippingOf } from '../../src/clipping/clipping'
import type { Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle, sampleClipping } from '../clipping/sample'
import { indexedIds } from './agreement'
import { newProfile, type Profile } from './browser'
import { found } from './found'
import { counts } from './tables'

let profile: Profile
let store: Store

beforeEach(async () => {
  profile = newProfile()
  store = await profile.openWindow()
})

afterEach(() => {
  store.close()
  vi.unstubAllGlobals()
})

function pageOf(number: number, headline = `خبر ${number}`) {
  const url = `https://khabar.example/news/${number}`
  return clippingOf(sampleArticle({ url, headline }), { id: `0${number}`, now: 1_000 * number })
}

describe('keeping a page', () => {
  test('is answered when the clipping can be read again, whole', async () => {
    const clipping = sampleClipping()
    const kept = await store.keep(clipping)
    expect(kept).toEqual({ ok: true, value: { id: '01', rev: 1, clippedAt: 1_000, outcome: 'new' } })
    expect(await store.byId('01')).toEqual(clipping)
    expect(await store.at(clipping.address)).toEqual(clipping)
  })

  test('a second time, with nothing new, changes nothing', async () => {
    await store.keep(pageOf(1))
    const before = store.state.get()
    const again = await store.keep({ ...pageOf(1), id: '09', clippedAt: 9_000 })
    expect(again).toEqual({ ok: true, value: { id: '01', rev: 1, clippedAt: 1_000, outcome: 'same' } })
    expect(await store.byId('01')).toEqual(pageOf(1))
    expect(store.state.get()).toEqual(before)
  })

  test('a second time, with a new text, keeps both texts in one clipping', async () => {
    await store.keep(pageOf(1))
    const again = await store.keep({ ...pageOf(1, 'خبر تازه'), id: '09', clippedAt: 9_000 })
    expect(again).toEqual({ ok: true, value: { id: '01', rev: 2, clippedAt: 9_000, outcome: 'revised' } })
    const held = await store.byId('01')
    expect([held?.article.headline, held?.revisions[0]?.article.headline]).toEqual(['خبر تازه', 'خبر 1'])
    expect(await store.count()).toBe(1)
  })

  test('from two windows at the same moment makes one clipping', async () => {
    const other = await profile.openWindow()
    const kept = await Promise.all([store.keep(pageOf(1)), other.keep({ ...pageOf(1, 'خبر تازه'), id: '02' })])
    expect(kept.map((result) => result.ok && result.value.outcome)).toEqual(['new', 'revised'])
    expect(await store.count()).toBe(1)
    other.close()
  })

  test('a hundred times at once loses none and keeps their order', async () => {
    const pages = Array.from({ length: 100 }, (_, i) => pageOf(i + 1))
    await Promise.all(pages.map((page) => store.keep(page)))
    const latest = await store.latest(100)
    expect(latest.map(({ headline }) => headline)).toEqual(pages.map((page) => page.article.headline).reverse())
  })
})

describe('taking back', () => {
  test('the first keeping of a page removes it without a trace', async () => {
    await store.keep(pageOf(1))
    expect(await store.undo('01', 1)).toEqual({ ok: true, value: { outcome: 'removed' } })
    expect(await store.byId('01')).toBeUndefined()
    expect(await store.at('https://khabar.example/news/1')).toBeUndefined()
    expect(await store.count()).toBe(0)
    expect(await indexedIds(store)).toEqual([])
  })

  test('a later keeping brings the earlier text back, in its old place', async () => {
    await store.keep(pageOf(1))
    await store.keep(pageOf(2))
    await store.keep(pageOf(1, 'خبر تازه'))
    expect((await store.latest(2)).map(({ id }) => id)).toEqual(['01', '02'])
    expect(await store.undo('01', 2)).toEqual({ ok: true, value: { outcome: 'restored' } })
    expect((await store.latest(2)).map(({ headline }) => headline)).toEqual(['خبر 2', 'خبر 1'])
  })

  test('is refused when the clipping has changed since, or is gone', async () => {
    await store.keep(pageOf(1))
    await store.change('01', 1, { note: 'یادداشت' })
    expect(await store.undo('01', 1)).toEqual({ ok: false, reason: 'changedElsewhere' })
    expect(await store.undo('07', 1)).toEqual({ ok: false, reason: 'gone' })
    expect((await store.byId('01'))?.note).toBe('یادداشت')
  })
})

describe('changing a clipping', () => {
  test('answers the next revision number', async () => {
    await store.keep(pageOf(1))
    expect(await store.change('01', 1, { tags: [' هوا '], starred: true })).toEqual({ ok: true, value: { rev: 2 } })
    expect(await store.byId('01')).toMatchObject({ rev: 2, tags: ['هوا'], starred: true })
    expect((await store.latest(1))[0]).toMatchObject({ rev: 2, starred: true })
  })

  test('of two windows with one note, the second is refused and the first note stays', async () => {
    await store.keep(pageOf(1))
    const other = await profile.openWindow()
    const notes = [store.change('01', 1, { note: 'یک' }), other.change('01', 1, { note: 'دو' })]
    expect(await Promise.all(notes)).toEqual([
      { ok: true, value: { rev: 2 } },
      { ok: false, reason: 'changedElsewhere' },
    ])
    expect((await store.byId('01'))?.note).toBe('یک')
    other.close()
  })

  test('is refused when the clipping is gone', async () => {
    expect(await store.change('01', 1, { starred: true })).toEqual({ ok: false, reason: 'gone' })
  })
})

describe('what is marked in a story', () => {
  const marks = [sampleAnnotation(), sampleAnnotation({ id: 'A2', note: 'مهم', color: 'rose' })]

  test('is kept with it, in its order, whatever else changes', async () => {
    await store.keep({ ...pageOf(1), annotations: marks })
    await store.change('01', 1, { starred: true })
    await store.keep({ ...pageOf(1, 'خبر تازه'), clippedAt: 9_000 })
    expect((await store.byId('01'))?.annotations).toEqual(marks)
    expect(await counts('annotations', 'revisions')).toEqual([2, 1])
    await store.undo('01', 3)
    expect((await store.byId('01'))?.annotations).toEqual(marks)
  })

  test('goes with it', async () => {
    await store.keep({ ...pageOf(1), annotations: marks })
    await store.undo('01', 1)
    expect(await counts('annotations', 'clippings', 'fresh')).toEqual([0, 0, 0])
  })
})

test('every write is noted in its order, so that a backup can take what is new', async () => {
  expect(await store.lastOp()).toBe(0)
  await store.keep(pageOf(1))
  await store.keep(pageOf(2))
  const seen = await store.lastOp()
  await store.change('01', 1, { starred: true })
  await store.trash(['02'], 9_000)
  await store.erase(['02'])
  const at = expect.any(Number)
  expect((await store.opsSince(seen, 2)).map(({ op }) => op)).toEqual([
    { kind: 'put', id: '01', rev: 2, at },
    { kind: 'put', id: '02', rev: 2, at },
  ])
  const [last, ...more] = await store.opsSince(seen + 2, 9)
  expect([last, more]).toEqual([{ seq: await store.lastOp(), op: { kind: 'erase', id: '02', at } }, []])
})

test('an article is not packed again when only its tags change', async () => {
  await store.keep(pageOf(1))
  const packing = vi.spyOn(globalThis, 'CompressionStream')
  await store.change('01', 1, { tags: ['هوا'] })
  expect(packing).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

describe('reading', () => {
  test('lists the newest first, also when the clock was set back', async () => {
    await store.keep(pageOf(3))
    await store.keep({ ...pageOf(2), clippedAt: 5 })
    expect((await store.latest(1)).map(({ id }) => id)).toEqual(['02'])
    expect((await store.latest(5)).map(({ id }) => id)).toEqual(['02', '03'])
  })

  test('lists as many as are asked for, whatever has been kept again or thrown away since', async () => {
    for (let number = 1; number <= 9; number += 1) await store.keep(pageOf(number))
    for (let text = 1; text <= 9; text += 1) await store.keep({ ...pageOf(3, `متن ${text}`), clippedAt: 10_000 + text })
    await store.trash(['08', '09'], 20_000)
    expect((await store.latest(3)).map(({ id }) => id)).toEqual(['03', '07', '06'])
    expect(await store.latest(50)).toHaveLength(7)
    expect(await store.latest(0)).toEqual([])
  })

  test('goes through every clipping, newest first', async () => {
    for (const number of [1, 2, 3]) await store.keep(pageOf(number))
    const ids: string[] = []
    for await (const { id } of store.each()) ids.push(id)
    expect(ids).toEqual(['03', '02', '01'])
  })

  test('tells the highest id, which the next one has to follow', async () => {
    expect(await store.lastId()).toBeUndefined()
    await store.keep(pageOf(2))
    await store.keep(pageOf(1))
    expect(await store.lastId()).toBe('02')
  })

  test('finds what was kept, and its note, by search', async () => {
    await store.keep(pageOf(1))
    expect(await found(store, 'پنجره')).toMatchObject({ total: 1, hits: [{ where: 'body' }] })
    expect(await found(store, 'اقلیم')).toMatchObject({ total: 0 })
    await store.change('01', 1, { note: 'برای پروندهٔ اقلیم' })
    expect(await found(store, 'اقلیم')).toMatchObject({ total: 1, hits: [{ where: 'note' }] })
  })
})

test('every window hears of every change', async () => {
  const other = await profile.openWindow()
  const counts: number[] = []
  const stop = other.state.watch(({ count }) => counts.push(count))
  await store.keep(pageOf(1))
  await vi.waitFor(() => expect(counts).toEqual([1]))
  expect(other.state.get()).toEqual({ count: 1, lastWrite: 1 })
  stop()
  await store.keep(pageOf(2))
  await vi.waitFor(() => expect(other.state.get().count).toBe(2))
  expect(counts).toEqual([1])
  other.close()
})
