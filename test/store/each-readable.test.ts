import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Lack } from '../../src/store/each-readable'
import { eachReadable } from '../../src/store/each-readable'
import type { Store } from '../../src/store/store'
import { allOf } from '../formats/file'
import { newProfile } from './browser'
import { keepFive } from './five-pages'

const IDS = ['0005', '0004', '0003', '0002', '0001']
let store: Store

beforeEach(async () => {
  store = await newProfile().openWindow()
  await keepFive(store)
})

afterEach(() => store.close())

async function read(ids: string[]) {
  const missed: [string, Lack][] = []
  const clippings = await allOf(eachReadable(store, ids, (id, lack) => missed.push([id, lack])))
  return { ids: clippings.map(({ id }) => id), clippings, missed }
}

/** Bytes of an article are no longer those that were written. */
async function damage(table: 'clippings' | 'revisions', key: string | [string, number]): Promise<void> {
  const database = await openDB('borideh')
  const row = await database.get(table, key)
  await database.put(table, { ...row, article: new Uint8Array([1, 2, 3]) })
  database.close()
}

test('clippings come in the order of their ids', async () => {
  const { clippings, missed } = await read(IDS)
  expect(clippings).toEqual(await Promise.all(IDS.map((id) => store.byId(id))))
  expect(missed).toEqual([])
})

test('one that is damaged is told, and keeps no other back', async () => {
  await damage('clippings', '0003')
  const { ids, missed } = await read(IDS)
  expect(ids).toEqual(['0005', '0004', '0002', '0001'])
  expect(missed).toEqual([['0003', 'unread']])
})

test('of one with a damaged earlier text the present one comes, and it is told', async () => {
  await damage('revisions', ['0002', 0])
  const { ids, missed } = await read(IDS)
  expect(ids).toEqual(IDS)
  expect(missed).toEqual([['0002', 'partly']])
})

test('one that is gone meanwhile is told', async () => {
  const { ids, missed } = await read(['0005', 'gone', '0004'])
  expect(ids).toEqual(['0005', '0004'])
  expect(missed).toEqual([['gone', 'unread']])
})
