import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import type { ImportTrace } from '../../src/store/import-undo'
import { localLane, type Preparer } from '../../src/store/preparer'
import { openStore, type Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'
import { found } from './found'
import { counts } from './tables'

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

/** So many that they are written in three steps. */
const MANY = 150

function pageOf(number: number): Clipping {
  const url = `https://khabar.example/news/${number}`
  const id = String(number).padStart(4, '0')
  return clippingOf(sampleArticle({ url, headline: `خبر شماره${number}` }), { id, now: 1_000 * number })
}

function pagesTo(last: number): Clipping[] {
  return Array.from({ length: last }, (_, at) => pageOf(at + 1))
}

function richer(page: Clipping, at: number): Clipping {
  const annotations = [{ ...sampleAnnotation(), id: `A${at}` }]
  return { ...page, tags: ['پرونده'], note: `یادداشت ${at}`, annotations }
}

async function staged(clippings: Clipping[]): Promise<string> {
  async function* entries(): AsyncGenerator<Entry> {
    for (const [at, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + 2 }
  }
  const staging = await store.imports.stage(entries(), { now: 1_760_000_000_000 })
  if (!staging.ok) throw new Error(staging.reason)
  return staging.value.importId
}

async function flipped(importId: string, onJoined?: (count: number) => void): Promise<ImportTrace> {
  const done = await store.imports.flip(importId, { isTraced: true, ...(onJoined && { onJoined }) })
  if (!done.ok || !done.value.trace) throw new Error('not flipped')
  return done.value.trace
}

async function imported(clippings: Clipping[]): Promise<ImportTrace> {
  return flipped(await staged(clippings))
}

async function all(): Promise<Clipping[]> {
  const clippings: Clipping[] = []
  for (const { id } of await store.heads()) {
    const clipping = await store.byId(id)
    if (clipping) clippings.push(clipping)
  }
  return clippings.sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Whatever has become of it, its revision number has grown. */
function withoutRev({ rev: _, ...clipping }: Clipping): Omit<Clipping, 'rev'> {
  return clipping
}

describe('clippings that an import enriches', () => {
  test('are found by what is new of them, and stand in segments rather than one by one', async () => {
    await imported(pagesTo(MANY))
    await imported(pagesTo(MANY).map(richer))
    expect(await found(store, 'tag:پرونده')).toMatchObject({ total: MANY })
    expect(await counts('fresh', 'segments')).toEqual([0, 4])
    await expectAgreement(store)
  })

  test('are as they were when it is taken back, and stand in segments then as well', async () => {
    await imported(pagesTo(MANY))
    const before = await all()
    const trace = await imported(pagesTo(MANY).map(richer))
    expect(await store.imports.takeBack(trace, { now: 1, onStep: () => undefined })).toMatchObject({ ok: true })
    expect((await all()).map(withoutRev)).toEqual(before.map(withoutRev))
    expect(await found(store, 'tag:پرونده')).toMatchObject({ total: 0 })
    expect(await counts('fresh')).toEqual([0])
    await store.upkeep.run()
    await expectAgreement(store)
  })

  test('get all that the file has of a page, in whatever steps it stands there', async () => {
    await imported(pagesTo(MANY))
    const before = await all()
    const again = pagesTo(MANY).map((page) => ({ ...page, tags: ['دوباره'] }))
    const trace = await imported([...pagesTo(100).map(richer), ...again])
    expect(await found(store, 'tag:پرونده')).toMatchObject({ total: 100 })
    expect(await found(store, 'tag:دوباره')).toMatchObject({ total: MANY })
    await expectAgreement(store)
    await store.imports.takeBack(trace, { now: 1, onStep: () => undefined })
    expect((await all()).map(withoutRev)).toEqual(before.map(withoutRev))
  })

  test('are told of once in other windows', async () => {
    await imported(pagesTo(MANY))
    const importId = await staged(pagesTo(MANY).map(richer))
    const other = await profile.openWindow()
    const heard: number[] = []
    other.state.watch(() => heard.push(other.state.get().lastWrite))
    await flipped(importId)
    const { lastWrite } = store.state.get()
    await vi.waitFor(() => expect(heard).toHaveLength(2))
    expect(heard).toEqual([lastWrite - 3, lastWrite])
    other.close()
  })

  test('whose page was erased while others are joined come back as the file has them', async () => {
    await imported(pagesTo(MANY))
    const importId = await staged(pagesTo(MANY).map(richer))
    const erased: Promise<unknown>[] = []
    await flipped(importId, () => {
      if (erased.length > 0) return
      erased.push(store.trash(['0149', '0150'], 5_000), store.erase(['0149', '0150']))
    })
    await Promise.all(erased)
    expect(await store.byId('0149')).toEqual({ ...richer(pageOf(149), 148), rev: 1 })
    await expectAgreement(store)
    expect(await counts('joins', 'imports')).toEqual([0, 0])
  })
})

/** What somebody does between two steps of an import. */
const MEANWHILE = fc.record({
  afterStep: fc.integer({ min: 0, max: 2 }),
  page: fc.integer({ min: 1, max: MANY }),
  does: fc.constantFrom<'star' | 'tag' | 'keep' | 'upkeep'>('star', 'tag', 'keep', 'upkeep'),
})

test('what somebody does meanwhile is lost neither by an import nor by taking it back', async () => {
  const deeds = fc.array(MEANWHILE, { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(deeds, deeds, async (first, second) => {
      profile = newProfile()
      store = await profile.openWindow()
      await imported(pagesTo(MANY))
      const importId = await staged(pagesTo(MANY).map(richer))
      const doing: Promise<unknown>[] = []
      const doAfter = (some: typeof first, step: number) => {
        for (const { page, does } of some.filter(({ afterStep }) => afterStep === step)) {
          const id = pageOf(page).id
          if (does === 'star') doing.push(store.changeMany([id], { starred: true }))
          if (does === 'tag') doing.push(store.changeMany([id], { addTags: ['مهم'] }))
          if (does === 'keep') doing.push(store.keep(pageOf(MANY + page)))
          if (does === 'upkeep') doing.push(store.upkeep.run())
        }
      }
      let step = 0
      const trace = await flipped(importId, () => doAfter(first, step++))
      await Promise.all(doing)
      expect(await found(store, 'tag:پرونده')).toMatchObject({ total: MANY })
      await expectDone(first)
      await expectAgreement(store)
      step = 0
      const sum = { reverted: 0, changedSince: 0 }
      const onStep = ({ reverted, changedSince }: typeof sum) => {
        sum.reverted += reverted
        sum.changedSince += changedSince
        doAfter(second, step++)
      }
      expect(await store.imports.takeBack(trace, { now: 1, onStep })).toMatchObject({ ok: true })
      await Promise.all(doing)
      expect(sum.reverted + sum.changedSince).toBe(MANY)
      await expectDone([...first, ...second])
      const still = await found(store, 'tag:پرونده')
      expect(still.total).toBe(sum.changedSince)
      await store.upkeep.run()
      await expectAgreement(store)
      store.close()
    }),
    { numRuns: 8 },
  )
}, 120_000)

async function expectDone(deeds: readonly { page: number; does: string }[]): Promise<void> {
  for (const { page, does } of deeds) {
    if (does === 'star') expect(await store.byId(pageOf(page).id)).toMatchObject({ starred: true })
    if (does === 'tag') expect((await store.byId(pageOf(page).id))?.tags).toContain('مهم')
    if (does === 'keep') expect(await store.byId(pageOf(MANY + page).id)).toBeDefined()
  }
}

test('an import whose other thread fails while it is finished is finished without it', async () => {
  store.close()
  const lane = localLane()
  let isBroken = false
  const preparer = (): Preparer => ({
    lanes: [
      {
        prepare: (batch) => lane.prepare(batch),
        finish: lane.finish,
        index: async (batch) => {
          if (isBroken) throw new Error('The thread has failed.')
          isBroken = true
          return lane.index(batch, 0)
        },
      },
    ],
    close: () => undefined,
  })
  const opened = await openStore({ read: async () => undefined, write: async () => undefined }, { preparer })
  if (!opened.ok) throw new Error(opened.reason)
  store = opened.value
  await imported(pagesTo(MANY))
  await imported(pagesTo(MANY).map(richer))
  expect(isBroken).toBe(true)
  expect(await found(store, 'tag:پرونده')).toMatchObject({ total: MANY })
  await expectAgreement(store)
})

test('many clippings that are changed at once get their words as one segment, few one by one', async () => {
  await imported(pagesTo(16))
  const ids = pagesTo(16).map(({ id }) => id)
  await store.changeMany(ids, { addTags: ['مهم'] })
  expect(await counts('fresh', 'segments')).toEqual([0, 2])
  await store.changeMany(ids.slice(1), { starred: true })
  expect(await counts('fresh', 'segments')).toEqual([15, 2])
  expect(await found(store, 'tag:مهم')).toMatchObject({ total: 16 })
  await expectAgreement(store)
})
