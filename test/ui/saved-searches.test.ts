import { expect, test } from 'vitest'
import type { Settings } from '../../src/browser/settings'
import { MOST_SAVED } from '../../src/search/saved-search'
import { followed } from '../../src/ui/follow'
import { savedSearchesIn } from '../../src/ui/saved-searches'
import { fakeSettings } from './fake-settings'

test('a search is saved under what it asks, with its order, and once', async () => {
  const { saved } = world()
  await saved.save(' آب ', 'rank')
  await saved.save('آب', 'rank')
  await saved.save('آب', 'kept')
  expect(saved.all.value).toEqual([
    { name: 'آب', query: 'آب' },
    { name: 'آب', query: 'آب', order: 'kept' },
  ])
})

test('a search is known as saved in the order in which it was', () => {
  const { saved } = world({ savedSearches: [{ name: 'رودها', query: 'رود', order: 'published' }] })
  expect(saved.savedAs('رود ', 'published')?.name).toBe('رودها')
  expect(saved.savedAs('رود', 'rank')).toBeUndefined()
})

test('a saved search takes another name, but none of nothing', async () => {
  const water = { name: 'آب', query: 'آب' }
  const { saved } = world({ savedSearches: [water] })
  await saved.rename(water, '  ')
  expect(saved.all.value).toEqual([water])
  await saved.rename(water, ' سهم آب ')
  expect(saved.all.value).toEqual([{ name: 'سهم آب', query: 'آب' }])
})

test('a saved search that was taken away comes back to its place', async () => {
  const [water, snow, fog] = ['آب', 'برف', 'مه'].map((query) => ({ name: query, query }))
  if (!water || !snow || !fog) throw new Error('There are three')
  const { saved, settings } = world({ language: 'fa', savedSearches: [water, snow, fog] })
  await saved.remove(snow)
  expect(saved.all.value).toEqual([water, fog])
  await saved.restore(snow, 1)
  expect(settings.get()).toEqual({ language: 'fa', savedSearches: [water, snow, fog] })
})

test('no more are saved than are kept, and nothing longer than anybody types', () => {
  const many = Array.from({ length: MOST_SAVED }, (_, at) => ({ name: String(at), query: String(at) }))
  expect(world({ savedSearches: many }).saved.canSave('آب')).toBe(false)
  expect(world({ savedSearches: many.slice(1) }).saved.canSave('آب')).toBe(true)
  expect(world().saved.canSave('آب '.repeat(2_000))).toBe(false)
})

function world(first: Settings = {}) {
  const settings = fakeSettings(first)
  return { settings, saved: savedSearchesIn(settings, followed(settings)) }
}
