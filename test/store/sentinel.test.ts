import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lostSince, sentinelFrom } from '../../src/store/sentinel'
import { openStore } from '../../src/store/store'
import { sampleClipping } from '../clipping/sample'
import { newProfile, type Profile } from './browser'

let profile: Profile

beforeEach(() => {
  profile = newProfile()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

async function keepTwo(): Promise<void> {
  const store = await profile.openWindow()
  await store.keep(sampleClipping({ url: 'https://khabar.example/1' }, '01'))
  await store.keep(sampleClipping({ url: 'https://khabar.example/2' }, '02'))
  store.close()
}

test('a new profile has lost nothing', async () => {
  const store = await profile.openWindow()
  expect(store.state.get()).toEqual({ count: 0, lastWrite: 0 })
  store.close()
})

test('a library that is as it was left has lost nothing', async () => {
  await keepTwo()
  const store = await profile.openWindow()
  expect(store.state.get()).toEqual({ count: 2, lastWrite: 2 })
  store.close()
})

test('a database that the browser has replaced is told of until somebody has read it', async () => {
  await keepTwo()
  profile.loseDatabase()
  const first = await profile.openWindow()
  expect(first.state.get().storageReset).toEqual({ lost: 2 })
  await first.keep(sampleClipping({}, '03'))
  expect(first.state.get()).toEqual({ count: 1, lastWrite: 1, storageReset: { lost: 2 } })
  first.close()

  const second = await profile.openWindow()
  expect(second.state.get().storageReset).toEqual({ lost: 2 })
  await second.acknowledgeReset()
  expect(second.state.get().storageReset).toBeUndefined()
  second.close()

  const third = await profile.openWindow()
  expect(third.state.get()).toEqual({ count: 1, lastWrite: 1 })
  third.close()
})

test('losing twice without being told counts both losses', async () => {
  await keepTwo()
  profile.loseDatabase()
  await keepTwo()
  profile.loseDatabase()
  const store = await profile.openWindow()
  expect(store.state.get().storageReset).toEqual({ lost: 4 })
  store.close()
})

test('a window that opens while another one writes has lost nothing', async () => {
  await keepTwo()
  const other = await profile.openWindow()
  const write = vi.fn(async () => undefined)
  const read = async () => {
    await other.keep(sampleClipping({}, '03'))
    return profile.sentinel.value
  }
  const store = await openStore({ read, write })
  expect(write).not.toHaveBeenCalledWith(expect.objectContaining({ lost: expect.anything() }))
  if (store.ok) store.value.close()
  other.close()
})

test('a lost sentinel is made again, and the library is whole', async () => {
  await keepTwo()
  profile.sentinel.value = undefined
  const store = await profile.openWindow()
  expect(store.state.get()).toEqual({ count: 2, lastWrite: 2 })
  expect(profile.sentinel.value).toMatchObject({ count: 2, lastWrite: 2 })
  store.close()
})

test('a sentinel that cannot be read or written keeps nobody from keeping', async () => {
  const broken = async () => {
    throw new Error('no storage')
  }
  const store = await openStore({ read: broken, write: broken })
  expect(store.ok && (await store.value.keep(sampleClipping()))).toMatchObject({ ok: true })
  if (store.ok) store.value.close()
})

test('a database that was set back to an earlier state misses what came after', () => {
  const now = { databaseId: 'a', count: 3, lastWrite: 5 }
  expect(lostSince({ databaseId: 'a', count: 7, lastWrite: 9 }, now)).toBe(4)
  expect(lostSince({ databaseId: 'a', count: 2, lastWrite: 4 }, now)).toBe(0)
})

test.each([
  undefined,
  null,
  'x',
  [],
  {},
  { databaseId: 1, count: 1, lastWrite: 1 },
  { databaseId: 'a', count: -1, lastWrite: 0 },
])('what is no sentinel is none: %j', (raw) => {
  expect(sentinelFrom(raw)).toBeUndefined()
})
