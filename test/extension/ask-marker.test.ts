import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { jumpToMark, markSelection, marksInPage, putMarker } from '../../src/browser/marker'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/marker.ts?script&iife', () => ({ default: 'marker.js' }))

const { tabs, scripting } = fakeBrowser

beforeEach(() => {
  tabs.get.mockResolvedValue({ id: 7, url: 'https://khabar.example/1' })
  scripting.executeScript.mockResolvedValue([])
})

afterEach(() => {
  vi.resetAllMocks()
  vi.useRealTimers()
})

describe('putting the marker into a page', () => {
  test('runs its file in the top frame', async () => {
    expect(await putMarker(7)).toEqual({ ok: true, value: 'there' })
    expect(scripting.executeScript).toHaveBeenCalledWith({ target: { tabId: 7 }, files: ['/marker.js'] })
  })

  test('fails in words where the browser keeps extensions out', async () => {
    tabs.get.mockResolvedValue({ id: 7, url: 'about:config' })
    expect(await putMarker(7)).toEqual({ ok: false, reason: 'browserPage' })
    tabs.get.mockRejectedValue(new Error('No tab with id: 7.'))
    scripting.executeScript.mockRejectedValue(new Error('Missing host permission for the tab'))
    expect(await putMarker(7)).toEqual({ ok: false, reason: 'noPermission' })
  })
})

describe('asked of the top frame, the marker tells', () => {
  const answers = (answer: unknown) => tabs.sendMessage.mockResolvedValue(answer)

  test('where marks stand', async () => {
    const places = [
      { id: 'A1', state: 'placed' },
      { id: 'A2', state: 'orphan' },
    ]
    answers(places)
    expect(await marksInPage(7)).toEqual({ ok: true, value: places })
    expect(tabs.sendMessage).toHaveBeenCalledWith(7, { kind: 'where' }, { frameId: 0 })
  })

  test('whether it went to a mark', async () => {
    answers('orphan')
    expect(await jumpToMark(7, 'A1')).toEqual({ ok: true, value: 'orphan' })
    expect(tabs.sendMessage).toHaveBeenCalledWith(7, { kind: 'jump', id: 'A1' }, { frameId: 0 })
  })

  test('what became of the selection', async () => {
    answers({ ok: true, value: { id: 'A1', isKeptNow: true } })
    expect(await markSelection(7)).toEqual({ ok: true, value: { id: 'A1', isKeptNow: true } })
    expect(tabs.sendMessage).toHaveBeenLastCalledWith(7, { kind: 'markSelection' }, { frameId: 0 })
    answers({ ok: false, reason: 'noSelection' })
    expect(await markSelection(7, 'rose')).toEqual({ ok: false, reason: 'noSelection' })
    expect(tabs.sendMessage).toHaveBeenLastCalledWith(7, { kind: 'markSelection', color: 'rose' }, { frameId: 0 })
  })

  test.each(['tooOften', 'storageFull', 'saysGallery', 'noPermission', 'tooManyMarks'])(
    'why nothing was marked: %s',
    async (reason) => {
      answers({ ok: false, reason })
      expect(await markSelection(7)).toEqual({ ok: false, reason })
    },
  )

  test.each([undefined, null, 7, 'elsewhere', {}, [{ id: 'A1' }], [{ id: 'A1', state: 'stolen' }], { ok: true }])(
    'nothing that is taken where it says %j',
    async (answer) => {
      answers(answer)
      const none = { ok: false, reason: 'noAnswer' }
      expect([await marksInPage(7), await jumpToMark(7, 'A1'), await markSelection(7)]).toEqual([none, none, none])
    },
  )

  test('nothing, once its page is gone', async () => {
    tabs.sendMessage.mockRejectedValue(new Error('Could not establish connection.'))
    expect(await marksInPage(7)).toEqual({ ok: false, reason: 'noAnswer' })
  })

  test('nothing, where its page is busy for too long', async () => {
    vi.useFakeTimers()
    tabs.sendMessage.mockReturnValue(new Promise(() => undefined))
    const asked = [marksInPage(7), markSelection(7)]
    await vi.runAllTimersAsync()
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ ok: false, reason: 'noAnswer' })))
  })

  test('nothing that breaks what asks it, whatever a page has made of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (answer) => {
        answers(answer)
        const [places, there] = [await marksInPage(7), await jumpToMark(7, 'A1')]
        expect(places.ok).toBe(Array.isArray(answer) && answer.length === 0)
        expect(there.ok).toBe(answer === 'there' || answer === 'orphan')
      }),
    )
  })
})
