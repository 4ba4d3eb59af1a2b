import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import firstLight from '../clipping/first-light.json'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'
import { found } from './found'

const [rain, train] = firstLight.texts

let profile: Profile

beforeEach(() => {
  profile = newProfile()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

/** A database as first light leaves it behind. */
async function leaveFirstLight(rows: typeof firstLight): Promise<void> {
  const database = await openDB('borideh', 1, {
    upgrade(made) {
      const heads = made.createObjectStore('heads', { keyPath: 'id' })
      heads.createIndex('address', 'address', { unique: true })
      heads.createIndex('order', 'order')
      made.createObjectStore('texts', { keyPath: 'id' })
      made.createObjectStore('search', { keyPath: 'id' }).createIndex('order', 'order')
      made.createObjectStore('meta')
    },
  })
  for (const table of ['heads', 'texts', 'search'] as const) {
    for (const row of rows[table]) await database.put(table, row)
  }
  await database.put('meta', rows.meta, 'database')
  database.close()
}

test('what first light kept is there, and its lists tell what lists tell today', async () => {
  await leaveFirstLight(firstLight)
  profile.sentinel.value = { databaseId: firstLight.meta.databaseId, count: 2, lastWrite: firstLight.meta.lastWrite }
  const store = await profile.openWindow()
  expect(await store.byId(rain?.id ?? '')).toEqual(rain?.clipping)
  expect(await store.byId(train?.id ?? '')).toEqual(train?.clipping)
  expect(await store.heads()).toMatchObject([
    { id: rain?.id, tags: ['هوا'], hasNote: true, state: 'read', starred: true, section: 'اجتماعی', revisions: 1 },
    { id: train?.id, tags: [], hasNote: false, state: 'unread', revisions: 0 },
  ])
  const { lastWrite } = firstLight.meta
  expect(store.state.get()).toEqual({ count: 2, lastWrite, preparing: { done: 0, total: 4 }, isMoving: true })
  expect(await store.upkeep.run()).toEqual({ ok: true, value: undefined })
  expect(store.state.get()).toEqual({ count: 2, lastWrite })
  await expectAgreement(store)
  expect(await found(store, 'پنجره')).toMatchObject({ total: 2 })
  store.close()
})

test('what first light kept can be kept again, taken back and trashed', async () => {
  await leaveFirstLight(firstLight)
  const store = await profile.openWindow()
  expect(await store.undo(rain?.id ?? '', rain?.clipping.rev ?? 0)).toMatchObject({ value: { outcome: 'restored' } })
  expect((await store.latest(2)).map(({ id }) => id)).toEqual([train?.id, rain?.id])
  expect(await store.trash([train?.id ?? ''], 1_000)).toMatchObject({ ok: true })
  expect(await store.count()).toBe(1)
  store.close()
})

test('a clipping that cannot be read as one any more is left as it is', async () => {
  const odd = structuredClone(firstLight)
  Object.assign(odd.texts[1]?.clipping ?? {}, { state: 'burnt' })
  await leaveFirstLight(odd)
  const store = await profile.openWindow()
  expect(await store.byId(train?.id ?? '')).toEqual(odd.texts[1]?.clipping)
  expect(await store.count()).toBe(2)
  store.close()
})

test('a large library that takes its time is not given up', async () => {
  await leaveFirstLight(firstLight)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    vi.advanceTimersByTime(60_000)
    return put.apply(this, row)
  })
  const store = await profile.openWindow()
  expect(await store.count()).toBe(2)
  store.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a migration that fails leaves the database to the version that wrote it', async () => {
  await leaveFirstLight(firstLight)
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.transaction.mode === 'versionchange') throw new DOMException('', 'QuotaExceededError')
    return put.apply(this, row)
  })
  await expect(profile.openWindow()).rejects.toThrow('storageUnavailable')
  vi.restoreAllMocks()
  const database = await openDB('borideh', 1)
  expect(await database.getAll('heads')).toEqual(firstLight.heads)
  database.close()
})
