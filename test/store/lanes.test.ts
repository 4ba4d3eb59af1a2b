import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import { type Frugality, localLane, localPreparer } from '../../src/store/preparer'
import { type Helper, preparerWith, type Question } from '../../src/store/remote-preparer'
import { openStore, type Store } from '../../src/store/store'
import { sampleArticle } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile } from './browser'
import { found } from './found'
import { counts, stored } from './tables'

let store: Store
let helpers: (Helper & { isStopped: boolean })[]

beforeEach(async () => {
  newProfile()
  helpers = []
  const sentinel = { read: async () => undefined, write: async () => undefined }
  const opened = await openStore(sentinel, { preparer: () => preparerWith(newHelper, { lanes: 3 }) })
  if (!opened.ok) throw new Error(opened.reason)
  store = opened.value
})

afterEach(() => {
  store.close()
  vi.unstubAllGlobals()
})

/** As another thread would: what crosses is copied. */
function newHelper(): Helper {
  const lane = localLane()
  const answerTo = (asked: Question) => {
    if (asked.kind === 'finish') return lane.finish()
    return asked.kind === 'index' ? lane.index(asked.batch, asked.segmentBytes) : lane.prepare(asked.batch)
  }
  const helper = {
    isStopped: false,
    async ask<Answer>(question: Question): Promise<Answer> {
      if (helper.isStopped) throw new Error('The thread has been stopped.')
      const asked = structuredClone(question)
      return structuredClone(await answerTo(asked)) as Answer
    },
    stop: () => {
      helper.isStopped = true
    },
  }
  helpers.push(helper)
  return helper
}

function pageOf(number: number, headline = `خبر شماره${number}`): Clipping {
  const url = `https://khabar.example/news/${number}`
  const id = String(number).padStart(6, '0')
  return clippingOf(sampleArticle({ url, headline }), { id, now: 1_000 * number })
}

async function* fileOf(clippings: Clipping[]): AsyncGenerator<Entry> {
  for (const [at, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + 2 }
}

async function imported(clippings: Clipping[]): Promise<void> {
  const staged = await store.imports.stage(fileOf(clippings), { now: 1_760_000_000_000 })
  expect(staged).toMatchObject({ ok: true })
  if (staged.ok) expect(await store.imports.flip(staged.value.importId)).toMatchObject({ ok: true })
}

test('a file that is prepared in several threads is found whole, in the order of the file', async () => {
  const file = Array.from({ length: 300 }, (_, number) => pageOf(300 - number))
  await imported(file)
  expect((await store.heads()).map(({ id }) => id)).toEqual(file.map(({ id }) => id))
  expect(await found(store, 'خبر')).toMatchObject({ total: 300 })
  const segments = (await stored('segments')).sort((one, other) => one.base - other.base)
  expect(segments.map(({ docs }) => docs).sort()).toEqual([108, 96, 96].sort())
  expect(segments.every(({ base }, at) => base > (segments[at - 1]?.top ?? 0))).toBe(true)
  expect(helpers.every(({ isStopped }) => isStopped)).toBe(true)
})

test('pages that stand twice in it, in whatever batch, are one clipping with both texts', async () => {
  const file = Array.from({ length: 150 }, (_, number) => pageOf(number + 1))
  const later = (page: number, headline: string, clippedAt: number) => ({ ...pageOf(page, headline), clippedAt })
  await imported([...file, later(3, 'سیل در دره', 1e6), later(149, 'سیل در شهر', 1e6), later(3, 'سیل در دشت', 2e6)])
  expect(await store.count()).toBe(150)
  expect((await store.byId('000003'))?.revisions).toHaveLength(2)
  expect(await found(store, 'سیل')).toMatchObject({ total: 2 })
  await store.upkeep.run()
  await expectAgreement(store)
})

test('what is kept while a file comes in never stands among its segments', async () => {
  const entries = async function* (): AsyncGenerator<Entry> {
    for (let number = 1; number <= 200; number += 1) {
      if (number % 10 === 0) await store.keep(pageOf(1000 + number))
      if (number === 150) await store.upkeep.run()
      yield { kind: 'clipping', clipping: pageOf(number), line: number + 1 }
    }
  }
  const staged = await store.imports.stage(entries(), { now: 1_760_000_000_000 })
  if (staged.ok) await store.imports.flip(staged.value.importId)
  await store.upkeep.run()
  const segments = (await stored('segments')).sort((one, other) => one.base - other.base)
  expect(segments.every(({ base }, at) => base > (segments[at - 1]?.top ?? 0))).toBe(true)
  expect(await store.count()).toBe(220)
  await expectAgreement(store)
})

test('a thread that fails ends the import, nothing of it is left, and another one can begin', async () => {
  const entries = async function* (): AsyncGenerator<Entry> {
    for (let number = 1; number <= 500; number += 1) {
      if (number === 200) for (const helper of helpers) helper.stop()
      yield { kind: 'clipping', clipping: pageOf(number), line: number + 1 }
    }
  }
  await expect(store.imports.stage(entries(), { now: 1 })).rejects.toThrow('stopped')
  expect(await counts('heads', 'clippings', 'segments', 'postings', 'imports')).toEqual([0, 0, 0, 0, 0])
  await imported([pageOf(1)])
})

test('a lane that may take little memory finishes its segments sooner', async () => {
  const [frugal, usual] = [localLane(), localLane()]
  const batch = [{ clipping: pageOf(1), doc: 1, order: 1 }]
  expect((await frugal.prepare(batch, 1)).segment).toMatchObject({ base: 1, top: 1, docs: 1 })
  expect((await usual.prepare(batch)).segment).toBeUndefined()
})

test('a restore asks for little memory, an import does not', async () => {
  const asked: unknown[] = []
  const sentinel = { read: async () => undefined, write: async () => undefined }
  const preparer = (frugality: Frugality) => {
    asked.push(frugality)
    return localPreparer(frugality)
  }
  const opened = await openStore(sentinel, { preparer })
  if (!opened.ok) throw new Error(opened.reason)
  const { imports, close } = opened.value
  const restoring = { databaseId: 'a', to: 0, lastOrder: 0 }
  for (const options of [{ now: 1 }, { now: 1, restoring }]) {
    const staged = await imports.stage(fileOf([pageOf(1)]), options)
    if (staged.ok) await imports.drop(staged.value.importId)
  }
  close()
  expect(asked).toEqual([{}, { segmentBytes: 9_000_000, lanes: 1 }])
})
