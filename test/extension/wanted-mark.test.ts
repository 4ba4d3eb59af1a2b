import { afterEach, expect, test, vi } from 'vitest'
import { forgetWantedMark, wantedMark, wantMark, watchWantedMark } from '../../src/browser/wanted-mark'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))

const { session } = fakeBrowser.storage

afterEach(() => {
  session.clear()
  session.onChanged.forget()
})

test('what is wanted of the popup is there when it opens, on its own tab alone', async () => {
  await wantMark({ tabId: 7, id: 'A1', at: 1_000 })
  expect(await wantedMark(7)).toEqual({ tabId: 7, id: 'A1', at: 1_000 })
  expect(await wantedMark(8)).toBeUndefined()
})

test('the last wish counts, and one that was fulfilled is gone', async () => {
  await wantMark({ tabId: 7, id: 'A1', at: 1_000 })
  await wantMark({ tabId: 7, id: 'A2', at: 2_000 })
  expect(await wantedMark(7)).toMatchObject({ id: 'A2' })
  await forgetWantedMark()
  expect(await wantedMark(7)).toBeUndefined()
})

test('a popup that was open before hears of a wish for its tab, until it stops listening', async () => {
  const heard: string[] = []
  const stop = watchWantedMark(7, ({ id }) => heard.push(id))
  await wantMark({ tabId: 7, id: 'A1', at: 1_000 })
  await wantMark({ tabId: 8, id: 'A2', at: 2_000 })
  await forgetWantedMark()
  stop()
  await wantMark({ tabId: 7, id: 'A3', at: 3_000 })
  expect(heard).toEqual(['A1'])
})

test('what cannot be read as a wish is none', async () => {
  await session.set({ 'wanted-mark': { tabId: '7', id: 'A1' } })
  expect(await wantedMark(7)).toBeUndefined()
})
