import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { changed } from '../../src/clipping/change'
import { type Clipping, clippingOf } from '../../src/clipping/clipping'
import type { Entry } from '../../src/clipping/entry'
import { joined } from '../../src/clipping/join'
import { type MarksChange, type NewMark, withMark, withMarksChanged, withoutOldMarks } from '../../src/clipping/marks'
import { keptAgain, takenBack } from '../../src/clipping/revision'
import { isSame } from '../../src/clipping/same'
import type { Store } from '../../src/store/store'
import { sampleAnnotation } from '../clipping/annotation'
import { sampleArticle } from '../clipping/sample'
import { expectAgreement } from './agreement'
import { newProfile, type Profile } from './browser'
import { darknessAt } from './darkness'
import { expectMarks } from './marks'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** What someone does, and with which page; `text`: which of its wordings. */
interface Deed {
  does:
    | ('keep' | 'undo' | 'change' | 'trash' | 'restore' | 'erase' | 'import' | 'tend' | 'rebuild')
    | ('mark' | 'changeMarks' | 'sweepMarks')
  page: number
  text: number
  /** The change of the database at which the computer goes dark; 0 for none. */
  darkAt: number
}

const deed: fc.Arbitrary<Deed> = fc.record({
  does: fc.constantFrom(
    'keep',
    'keep',
    'keep',
    'undo',
    'change',
    'trash',
    'restore',
    'erase',
    'import',
    'tend',
    'rebuild',
    'mark',
    'mark',
    'changeMarks',
    'changeMarks',
    'sweepMarks',
  ),
  page: fc.integer({ min: 1, max: 4 }),
  text: fc.integer({ min: 1, max: 3 }),
  darkAt: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }) }),
})

/** By id, what a library holds. */
type Library = ReadonlyMap<string, Clipping>

function pageOf({ page, text }: Deed, number: number): Clipping {
  const article = sampleArticle({ url: `https://khabar.example/news/${page}`, headline: `خبر${page} متن${text}` })
  return clippingOf(article, { id: String(number).padStart(4, '0'), now: 1_000 * number })
}

/** What the library should hold after a deed that is done, by the rules for single clippings. */
function after(library: Library, deed: Deed, number: number): Library {
  const page = pageOf(deed, number)
  const held = [...library.values()].find(({ address }) => address === page.address)
  const next = new Map(library)
  const put = (clipping: Clipping | undefined) => clipping && next.set(clipping.id, clipping)
  if (deed.does === 'keep') put(held ? keptAgain(held, page).clipping : page)
  if (deed.does === 'import') put(held ? joined(held, marked(page)) : marked(page))
  if (!held) return next
  if (deed.does === 'change') put(changed(held, { note: `یادداشت${number}` }))
  if (deed.does === 'trash' && held.trashedAt === undefined) put({ ...held, trashedAt: 7, rev: held.rev + 1 })
  if (deed.does === 'restore' && held.trashedAt !== undefined) {
    const { trashedAt: _, ...restored } = held
    put({ ...restored, rev: held.rev + 1 })
  }
  if (deed.does === 'erase' && held.trashedAt !== undefined) next.delete(held.id)
  if (deed.does === 'mark') put(withMark(held, newMark(number), { id: `M${number}`, now: number }))
  if (deed.does === 'changeMarks') put(withMarksChanged(held, marksChange(held, deed), number))
  if (deed.does === 'sweepMarks') for (const each of library.values()) put(withoutOldMarks(each, SWEPT))
  if (deed.does === 'undo') {
    next.delete(held.id)
    put(takenBack(held))
  }
  return next
}

/** A file gives pages with a mark each. */
function marked(page: Clipping): Clipping {
  return { ...page, annotations: [sampleAnnotation({ id: `A${page.id}` })] }
}

function newMark(number: number): NewMark {
  return { quote: sampleAnnotation().quote, color: 'rose', tags: [`برجسته${number}`] }
}

/** One wording of a deed colours and annotates marks, one throws them away, one takes them back. */
function marksChange({ annotations = [] }: Clipping, { text }: Deed): MarksChange {
  const ids = annotations.map(({ id }) => id)
  if (text === 2) return { trash: ids }
  if (text === 3) return { restore: ids.slice(0, 1), trash: ids.slice(1) }
  return { edit: ids.map((id) => ({ id, change: { color: 'blue', note: { text: 'حاشیه', base: '' } } })) }
}

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000
/** Marks go to the trash at the number of the deed. */
const SWEPT = 7

async function done(store: Store, library: Library, deed: Deed, number: number): Promise<void> {
  const page = pageOf(deed, number)
  const held = [...library.values()].find(({ address }) => address === page.address)
  const { id, rev } = held ?? { id: 'none', rev: 0 }
  if (deed.does === 'keep') await store.keep(page)
  if (deed.does === 'undo') await store.undo(id, rev)
  if (deed.does === 'change') await store.change(id, rev, { note: `یادداشت${number}` })
  if (deed.does === 'trash') await store.trash([id], 7)
  if (deed.does === 'restore') await store.restore([id])
  if (deed.does === 'erase') await store.erase([id])
  if (deed.does === 'mark') await store.mark(id, newMark(number), { id: `M${number}`, now: number })
  if (deed.does === 'changeMarks' && held) await store.changeMarks([{ id, change: marksChange(held, deed) }], number)
  if (deed.does === 'sweepMarks') await store.sweepMarks(SWEPT + THIRTY_DAYS)
  if (deed.does === 'import') await imported(store, marked(page))
  if (deed.does === 'tend') await store.upkeep.run()
  if (deed.does === 'rebuild') await store.upkeep.rebuild({})
}

async function imported(store: Store, clipping: Clipping): Promise<void> {
  const file = async function* (): AsyncGenerator<Entry> {
    yield { kind: 'clipping', clipping, line: 2 }
  }
  const staged = await store.imports.stage(file(), { now: 1_760_000_000_000 })
  if (staged.ok) await store.imports.flip(staged.value.importId)
}

async function held(store: Store): Promise<Library> {
  const ids = (await store.heads()).map(({ id }) => id).sort()
  const clippings = await Promise.all(ids.map((id) => store.byId(id)))
  return new Map(clippings.flatMap((clipping) => (clipping ? [[clipping.id, clipping]] : [])))
}

async function reopened(store: Store, profile: Profile): Promise<Store> {
  store.close()
  profile.dropLocks()
  const next = await profile.openWindow()
  await next.imports.sweep()
  await next.upkeep.run()
  return next
}

function asList(library: Library): Clipping[] {
  return [...library.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

test('whatever one does, and whenever the computer goes dark: each deed is done wholly or not at all, and all is found', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const profile = newProfile()
      let store = await profile.openWindow()
      let library: Library = new Map()
      for (const [at, one] of deeds.entries()) {
        const next = after(library, one, at + 1)
        const darkness = one.darkAt > 0 ? darknessAt(one.darkAt) : undefined
        await done(store, library, one, at + 1)
        vi.restoreAllMocks()
        if (darkness?.hasCome()) {
          store = await reopened(store, profile)
          const now = await held(store)
          expect([asList(library), asList(next)].some((allowed) => isSame(asList(now), allowed))).toBe(true)
          library = now
        } else {
          library = next
        }
        expect(asList(await held(store))).toEqual(asList(library))
      }
      await expectAgreement(store)
      await expectMarks(store)
      store = await reopened(store, profile)
      expect(asList(await held(store))).toEqual(asList(library))
      await expectAgreement(store)
      await expectMarks(store)
      store.close()
    }),
    { numRuns: 60 },
  )
}, 120_000)
