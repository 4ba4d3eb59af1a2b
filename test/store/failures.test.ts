import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../src/store/store'
import { sampleClipping } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'

let profile: Profile
let store: Store

beforeEach(async () => {
  profile = newProfile()
  store = await profile.openWindow()
})

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const put = IDBObjectStore.prototype.put

/** Lets the write into one table fail, as often as said. */
function failPutInto(table: string, error: DOMException, times = Number.POSITIVE_INFINITY): void {
  let left = times
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === table && left-- > 0) throw error
    return put.apply(this, row)
  })
}

const quota = new DOMException('', 'QuotaExceededError')
const diskFull = new DOMException('Failed to write blobs (IOError)', 'DataError')
const refused = new DOMException(
  'A mutation operation was attempted on a database that did not allow mutations.',
  'InvalidStateError',
)

describe.each(['clippings', 'heads', 'fresh', 'ops', 'meta'])('when writing fails at the table "%s"', (table) => {
  test.each([
    ['storageFull', quota],
    ['storageFull', diskFull],
    ['storageUnavailable', refused],
    ['storageFailed', new DOMException('Internal error.', 'UnknownError')],
  ])('it says %s, and nothing is there by half', async (reason, error) => {
    await store.keep(sampleClipping({ url: 'https://khabar.example/earlier' }, '00'))
    failPutInto(table, error)
    expect(await store.keep(sampleClipping())).toEqual({ ok: false, reason })
    vi.restoreAllMocks()
    expect(await store.byId('01')).toBeUndefined()
    expect(await store.at(sampleClipping().address)).toBeUndefined()
    expect(await store.count()).toBe(1)
    expect(await store.lastOp()).toBe(1)
    await expectAgreement(store)
  })
})

test('rows are put one after the other, for Firefox keeps some of those that wait together when space runs out', async () => {
  let waiting = 0
  let most = 0
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    most = Math.max(most, ++waiting)
    const request = put.apply(this, row)
    request.addEventListener('success', () => waiting--)
    return request
  })
  await store.keep(sampleClipping())
  expect(most).toBe(1)
})

test('after a full disk the next write goes through, though Firefox takes no more on the same connection', async () => {
  const full = new Set<IDBDatabase>()
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const { db } = this.transaction
    if (full.has(db)) throw refused
    if (full.size > 0) return put.apply(this, row)
    full.add(db)
    throw quota
  })
  expect(await store.keep(sampleClipping())).toEqual({ ok: false, reason: 'storageFull' })
  expect(await store.keep(sampleClipping())).toMatchObject({ ok: true, value: { outcome: 'new' } })
})

test('a connection that is found dead is given up for a new one, and the write goes through', async () => {
  failPutInto('clippings', refused, 1)
  expect(await store.keep(sampleClipping())).toMatchObject({ ok: true, value: { outcome: 'new' } })
})

test('a write that the browser ends on its own is not called kept', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row)
    if (this.name === 'meta') this.transaction.abort()
    return request
  })
  expect(await store.keep(sampleClipping())).toEqual({ ok: false, reason: 'storageFailed' })
  expect(await store.count()).toBe(0)
})

test('a write that cannot be read back is not called kept', async () => {
  const get = IDBObjectStore.prototype.get
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    return get.call(this, this.transaction.mode === 'readonly' ? 'nowhere' : key)
  })
  expect(await store.keep(sampleClipping())).toEqual({ ok: false, reason: 'storageFailed' })
})

describe('opening', () => {
  const port = { read: async () => undefined, write: async () => undefined }

  test('a database of a later version is left alone', async () => {
    store.close()
    ;(await openDB('borideh', 99)).close()
    expect(await openStore(port)).toEqual({ ok: false, reason: 'storageNewer' })
  })

  test('a database that the browser refuses is unavailable', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('', 'InvalidStateError')
      },
    })
    expect(await openStore(port)).toEqual({ ok: false, reason: 'storageUnavailable' })
  })

  test('a database that never answers is given up after five seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() })
    const opening = openStore(port)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await opening).toEqual({ ok: false, reason: 'storageUnavailable' })
  })

  test('a database that an older window holds is given up after five seconds, and said to be blocked', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const request = new IDBOpenDBRequest()
    vi.stubGlobal('indexedDB', { open: () => request })
    const opening = openStore(port)
    request.dispatchEvent(new IDBVersionChangeEvent('blocked', { oldVersion: 0, newVersion: 1 }))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await opening).toEqual({ ok: false, reason: 'storageBlocked' })
  })

  test('a window gives way when a later version wants to change the database, and says so', async () => {
    const later = await openDB('borideh', 99)
    expect(later.version).toBe(99)
    expect(await store.keep(sampleClipping())).toEqual({ ok: false, reason: 'storageNewer' })
    later.close()
  })
})
