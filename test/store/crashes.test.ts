import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import { type MarksChange, withMark, withMarksChanged, withoutOldMarks } from '../../src/clipping/marks'
import type { Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'
import { darknessAt } from './darkness'
import { found } from './found'
import { expectMarks } from './marks'
import { counts } from './tables'

let profile: Profile
let store: Store

afterEach(() => {
  store.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const NOW = 1_760_000_000_000

function pageOf(number: number, headline = `خبر شماره${number}`): Clipping {
  const url = `https://khabar.example/news/${number}`
  const id = String(number).padStart(4, '0')
  return clippingOf(sampleArticle({ url, headline }), { id, now: 1_000 * number })
}

async function* fileOf(clippings: Clipping[]): AsyncGenerator<Entry> {
  for (const [at, clipping] of clippings.entries()) yield { kind: 'clipping', clipping, line: at + 2 }
}

async function takeIn(clippings: Clipping[]): Promise<void> {
  const staged = await store.imports.stage(fileOf(clippings), { now: NOW })
  if (staged.ok) await store.imports.flip(staged.value.importId)
}

interface Story {
  /** What is there when the light is still on. */
  before(): Promise<void>
  /** What is under way when it goes out. Nothing of it rejects. */
  during(): Promise<void>
  /** Holds at whatever step it went out, right after the next start. */
  after(): Promise<void>
}

/** Tells the story again and again, with the light going out some changes of the database later each time. */
async function atEveryStep({ before, during, after }: Story, apart = 1): Promise<number> {
  let steps = 0
  for (let hasCome = true; hasCome; steps += apart) {
    profile = newProfile()
    store = await profile.openWindow()
    await before()
    const darkness = darknessAt(steps + 1)
    await during()
    hasCome = darkness.hasCome()
    vi.restoreAllMocks()
    store.close()
    profile.dropLocks()
    store = await profile.openWindow()
    expect(store.state.get().storageReset).toBeUndefined()
    await after()
    await expectAgreement(store)
    await store.imports.sweep()
    expect(await store.upkeep.run()).toEqual({ ok: true, value: undefined })
    await after()
    await expectAgreement(store)
    expect(await counts('merges', 'imports', 'joins')).toEqual([0, 0, 0])
    store.close()
  }
  return steps
}

describe('a computer that goes dark', () => {
  test('while one keeps, corrects, marks and trashes loses nothing that was answered', async () => {
    let answered: Clipping[] = []
    const keep = async (clipping: Clipping) => {
      const kept = await store.keep(clipping)
      if (kept.ok) answered.push(clipping)
    }
    const steps = await atEveryStep({
      async before() {
        answered = []
        await keep(pageOf(1))
      },
      async during() {
        await keep({ ...pageOf(2), annotations: [sampleAnnotation()] })
        await keep(pageOf(3))
        const again = { ...pageOf(2, 'خبر تازه'), clippedAt: 9_000 }
        const kept = await store.keep(again)
        if (kept.ok) {
          const revisions = [{ article: pageOf(2).article, scope: 'article' as const, clippedAt: 2_000 }]
          answered[1] = { ...again, annotations: [sampleAnnotation()], rev: 2, revisions }
        }
        const changed = await store.change('0003', 1, { note: 'یادداشت' })
        if (changed.ok) answered[2] = { ...pageOf(3), note: 'یادداشت', rev: 2 }
        const trashed = await store.trash(['0001'], 9_000)
        if (trashed.ok) answered[0] = { ...pageOf(1), trashedAt: 9_000, rev: 2 }
      },
      async after() {
        for (const clipping of answered) expect(await store.byId(clipping.id)).toEqual(clipping)
        expect(await store.count()).toBe(answered.filter(({ trashedAt }) => trashedAt === undefined).length)
      },
    })
    expect(steps).toBeGreaterThan(25)
  }, 60_000)

  test('while one marks, colours, annotates and throws marks away loses nothing that was answered', async () => {
    const mark = { quote: sampleAnnotation().quote, color: 'green' as const }
    const edited = { color: 'rose' as const, note: { text: 'حاشیه', base: '' } }
    let answered: Clipping = pageOf(1)
    const steps = await atEveryStep({
      async before() {
        answered = pageOf(1)
        await store.keep(answered)
      },
      async during() {
        for (const facts of [
          { id: 'A1', now: 5_000 },
          { id: 'A2', now: 6_000 },
        ]) {
          const marked = await store.mark('0001', mark, facts)
          if (marked.ok) answered = withMark(answered, mark, facts) ?? answered
        }
        const changes: MarksChange[] = [{ edit: [{ id: 'A1', change: edited }] }, { trash: ['A2', 'A1'] }]
        for (const change of [...changes, { restore: ['A1'] }]) {
          const changed = await store.changeMarks([{ id: '0001', change }], 7_000)
          if (changed.ok) answered = withMarksChanged(answered, change, 7_000) ?? answered
        }
        const swept = await store.sweepMarks(7_000 + 30 * 24 * 60 * 60 * 1000)
        if (swept.ok) answered = withoutOldMarks(answered, 7_000) ?? answered
      },
      async after() {
        expect(await store.byId('0001')).toEqual(answered)
        await expectMarks(store)
      },
    })
    expect(steps).toBeGreaterThan(25)
  }, 60_000)

  test('while segments are put together loses nothing and finds everything', async () => {
    const steps = await atEveryStep(
      {
        async before() {
          for (const number of [1, 2, 3, 4]) await takeIn([pageOf(number)])
          await store.change('0002', 1, { note: 'برای پروندهٔ اقلیم' })
          for (let number = 5; number < 20; number += 1) await store.keep(pageOf(number))
        },
        async during() {
          await store.upkeep.run()
        },
        async after() {
          expect(await found(store, 'خبر')).toMatchObject({ total: 19 })
          expect(await found(store, 'اقلیم')).toMatchObject({ total: 1 })
        },
      },
      3,
    )
    expect(steps).toBeGreaterThan(40)
  }, 60_000)

  test('while a file comes in has all of it or nothing', async () => {
    const all = [
      pageOf(1),
      { ...pageOf(2), tags: ['هوا'] },
      pageOf(3),
      pageOf(3, 'خبر تازه'),
      { ...pageOf(4), trashedAt: 5 },
    ]
    const steps = await atEveryStep({
      async before() {
        await store.keep(pageOf(2))
      },
      during: () => takeIn(all),
      async after() {
        const heads = await store.heads()
        expect([1, 4]).toContain(heads.length)
        if (heads.length > 1) expect((await store.byId('0003'))?.revisions).toHaveLength(1)
      },
    })
    expect(steps).toBeGreaterThan(20)
  }, 60_000)

  test('while an import enriches many has enriched some of them wholly, and enriches the others at the next start', async () => {
    const pages = Array.from({ length: 20 }, (_, at) => pageOf(at + 1))
    const isEnriched = (clipping: Clipping | undefined) => clipping?.tags.includes('پرونده') === true
    const steps = await atEveryStep(
      {
        async before() {
          await takeIn(pages)
        },
        during: () => takeIn(pages.map((page) => ({ ...page, tags: ['پرونده'], annotations: [sampleAnnotation()] }))),
        async after() {
          const clippings = await Promise.all(pages.map(({ id }) => store.byId(id)))
          const enriched = clippings.filter(isEnriched)
          expect([0, 20]).toContain(enriched.length)
          for (const clipping of enriched) expect(clipping?.annotations).toHaveLength(1)
          expect(await found(store, 'tag:پرونده')).toMatchObject({ total: enriched.length })
        },
      },
      5,
    )
    expect(steps).toBeGreaterThan(100)
  }, 60_000)

  test('while the index is built anew builds it to the end', async () => {
    const steps = await atEveryStep({
      async before() {
        await takeIn([pageOf(1), pageOf(2), pageOf(3)])
        await store.keep(pageOf(4))
        await store.trash(['0002'], 9_000)
      },
      async during() {
        await store.upkeep.rebuild({})
      },
      async after() {
        // What is not built yet is not found.
        if (store.state.get().preparing) await store.upkeep.run()
        expect(await found(store, 'خبر')).toMatchObject({ total: 3 })
      },
    })
    expect(steps).toBeGreaterThan(15)
  }, 60_000)
})
