import { beforeEach, describe, expect, test, vi } from 'vitest'
import { draftFor, readDrafts, sweepDrafts } from '../../src/browser/drafts'
import { markDrafts } from '../../src/browser/mark-drafts'
import { sentinel } from '../../src/browser/sentinel'
import { settings } from '../../src/browser/settings'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))

const { held } = fakeBrowser.storage.local
const DAY = 24 * 60 * 60 * 1000

beforeEach(() => {
  held.clear()
})

describe('what is being typed', () => {
  const page = draftFor('https://khabar.example/1')
  const draft = { search: ' باران', tag: '', note: { text: 'خط اول\n', base: '' } }

  test('is there again when the popup opens again on that page, and only there', async () => {
    await page.write(draft)
    expect(await draftFor('https://khabar.example/1').read()).toEqual(draft)
    expect(await draftFor('https://khabar.example/2').read()).toBeUndefined()
  })

  test('is read before it is known for which page, and written to that one', async () => {
    await page.write(draft)
    const drafts = readDrafts()
    expect(await drafts('https://khabar.example/1').read()).toEqual(draft)
    expect(await drafts('https://khabar.example/2').read()).toBeUndefined()
    await drafts('https://khabar.example/2').write({ search: 'برف' })
    expect(await draftFor('https://khabar.example/2').read()).toEqual({ search: 'برف' })
  })

  test('leaves nothing behind when nothing is left of it', async () => {
    await page.write(draft)
    await page.write({})
    expect([...held.keys()]).toEqual([])
  })

  test('is kept for seven days after the last stroke, and then swept', async () => {
    await page.write(draft)
    await sweepDrafts(Date.now() + 7 * DAY - 1_000)
    expect(await page.read()).toEqual(draft)
    await sweepDrafts(Date.now() + 7 * DAY + 1_000)
    expect(await page.read()).toBeUndefined()
  })

  test('is swept without touching anything else', async () => {
    await sentinel.write({ count: 1 })
    await sweepDrafts(Date.now() + 70 * DAY)
    expect(await sentinel.read()).toEqual({ count: 1 })
  })

  test('is not offered when it cannot be read', async () => {
    held.set('draft:https://khabar.example/1', { draft: { note: 7 }, writtenAt: 'x' })
    expect(await page.read()).toBeUndefined()
  })
})

describe('what is being typed about marks', () => {
  const draft = { note: { text: 'ناتمام', base: '' } }

  test('is there again for those that it is about', async () => {
    await markDrafts.write('A1', draft)
    await markDrafts.write('A2', { tag: 'هو' })
    await markDrafts.write('A2', {})
    expect(await markDrafts.read(['A1', 'A2', 'A3'])).toEqual(new Map([['A1', draft]]))
    expect(await markDrafts.read(['A3'])).toEqual(new Map())
  })

  test('is swept like any other', async () => {
    await markDrafts.write('A1', draft)
    await sweepDrafts(Date.now() + 7 * DAY + 1_000)
    expect(await markDrafts.read(['A1'])).toEqual(new Map())
  })
})

describe('settings', () => {
  test('a saved search that cannot be read takes no other setting with it', async () => {
    held.set('settings', {
      language: 'fa',
      savedSearches: [{ name: 'آب', query: 'آب' }, { query: 7 }],
      searchOrder: 'best',
    })
    expect((await settings()).get()).toEqual({ language: 'fa', savedSearches: [{ name: 'آب', query: 'آب' }] })
  })

  test('are the browser’s own until somebody chooses', async () => {
    const chosen = await settings()
    expect(chosen.get()).toEqual({})
  })

  test('are the same in every window at once', async () => {
    const [one, other] = [await settings(), await settings()]
    const heard: unknown[] = []
    const stop = other.watch((value) => heard.push(value))
    await one.change({ language: 'fa' })
    expect([one.get(), other.get()]).toEqual([{ language: 'fa' }, { language: 'fa' }])
    stop()
    await one.change({ language: undefined })
    expect([heard, other.get()]).toEqual([[{ language: 'fa' }], {}])
    expect((await settings()).get()).toEqual({})
  })

  test.each([7, null, { language: 7 }, { language: '<b>' }])(
    'that cannot be read are the browser’s own: %j',
    async (raw) => {
      held.set('settings', raw)
      expect((await settings()).get()).toEqual({})
    },
  )
})
