import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clippingOf } from '../../src/clipping/clipping'
import type { Store } from '../../src/store/store'
import { sampleArticle } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'
import { darknessAt } from './darkness'
import { found } from './found'
import { leaveVersion2, version2 } from './older'
import { counts } from './tables'

let profile: Profile
let store: Store

beforeEach(async () => {
  profile = newProfile()
  await leaveVersion2()
  profile.sentinel.value = { databaseId: version2.meta.databaseId, count: 5, lastWrite: version2.meta.lastWrite }
  store = await profile.openWindow()
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const unseen = version2.imports.find(({ isFlipped }) => !isFlipped)?.importId
const rows = version2.texts.filter((row) => !('importId' in row) || row.importId !== unseen)

/** Every clipping is read as it was stored, and listed. */
async function expectWhole(of: Store): Promise<void> {
  for (const { id, clipping } of rows) expect(await of.byId(id)).toEqual(clipping)
  expect((await of.heads()).map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
  expect(await of.count()).toBe(5)
}

describe('what version 2 has stored', () => {
  test('is read where it lies until it has moved, and nothing is taken for lost', async () => {
    await expectWhole(store)
    expect(await counts('texts', 'clippings')).toEqual([7, 0])
    expect(store.state.get()).toEqual({ count: 5, lastWrite: 10, preparing: { done: 0, total: 14 }, isMoving: true })
    expect((await store.at(rows[0]?.clipping.address ?? ''))?.id).toBe(rows[0]?.id)
  })

  test('moves and is found; what nobody ever saw stays unseen until it is swept', async () => {
    const told: unknown[] = []
    store.state.watch(({ preparing, isMoving }) => told.push(preparing ?? isMoving))
    expect(await store.upkeep.run()).toEqual({ ok: true, value: undefined })
    await expectWhole(store)
    expect(await counts('texts', 'clippings', 'revisions')).toEqual([1, 6, 1])
    expect(told.at(-1)).toBeUndefined()
    expect(await found(store, 'پنجره')).toMatchObject({ total: 5 })
    expect(await found(store, 'هرگز')).toMatchObject({ total: 0 })
    await store.imports.sweep()
    expect(await counts('texts', 'clippings', 'heads', 'imports', 'joins')).toEqual([0, 6, 6, 0, 0])
    expect((await store.byId('01K1XQ2F00ABCDEFGHJKMNPQRS'))?.tags).toEqual(['راه'])
    await expectAgreement(store)
  })

  test('can be kept again, changed, taken back, trashed and erased before it has moved', async () => {
    const [rain, train, bridge] = rows.map(({ id }) => id)
    expect(await store.undo(rain ?? '', 3)).toMatchObject({ ok: true, value: { outcome: 'restored' } })
    expect(await store.change(train ?? '', 2, { note: 'سوزن‌بان' })).toMatchObject({ ok: true })
    expect(await store.erase([bridge ?? ''])).toMatchObject({ value: { ids: [bridge] } })
    expect(await found(store, 'سوزنبان')).toMatchObject({ total: 1 })
    await store.upkeep.run()
    expect(await store.byId(bridge ?? '')).toBeUndefined()
    expect(await store.byId(rain ?? '')).toMatchObject({ revisions: [], note: 'برای پروندهٔ اقلیم' })
    await expectAgreement(store)
  })

  test('moves while one goes on writing', async () => {
    const moving = store.upkeep.run()
    for (const { id } of rows.slice(0, 2)) await store.changeMany([id], { addTags: ['تازه'] })
    await moving
    await store.upkeep.run()
    for (const { id } of rows.slice(0, 2)) expect((await store.byId(id))?.tags).toContain('تازه')
    await expectAgreement(store)
  })
})

test('an empty library of version 2 is one of today, with nothing to be done', async () => {
  store.close()
  profile = newProfile()
  await leaveVersion2({ ...version2, heads: [], texts: [], search: [], imports: [], joins: [] })
  store = await profile.openWindow()
  expect(store.state.get()).toEqual({ count: 0, lastWrite: 10 })
  await store.keep(clippingOf(sampleArticle(), { id: '01', now: 1_000 }))
  await store.upkeep.run()
  await expectAgreement(store)
})

test('a computer that goes dark at any step of the move loses nothing, and the move goes on', async () => {
  let steps = 0
  for (let hasCome = true; hasCome; steps += 1) {
    store.close()
    profile = newProfile()
    await leaveVersion2()
    store = await profile.openWindow()
    const darkness = darknessAt(steps + 1)
    await store.upkeep.run()
    hasCome = darkness.hasCome()
    vi.restoreAllMocks()
    profile.dropLocks()
    store.close()
    store = await profile.openWindow()
    await expectWhole(store)
    expect(await store.upkeep.run()).toEqual({ ok: true, value: undefined })
    await expectWhole(store)
    await expectAgreement(store)
  }
  expect(steps).toBeGreaterThan(30)
}, 60_000)

test('at every step of the move the old rows are all there until every copy was compared, and no copy is less', async () => {
  const steps = new Set<string>()
  for (let change = 1, hasCome = true; hasCome; change += 1) {
    store.close()
    profile = newProfile()
    await leaveVersion2()
    store = await profile.openWindow()
    const darkness = darknessAt(change)
    await store.upkeep.run()
    hasCome = darkness.hasCome()
    vi.restoreAllMocks()
    const database = await openDB('borideh')
    const { moving } = await database.get('meta', 'database')
    const left = new Set(await database.getAllKeys('texts'))
    database.close()
    profile.dropLocks()
    steps.add(moving?.step ?? 'done')
    if (moving?.step === 'copy' || moving?.step === 'verify') expect(left.size).toBe(version2.texts.length)
    // What has gone reads as it did.
    for (const { id, clipping } of rows) if (!left.has(id)) expect(await store.byId(id)).toEqual(clipping)
  }
  expect([...steps].sort()).toEqual(['clear', 'copy', 'done', 'verify'])
}, 60_000)

test('a copy that is not what it was made from goes, and its clipping stays where it was', async () => {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, row, key) {
    const isDamaged = this.name === 'clippings' && row.id === rows[1]?.id
    return put.call(this, isDamaged ? { ...row, rest: { ...row.rest, tags: ['?'] } } : row, key)
  })
  await store.upkeep.run()
  vi.restoreAllMocks()
  await expectWhole(store)
  expect(await counts('texts', 'clippings')).toEqual([2, 5])
})
