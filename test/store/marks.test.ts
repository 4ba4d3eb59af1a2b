import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import type { NewMark } from '../../src/clipping/marks'
import type { Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'
import { newProfile, type Profile } from './browser'
import { found } from './found'
import { expectMarks } from './marks'
import { leaveVersion3 } from './older'

const DAY = 24 * 60 * 60 * 1000

let profile: Profile
let store: Store

beforeEach(async () => {
  profile = newProfile()
  store = await profile.openWindow()
  for (const number of [1, 2, 3]) await store.keep(pageOf(number))
})

afterEach(async () => {
  await expectMarks(store)
  store.close()
  vi.unstubAllGlobals()
})

function pageOf(number: number): Clipping {
  const url = `https://khabar.example/news/${number}`
  return clippingOf(sampleArticle({ url, headline: `خبر ${number}` }), { id: `0${number}`, now: 1_000 * number })
}

function newMark(parts: Partial<NewMark> = {}): NewMark {
  return { quote: sampleAnnotation().quote, color: 'green', ...parts }
}

async function idsOfMarks(): Promise<string[]> {
  return (await store.marks()).map(({ clipping, annotation }) => `${clipping} ${annotation.id}`)
}

test('a passage is marked, read back, and found by its note and its tag', async () => {
  const mark = newMark({ note: 'برای گزارش سیلاب', tags: ['اقلیم'] })
  expect(await store.mark('02', mark, { id: 'A1', now: 5_000 })).toEqual({
    ok: true,
    value: { id: 'A1', clipping: { id: '02', rev: 2 } },
  })
  expect((await store.byId('02'))?.annotations).toEqual([{ ...mark, id: 'A1', createdAt: 5_000, updatedAt: 5_000 }])
  expect(await found(store, 'سیلاب')).toMatchObject({ total: 1 })
})

test('a passage of a clipping that is gone is marked nowhere', async () => {
  expect(await store.mark('09', newMark(), { id: 'A1', now: 5_000 })).toEqual({ ok: false, reason: 'gone' })
})

describe('marks of several clippings', () => {
  beforeEach(async () => {
    for (const id of ['01', '02']) await store.mark(id, newMark(), { id: `A${id}`, now: 5_000 })
    await store.mark('02', newMark({ color: 'rose' }), { id: 'B02', now: 6_000 })
  })

  test('are listed by clipping, each clipping’s as they were marked', async () => {
    expect(await idsOfMarks()).toEqual(['01 A01', '02 A02', '02 B02'])
  })

  test('are changed in one go, and those that are gone are passed over', async () => {
    const edit = (id: string) => ({ edit: [{ id, change: { color: 'blue' as const } }] })
    const changes = [
      { id: '01', change: edit('A01') },
      { id: '02', change: { ...edit('A02'), trash: ['B02', 'C02'] } },
      { id: '03', change: edit('A03') },
      { id: '09', change: edit('A09') },
    ]
    expect(await store.changeMarks(changes, 7_000)).toEqual({ ok: true, value: { ids: ['01', '02'] } })
    expect((await store.marks()).map(({ annotation }) => annotation.color)).toEqual(['blue', 'blue'])
  })

  test('leave the list with their clipping, and come back with it', async () => {
    await store.trash(['02'], 7_000)
    expect(await idsOfMarks()).toEqual(['01 A01'])
    await store.restore(['02'])
    expect(await idsOfMarks()).toHaveLength(3)
  })

  test('are in no list while the import is not finished with which they come', async () => {
    const coming = { ...pageOf(4), annotations: [sampleAnnotation({ id: 'A04' })] }
    const file = async function* (): AsyncGenerator<Entry> {
      yield { kind: 'clipping', clipping: coming, line: 2 }
    }
    const staged = await store.imports.stage(file(), { now: 1_760_000_000_000 })
    expect(await idsOfMarks()).toHaveLength(3)
    await store.imports.flip(staged.ok ? staged.value.importId : '')
    expect((await store.marks()).map(({ annotation }) => annotation.id)).toContain('A04')
  })

  test('in the trash are gone for good after thirty days, and no others', async () => {
    const trash = (id: string, mark: string, now: number) => store.changeMarks([{ id, change: { trash: [mark] } }], now)
    await trash('01', 'A01', 9_000)
    await trash('02', 'B02', 9_000 + DAY)
    expect(await store.sweepMarks(9_000 + 30 * DAY - 1)).toEqual({ ok: true, value: { ids: [] } })
    expect(await store.sweepMarks(9_000 + 30 * DAY)).toEqual({ ok: true, value: { ids: ['01'] } })
    expect(await store.byId('01')).not.toHaveProperty('annotations')
    await store.changeMarks([{ id: '02', change: { restore: ['B02'] } }], 20_000)
    expect(await store.sweepMarks(9_000 + 99 * DAY)).toEqual({ ok: true, value: { ids: [] } })
    expect(await idsOfMarks()).toEqual(['02 A02', '02 B02'])
  })

  test('of version 3 are all there, and their trash is swept too', async () => {
    await store.changeMarks([{ id: '01', change: { trash: ['A01'] } }], 9_000)
    store.close()
    await leaveVersion3()
    store = await profile.openWindow()
    expect(await idsOfMarks()).toEqual(['02 A02', '02 B02'])
    expect(await store.sweepMarks(9_000 + 30 * DAY)).toEqual({ ok: true, value: { ids: ['01'] } })
  })
})

test('the many marks of one clipping are listed in their order', async () => {
  const annotations = Array.from({ length: 300 }, (_, at) => sampleAnnotation({ id: `A${at}` }))
  await store.keep({ ...pageOf(4), annotations })
  expect(await idsOfMarks()).toEqual(annotations.map(({ id }) => `04 ${id}`))
})

test('more clippings than are swept at once are all swept', async () => {
  const annotations = [sampleAnnotation({ trashedAt: 9_000 })]
  for (let number = 10; number < 112; number += 1)
    await store.keep({ ...pageOf(number), id: `0${number}`, annotations })
  const swept = await store.sweepMarks(9_000 + 30 * DAY)
  expect(swept.ok && swept.value.ids).toHaveLength(102)
})
