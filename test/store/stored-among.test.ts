import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { storedUnder } from '../../src/store/held'
import { KEPT } from '../../src/store/schema'
import type { Store } from '../../src/store/store'
import { storedAmong } from '../../src/store/stored-among'
import { newProfile } from './browser'
import { keepFive, pageOf } from './five-pages'

let store: Store

beforeAll(async () => {
  store = await newProfile().openWindow()
  await keepFive(store)
  await store.keep({ ...pageOf(3, 'متن تازه'), clippedAt: 99_000 })
})

afterAll(() => store.close())

test('clippings that lie side by side are found with all their parts, as one by one, whichever are asked for', async () => {
  const known = (await store.heads()).map(({ id }) => id)
  expect(known.length).toBeGreaterThan(4)
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...known, 'gone']), async (ids) => {
      const [among, under] = await Promise.all([
        store.read((database) => storedAmong(database.transaction(KEPT, 'readonly'), ids)),
        store.read((database) => storedUnder(database.transaction(KEPT, 'readonly'), ids)),
      ])
      expect(among).toEqual(under)
    }),
  )
})
