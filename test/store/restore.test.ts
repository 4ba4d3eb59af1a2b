import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '../../src/store/store'
import { anyLibrary } from '../clipping/any-clipping'
import { expectAgreement } from './agreement'
import { backUp, restoreFrom, stageBackups } from './backups'
import { newProfile, type Profile } from './browser'
import { darknessAt } from './darkness'
import { keepFive, pageOf, shownBy, takeIn } from './five-pages'
import { expectNoLeftovers } from './leftovers'
import { counts } from './tables'

const NOW = 1_760_000_000_000

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

/** The browser has put an empty database in the place of ours. */
async function loseEverything(): Promise<void> {
  store.close()
  profile = newProfile()
  store = await profile.openWindow()
}

describe('into an empty library', () => {
  test('everything comes back as it was: ids, revisions, marks, trash, and the order of keeping', async () => {
    await keepFive(store)
    const before = await shownBy(store)
    const backup = await backUp(store)
    await loseEverything()
    const { added, refused, restored } = await restoreFrom(store, backup)
    expect([added, refused, restored]).toEqual([5, 0, { newerHere: 0, inTrash: 0, erasedSince: 0 }])
    expect(await shownBy(store)).toEqual(before)
    await expectAgreement(store)
  })

  test('taking back the last keeping puts a clipping where it stood before, as it would have', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await loseEverything()
    await restoreFrom(store, backup)
    expect((await store.heads()).map(({ id }) => id)).toEqual(['0002', '0005', '0004', '0003', '0001'])
    await store.undo('0002', 2)
    expect((await store.heads()).map(({ id }) => id)).toEqual(['0005', '0004', '0003', '0002', '0001'])
    await store.keep(pageOf(6))
    expect((await store.latest(1)).map(({ id }) => id)).toEqual(['0006'])
  })

  test('any library that was put away, erased and restored is the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (clippings) => {
        await loseEverything()
        await takeIn(store, clippings)
        const before = await shownBy(store)
        const backup = await backUp(store)
        const ids = before.heads.map(({ id }) => id)
        await store.trash(ids, NOW)
        await store.erase(ids)
        await restoreFrom(store, backup)
        expect(await shownBy(store)).toEqual(before)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('into a living library', () => {
  test('a second time adds nothing', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await loseEverything()
    await store.keep({ ...pageOf(3, 'متن دیگر'), id: '0009', tags: ['اینجا'] })
    await restoreFrom(store, backup)
    const before = await shownBy(store)
    const { added, enriched, same, restored } = await restoreFrom(store, backup)
    expect([added, enriched, same, restored?.newerHere]).toEqual([0, 0, 4, 1])
    expect(await shownBy(store)).toEqual(before)
    await expectAgreement(store)
  })

  test('each clipping of the backup is counted as what it is to what is here', async () => {
    await keepFive(store)
    await store.keep(pageOf(6))
    const backup = await backUp(store)
    await store.change('0001', 1, { starred: true })
    await store.trash(['0003', '0006'], 9_500)
    await store.erase(['0006'])
    const staged = await stageBackups(store, [backup.bytes])
    expect(staged).toMatchObject({
      ok: true,
      value: {
        counts: { added: 0, enriched: 0, same: 3, restored: { newerHere: 1, inTrash: 1, erasedSince: 1 } },
      },
    })
  })

  test('nothing that was changed or put into the trash since is undone', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await store.change('0003', 2, { tags: [], note: '' })
    await store.trash(['0004'], 9_500)
    const before = await shownBy(store)
    await restoreFrom(store, backup)
    expect(await shownBy(store)).toEqual(before)
  })

  test('what was erased since comes back, or stays erased where that is wanted', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await store.erase(['0005'])
    const staged = await stageBackups(store, [backup.bytes], { leavesErased: true })
    if (staged.ok) await store.imports.flip(staged.value.importId)
    expect((await store.heads()).map(({ id }) => id)).not.toContain('0005')
    await restoreFrom(store, backup)
    expect(await store.byId('0005')).toEqual({ ...pageOf(5), trashedAt: 7_000, rev: 2 })
  })

  test('a library that the browser has set back gets its later state again', async () => {
    await store.keep(pageOf(1))
    await store.change('0001', 1, { note: 'یادداشت', tags: ['هوا'] })
    const later = await store.byId('0001')
    const backup = await backUp(store)
    await loseEverything()
    await store.keep(pageOf(1))
    expect(await restoreFrom(store, backup)).toMatchObject({ added: 0, enriched: 1 })
    expect(await store.byId('0001')).toEqual(later)
    await expectAgreement(store)
  })

  test('it comes below what is here, whatever its clock said', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await loseEverything()
    await store.keep(pageOf(7))
    await restoreFrom(store, backup)
    expect((await store.heads()).map(({ id }) => id)).toEqual(['0007', '0002', '0005', '0004', '0003', '0001'])
  })

  test('a rehearsal that is dropped, or stopped, leaves the library as it was', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await loseEverything()
    await store.keep(pageOf(1, 'متن دیگر'))
    const before = await shownBy(store)
    const staged = await stageBackups(store, [backup.bytes])
    expect(await shownBy(store)).toEqual(before)
    if (staged.ok) await store.imports.drop(staged.value.importId)
    const stopped = new AbortController()
    const onProgress = () => stopped.abort()
    expect(await stageBackups(store, [backup.bytes], { signal: stopped.signal, onProgress })).toEqual({
      ok: false,
      reason: 'importStopped',
    })
    expect(await shownBy(store)).toEqual(before)
    await expectNoLeftovers(store)
  })
})

describe('a file that is not whole changes nothing', () => {
  test('two hundred times cut at random, it is never taken', async () => {
    await keepFive(store)
    const { bytes } = await backUp(store)
    await loseEverything()
    await store.keep(pageOf(1, 'متن دیگر'))
    const before = await shownBy(store)
    const rows = await counts('heads', 'clippings', 'imports', 'joins', 'ops', 'segments')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (end) => {
        expect((await stageBackups(store, [bytes.slice(0, end)])).ok).toBe(false)
      }),
      { numRuns: 200, seed: 20261122 },
    )
    expect(await shownBy(store)).toEqual(before)
    expect(await counts('heads', 'clippings', 'imports', 'joins', 'ops', 'segments')).toEqual(rows)
  }, 30_000)
})

test('a computer that goes dark in the middle of a restore has all of it or nothing', async () => {
  await keepFive(store)
  const backup = await backUp(store)
  const mine = { ...pageOf(3, 'متن دیگر'), id: '0009', tags: ['اینجا'] }
  await loseEverything()
  await store.keep(mine)
  const before = await shownBy(store)
  await restoreFrom(store, backup)
  const after = await shownBy(store)
  let steps = 0
  for (let hasCome = true; hasCome; steps += 1) {
    await loseEverything()
    await store.keep(mine)
    const darkness = darknessAt(steps + 1)
    await restoreFrom(store, backup).catch(() => undefined)
    hasCome = darkness.hasCome()
    vi.restoreAllMocks()
    store.close()
    profile.dropLocks()
    store = await profile.openWindow()
    await store.imports.sweep()
    expect([before, after]).toContainEqual(await shownBy(store))
    await expectAgreement(store)
  }
  expect(steps).toBeGreaterThan(20)
}, 60_000)
