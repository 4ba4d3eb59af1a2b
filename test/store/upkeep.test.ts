import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clippingOf } from '../../src/clipping/clipping'
import type { Store } from '../../src/store/store'
import { sampleArticle } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'
import { found } from './found'
import { counts, rowsIn, stored } from './tables'

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

function pageOf(number: number, headline = `خبر شماره${number}`) {
  const url = `https://khabar.example/news/${number}`
  const id = String(number).padStart(4, '0')
  return clippingOf(sampleArticle({ url, headline }), { id, now: 1_000 * number })
}

async function keep(from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number += 1) await store.keep(pageOf(number))
}

async function tend(): Promise<void> {
  expect(await store.upkeep.run()).toEqual({ ok: true, value: undefined })
}

describe('clippings that have come', () => {
  test('stay apart while they are few', async () => {
    await keep(1, 15)
    await tend()
    expect(await counts('fresh', 'segments')).toEqual([15, 0])
  })

  test('become a segment when they are many, and are found as before', async () => {
    await keep(1, 16)
    const before = await found(store, 'خبر')
    await tend()
    expect(await counts('fresh', 'segments')).toEqual([0, 1])
    const after = await found(store, 'خبر')
    expect(after.hits.map(({ head }) => head.id)).toEqual(before.hits.map(({ head }) => head.id))
    await expectAgreement(store)
  })

  test('and change later are found as they are then', async () => {
    await keep(1, 16)
    await tend()
    await store.change('0003', 1, { note: 'برای پروندهٔ اقلیم' })
    await store.trash(['0004'], 9_000)
    expect(await counts('fresh', 'dead')).toEqual([1, 2])
    expect(await found(store, 'اقلیم')).toMatchObject({ total: 1 })
    await expectAgreement(store)
  })

  test('do not change what is seen by anyone: nothing is counted as written', async () => {
    await keep(1, 16)
    const before = store.state.get()
    await tend()
    expect(store.state.get()).toEqual(before)
  })
})

describe('segments', () => {
  test('of one size become one when there are four, and nothing is left of them', async () => {
    for (let from = 1; from <= 64; from += 16) {
      await keep(from, from + 15)
      await tend()
    }
    expect(await counts('fresh', 'segments', 'merges')).toEqual([0, 1, 0])
    const [segment] = await stored('segments')
    expect(segment).toMatchObject({ base: 1, top: 64, docs: 64 })
    expect(new Set((await rowsIn('postings', 'positions', 'columns')).map((row) => row.segment))).toEqual(
      new Set([segment?.segment]),
    )
    await expectAgreement(store)
  })

  test('are written anew without what is dead once that is more than a quarter', async () => {
    await keep(1, 16)
    await tend()
    await store.trash(['0001', '0002', '0003', '0004', '0005'], 9_000)
    await tend()
    expect((await stored('segments')).map(({ docs }) => docs)).toEqual([11])
    expect(await counts('dead', 'merges')).toEqual([0, 0])
    await expectAgreement(store)
  })

  test('in which everything is dead go', async () => {
    await keep(1, 16)
    await tend()
    await store.trash(
      (await store.heads()).map(({ id }) => id),
      9_000,
    )
    await tend()
    expect(await counts('segments', 'dead', 'merges', 'postings', 'positions', 'columns')).toEqual([0, 0, 0, 0, 0, 0])
    await expectAgreement(store)
  })
})

describe('building the index anew', () => {
  test('finds everything again, and tells how far it is', async () => {
    await keep(1, 20)
    await tend()
    const told: number[] = []
    expect(await store.upkeep.rebuild({ onProgress: ({ done }) => told.push(done) })).toMatchObject({ ok: true })
    expect(told.at(-1)).toBe(20)
    expect(store.state.get().preparing).toBeUndefined()
    await expectAgreement(store)
  })

  test('that is stopped goes on where it was', async () => {
    await keep(1, 20)
    await tend()
    const stopped = new AbortController()
    await store.upkeep.rebuild({ onProgress: () => stopped.abort(), signal: stopped.signal })
    expect((await found(store, 'خبر')).total).toBeLessThan(20)
    await tend()
    await expectAgreement(store)
  })

  test('takes in what the index has never heard of', async () => {
    await keep(1, 3)
    for (const { doc: _, ...head } of (await stored('heads')).slice(0, 1)) await rewrite('heads', head)
    expect((await found(store, 'خبر')).hits).toHaveLength(2)
    await store.upkeep.rebuild({})
    await expectAgreement(store)
  })
})

test('whoever searches while segments become one still finds the blocks of the old ones', async () => {
  for (const from of [1, 17, 33]) {
    await keep(from, from + 15)
    await tend()
  }
  await keep(49, 64)
  const reader = await profile.openWindow()
  const before = (await stored('segments')).map(({ segment }) => segment)
  let tending: Promise<void> | undefined
  const blocks = await reader.library.index.at(async (moment) => {
    await moment.columns(before[0] ?? 0)
    tending = tend()
    for (let turn = 0; turn < 200; turn += 1) await moment.columns(before[0] ?? 0)
    return Promise.all(before.map((segment) => moment.blocks('postings', segment, { from: ['', 0] })))
  })
  expect(blocks.every(({ length }) => length > 0)).toBe(true)
  await tending
  expect(await counts('segments')).toEqual([1])
  reader.close()
})

test('two windows do not do the same at the same time', async () => {
  const other = await profile.openWindow()
  await keep(1, 64)
  await Promise.all([store.upkeep.run(), other.upkeep.run()])
  await tend()
  await expectAgreement(other)
  other.close()
})

test('what is kept while segments are put together is not lost', async () => {
  await keep(1, 16)
  const doing = store.upkeep.run()
  await keep(17, 40)
  await store.change('0002', 1, { starred: true })
  await doing
  await tend()
  await expectAgreement(store)
})

async function rewrite(table: string, row: object): Promise<void> {
  const { openDB } = await import('idb')
  const database = await openDB('borideh')
  await database.put(table, row)
  database.close()
}
