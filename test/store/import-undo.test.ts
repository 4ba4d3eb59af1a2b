import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import type { ImportTrace, TakenBack } from '../../src/store/import-undo'
import type { Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'
import { newProfile, type Profile } from './browser'
import { found } from './found'

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

async function* fileOf(clippings: Clipping[]): AsyncGenerator<Entry> {
  for (const [at, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + 2, record: at + 1 }
}

async function staged(clippings: Clipping[]) {
  const staging = await store.imports.stage(fileOf(clippings), { now: NOW })
  if (!staging.ok) throw new Error(staging.reason)
  return staging.value
}

async function imported(clippings: Clipping[]): Promise<ImportTrace> {
  const { importId } = await staged(clippings)
  const flipped = await store.imports.flip(importId, { isTraced: true })
  if (!flipped.ok || !flipped.value.trace) throw new Error('not flipped')
  return flipped.value.trace
}

async function takenBack(trace: ImportTrace): Promise<TakenBack> {
  const sum = { trashed: 0, reverted: 0, changedSince: 0 }
  const done = await store.imports.takeBack(trace, {
    now: NOW,
    onStep({ trashed, reverted, changedSince }) {
      sum.trashed += trashed
      sum.reverted += reverted
      sum.changedSince += changedSince
    },
  })
  expect(done).toEqual({ ok: true, value: undefined })
  return sum
}

describe('an import that is taken back', () => {
  test('leaves what it added in the trash, and everything else as it was', async () => {
    await store.keep(pageOf(1))
    const trace = await imported(Array.from({ length: 60 }, (_, at) => pageOf(at + 1, undefined, `x${at + 100}`)))
    expect(await takenBack(trace)).toEqual({ trashed: 59, reverted: 0, changedSince: 0 })
    expect(await store.count()).toBe(1)
    expect((await store.heads()).filter(({ trashedAt }) => trashedAt === NOW)).toHaveLength(59)
    expect(await store.byId('001')).toEqual(pageOf(1))
  })

  test('makes what it enriched as it was: text, tags, note, marks, trash', async () => {
    await store.keep({ ...pageOf(1), tags: ['هوا'], note: 'مال من' })
    await store.keep(pageOf(2))
    await store.trash(['002'], 5_000)
    const before = [await store.byId('001'), await store.byId('002')]
    const richer = {
      ...pageOf(1, 'سیل', '009'),
      clippedAt: 9_000,
      tags: ['آب'],
      note: 'مال پرونده',
      annotations: [sampleAnnotation()],
    }
    const trace = await imported([richer, pageOf(2)])
    expect(await store.byId('001')).toMatchObject({ article: { headline: 'سیل' }, tags: ['هوا', 'آب'] })
    expect(await takenBack(trace)).toEqual({ trashed: 0, reverted: 2, changedSince: 0 })
    const after = [await store.byId('001'), await store.byId('002')]
    expect(after.map((clipping) => ({ ...clipping, rev: 0 }))).toEqual(
      before.map((clipping) => ({ ...clipping, rev: 0 })),
    )
    expect(await found(store, 'سیل')).toMatchObject({ total: 0 })
    expect(await store.count()).toBe(1)
  })

  test('makes a clipping to which two of its entries were joined what it was before both', async () => {
    await store.keep(pageOf(1))
    const trace = await imported([
      { ...pageOf(1), note: 'یک' },
      { ...pageOf(1), tags: ['آب'] },
    ])
    expect(await store.byId('001')).toMatchObject({ note: 'یک', tags: ['آب'] })
    expect(await takenBack(trace)).toEqual({ trashed: 0, reverted: 1, changedSince: 0 })
    expect({ ...(await store.byId('001')), rev: 1 }).toEqual(pageOf(1))
  })

  test('leaves alone what the reader has changed in between', async () => {
    await store.keep(pageOf(1))
    const trace = await imported([{ ...pageOf(1), note: 'یادداشت' }])
    await store.changeMany(['001'], { starred: true })
    expect(await takenBack(trace)).toEqual({ trashed: 0, reverted: 0, changedSince: 1 })
    expect(await store.byId('001')).toMatchObject({ note: 'یادداشت', starred: true })
  })

  test('is taken back in every window', async () => {
    const other = await profile.openWindow()
    const trace = await imported([pageOf(1), pageOf(2)])
    await takenBack(trace)
    await vi.waitFor(() => expect(other.state.get().count).toBe(0))
    other.close()
  })

  test('goes on after a failure where it stopped', async () => {
    const trace = await imported(Array.from({ length: 100 }, (_, at) => pageOf(at + 1, undefined, `x${at + 100}`)))
    const put = IDBObjectStore.prototype.put
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (++puts === 300) throw new DOMException('', 'QuotaExceededError')
      return put.apply(this, row)
    })
    let trashed = 0
    const onStep = (done: TakenBack) => {
      trashed += done.trashed
    }
    const options = { now: NOW, onStep }
    expect(await store.imports.takeBack(trace, options)).toEqual({ ok: false, reason: 'storageFull' })
    expect(trashed).toBe(64)
    vi.restoreAllMocks()
    expect(await store.imports.takeBack(trace, options)).toMatchObject({ ok: true })
    expect(trashed).toBe(100)
    expect(await store.count()).toBe(0)
  })
})

test('an import says how many of the clippings that it enriches are so', async () => {
  for (let at = 1; at <= 70; at += 1) await store.keep(pageOf(at))
  const { importId } = await staged(Array.from({ length: 70 }, (_, at) => ({ ...pageOf(at + 1), note: 'یادداشت' })))
  const joined: number[] = []
  await store.imports.flip(importId, { onJoined: (count) => joined.push(count) })
  expect(joined).toEqual([64, 6])
})

describe('what becomes of each clipping of a file', () => {
  test('is told with its headline, its source, its day and its place', async () => {
    const published = { iso: '2026-07-28', raw: '', calendar: 'persian', precision: 'day', source: 'meta' } as const
    const { article } = pageOf(3)
    const { lines } = await staged([{ ...pageOf(3), article: { ...article, published } }])
    expect(lines).toEqual({
      added: [
        {
          line: 2,
          record: 1,
          head: {
            headline: 'خبر 3',
            dir: 'rtl',
            lang: 'fa',
            host: 'khabar.example',
            agency: pageOf(3).article.site.agency,
            published,
          },
        },
      ],
      enriched: [],
      same: [],
    })
  })

  test('is told with the clipping that it doubles, and with what that one gets', async () => {
    await store.keep(pageOf(1, 'همین‌جا'))
    await store.keep(pageOf(2))
    const { lines } = await staged([{ ...pageOf(1, 'همین‌جا'), note: 'یادداشت', tags: ['آب'] }, pageOf(2)])
    expect(lines?.enriched).toMatchObject([
      { of: { id: '001', headline: 'همین‌جا' }, gains: ['tag', 'note'], record: 1 },
    ])
    expect(lines?.same).toMatchObject([{ of: { id: '002', headline: 'خبر 2' }, record: 2 }])
  })

  test('is told where the other one comes from the same file', async () => {
    const { lines } = await staged([pageOf(1), { ...pageOf(1), note: 'یادداشت' }, pageOf(1)])
    expect(lines?.added).toHaveLength(1)
    expect(lines?.enriched).toMatchObject([{ of: { id: '001', isIncoming: true }, gains: ['note'] }])
    expect(lines?.same).toMatchObject([{ of: { id: '001', isIncoming: true } }])
  })

  test('is told of the first thousand; of the others only how many there are', async () => {
    const file = Array.from({ length: 1_050 }, (_, at) => pageOf(at + 1, 'خبر', `x${at + 10_000}`))
    const { lines, counts } = await staged(file)
    expect(counts.added).toBe(1_050)
    expect(lines?.added).toHaveLength(1_000)
  }, 60_000)
})
