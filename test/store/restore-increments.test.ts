import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { backupReadsOver } from '../../src/store/backup-reads'
import type { Store } from '../../src/store/store'
import { expectAgreement } from './agreement'
import { backUp, restoreFrom, stageBackups } from './backups'
import { newProfile, type Profile } from './browser'
import { keepFive, pageOf, shownBy, takeIn } from './five-pages'

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

describe('a full backup and its increments', () => {
  test('give the library as it was at the last of them', async () => {
    await keepFive(store)
    const full = await backUp(store)
    await store.keep(pageOf(6))
    await store.change('0001', 1, { starred: true })
    await store.erase(['0005'])
    const first = await backUp(store, full)
    await takeIn(store, [pageOf(7), pageOf(8)])
    await store.trash(['0001'], 9_500)
    await store.keep({ ...pageOf(3, 'متن تازه'), clippedAt: 99_000 })
    const second = await backUp(store, first)
    const before = await shownBy(store)
    expect(second.bytes.length).toBeLessThan(full.bytes.length * 2)
    await loseEverything()
    expect(await restoreFrom(store, second, full, first)).toMatchObject({ added: 7, enriched: 0 })
    expect(await shownBy(store)).toEqual(before)
    await expectAgreement(store)
  })

  test('whatever was done between them, in whatever order they are chosen', async () => {
    const deed = fc.record({
      does: fc.constantFrom('keep', 'again', 'change', 'trash', 'erase', 'import', 'back up'),
      page: fc.integer({ min: 1, max: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), fc.boolean(), async (deeds, isTurned) => {
        await loseEverything()
        const backups = [await backUp(store)]
        for (const [at, { does, page }] of deeds.entries()) {
          const held = (await store.heads()).find(({ address }) => address === pageOf(page).address)
          const next = { ...pageOf(page, `متن ${at}`), id: `1${at}`.padStart(4, '0'), clippedAt: 50_000 + at }
          if (does === 'keep' || does === 'again') await store.keep(next)
          if (does === 'import') await takeIn(store, [next])
          if (does === 'change' && held) await store.change(held.id, held.rev, { note: `${at}` })
          if (does === 'trash' && held) await store.trash([held.id], NOW)
          if (does === 'erase' && held) await store.erase([held.id])
          if (does === 'back up') backups.push(await backUp(store, backups.at(-1)))
        }
        backups.push(await backUp(store, backups.at(-1)))
        const before = await shownBy(store)
        await loseEverything()
        await restoreFrom(store, ...(isTurned ? backups.toReversed() : backups))
        expect(await shownBy(store)).toEqual(before)
      }),
      { numRuns: 40 },
    )
  }, 60_000)
})

describe('what is not in a backup yet', () => {
  test('is counted by clippings: what was kept, changed, imported and trashed, and is there', async () => {
    await keepFive(store)
    const reads = backupReadsOver(store.read)
    const { seq } = await reads.moment()
    expect(await reads.unsavedSince(seq)).toBe(0)
    await store.change('0003', 2, { starred: true })
    await store.change('0003', 3, { starred: false })
    await store.trash(['0001'], NOW)
    await store.erase(['0005'])
    await takeIn(store, [pageOf(7), pageOf(8)])
    expect(await reads.unsavedSince(seq)).toBe(4)
    expect(await reads.unsavedSince(0)).toBe(6)
    expect(await reads.changesSince(seq)).toEqual({ put: ['0008', '0007', '0003', '0001'], erased: ['0005'] })
  })

  test('is not what an import has put beside the library, and nobody has taken yet', async () => {
    await keepFive(store)
    const backup = await backUp(store)
    await store.erase(['0005'])
    const reads = backupReadsOver(store.read)
    const { seq } = await reads.moment()
    const staged = await stageBackups(store, [backup.bytes])
    expect(staged.ok).toBe(true)
    expect([await reads.unsavedSince(0), await reads.unsavedSince(seq)]).toEqual([4, 0])
  })
})
