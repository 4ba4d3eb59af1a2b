import { describe, expect, test, vi } from 'vitest'
import { handlersOn } from '../../src/background/keep'
import { settings } from '../../src/browser/settings'
import { wantedMark } from '../../src/browser/wanted-mark'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from '../extension/fake-browser'
import { here, marked, marking, onNewsPage, quote, url } from './news-page'

vi.mock('webextension-polyfill', async () => ({ default: (await import('../extension/fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/reader.ts?script&iife', () => ({ default: 'reader.js' }))
vi.mock('../../content-scripts/kind.ts?script&iife', () => ({ default: 'kind.js' }))
vi.mock('../../content-scripts/anyway.ts?script&iife', () => ({ default: 'anyway.js' }))

const { action, scripting } = fakeBrowser
const { handlers, store } = onNewsPage()

async function marksAt() {
  return (await store().at(url))?.annotations
}

const KINDS = {
  marksHere: {},
  markHere: marking,
  recolorHere: { id: 'A1', color: 'rose' },
  unmarkHere: { id: 'A1', isBack: false },
  unkeepHere: {},
  noteHere: { id: 'A1' },
  sourceHere: { quote },
  pillOffHere: { isBack: false },
} as const

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('%s', (kind) => {
  const ask = (from?: object) => {
    const on: Record<string, (ask: never, from?: object) => Promise<unknown>> = handlers()
    return on[kind]?.(KINDS[kind] as never, from)
  }

  test.each([
    ['nowhere', undefined],
    ['a tab without an address', { tabId: 7 }],
    ['no tab', { url }],
    ['a file', { tabId: 7, url: 'file:///news.html' }],
    ['a page of the browser', { tabId: 7, url: 'about:config' }],
    ['a page of an extension', { tabId: 7, url: 'chrome-extension://borideh/library/index.html' }],
    ['an address that is none', { tabId: 7, url: 'https://' }],
  ])('is not for a script in %s', async (_, from) => {
    expect(await ask(from)).toEqual({ ok: false, reason: 'notAllowed' })
    expect(action.openPopup).not.toHaveBeenCalled()
  })
})

describe('marks of a page', () => {
  test('are told to its script, without notes and tags, with what the pill has to know', async () => {
    const on = handlers()
    expect(await on.marksHere({}, here)).toMatchObject({ value: { isKept: false, marks: [], color: 'yellow' } })
    const id = await marked(on)
    const [clipping] = [await store().at(url)]
    const change = { edit: [{ id, change: { tags: ['هوا'], note: { text: 'راز', base: '' } } }] }
    await on.changeMarks({ changes: [{ id: clipping?.id ?? '', change }] })
    const told = await on.marksHere({}, { tabId: 9, url: `${url}#part` })
    expect(told).toMatchObject({
      value: { isKept: true, hasPill: true, color: 'green', marks: [{ id, quote, color: 'green' }] },
    })
    expect(JSON.stringify(told)).not.toMatch(/راز|هوا/)
  })

  test('in the trash are not told', async () => {
    const on = handlers()
    const id = await marked(on)
    expect(await on.unmarkHere({ id, isBack: false }, here)).toEqual({ ok: true, value: 'changed' })
    expect(await on.marksHere({}, here)).toMatchObject({ value: { isKept: true, marks: [] } })
    expect(await on.unmarkHere({ id, isBack: true }, here)).toEqual({ ok: true, value: 'changed' })
    expect(await on.marksHere({}, here)).toMatchObject({ value: { marks: [{ id }] } })
  })

  test('get another colour', async () => {
    const on = handlers()
    const id = await marked(on)
    expect(await on.recolorHere({ id, color: 'rose' }, here)).toEqual({ ok: true, value: 'changed' })
    expect(await marksAt()).toMatchObject([{ id, color: 'rose' }])
  })

  test('are out of reach for the script of another page', async () => {
    const on = handlers()
    const id = await marked(on)
    const other = { tabId: 8, url: 'https://khabar.example/2' }
    const answers = [
      await on.recolorHere({ id, color: 'rose' }, other),
      await on.unmarkHere({ id, isBack: false }, other),
      await on.noteHere({ id }, other),
      await on.unkeepHere({}, other),
    ]
    expect(answers).toEqual(answers.map(() => ({ ok: false, reason: 'gone' })))
    expect(await marksAt()).toMatchObject([{ id, color: 'green' }])
    expect(await wantedMark(8)).toBeUndefined()
  })
})

describe('a note', () => {
  test('opens the popup before anything is waited for, and tells it where', async () => {
    const on = handlers()
    const id = await marked(on)
    const answering = on.noteHere({ id }, here)
    expect(action.openPopup).toHaveBeenCalledOnce()
    expect(await answering).toEqual({ ok: true, value: 'opened' })
    expect(await wantedMark(7)).toMatchObject({ tabId: 7, id })
    expect(await wantedMark(8)).toBeUndefined()
  })

  test('waits for the next press where the browser does not open the popup, and the badge says so', async () => {
    const on = handlers()
    const id = await marked(on)
    action.openPopup.mockRejectedValue(new Error('openPopup may only be called from a user input handler'))
    expect(await on.noteHere({ id }, here)).toEqual({ ok: true, value: 'later' })
    expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '✎' })
    expect(await wantedMark(7)).toMatchObject({ id })
  })

  test('of a mark that there is not is wanted nowhere', async () => {
    expect(await handlers().noteHere({ id: 'A1' }, here)).toEqual({ ok: false, reason: 'gone' })
    expect(await wantedMark(7)).toBeUndefined()
  })
})

describe('the source of a quotation', () => {
  test('is told as the clipping has it, corrections included', async () => {
    const on = handlers()
    await on.keep({ article: sampleArticle(), scope: 'article' })
    const clipping = await store().at(url)
    await on.change({ id: clipping?.id ?? '', rev: 1, change: { edits: { headline: 'باران سحرگاهی' } } })
    const told = await on.sourceHere({ quote }, here)
    expect(told).toMatchObject({ ok: true, value: { source: expect.stringContaining('«باران سحرگاهی»') } })
    expect(scripting.executeScript).not.toHaveBeenCalled()
  })

  test('is read from a page that is not kept, which stays so', async () => {
    const told = await handlers().sourceHere({ quote }, here)
    expect(told).toMatchObject({ ok: true, value: { plain: expect.stringContaining('«کتاب‌های خیس»') } })
    expect(await store().count()).toBe(0)
  })
})

describe('the pill', () => {
  test('is switched off by a page for its own site alone', async () => {
    const on = handlers()
    expect(await on.pillOffHere({ isBack: false }, here)).toEqual({ ok: true, value: 'changed' })
    expect(await on.marksHere({}, { tabId: 8, url: 'https://khabar.example/2' })).toMatchObject({
      value: { hasPill: false },
    })
    expect(await on.marksHere({}, { tabId: 8, url: 'https://other.example/' })).toMatchObject({
      value: { hasPill: true },
    })
  })

  test('comes back where it was switched off', async () => {
    const on = handlers()
    await on.pillOffHere({ isBack: false }, here)
    await on.pillOffHere({ isBack: true }, here)
    expect(await on.marksHere({}, here)).toMatchObject({ value: { hasPill: true } })
  })

  test('speaks the language of the reader', async () => {
    expect(await handlers().marksHere({}, here)).toMatchObject({
      value: { language: 'fa', dir: 'rtl', texts: { pill_yellow: 'زرد' } },
    })
  })

  test('is nowhere once it is switched off altogether', async () => {
    const chosen = await settings()
    await chosen.change({ pill: { isOff: true } })
    expect(await handlers().marksHere({}, here)).toMatchObject({ value: { hasPill: false } })
  })
})

test('a store that does not open is told to the page', async () => {
  const on = handlersOn(async () => ({ ok: false, reason: 'storageBlocked' }), settings())
  const blocked = { ok: false, reason: 'storageBlocked' }
  expect(await on.marksHere({}, here)).toEqual(blocked)
  expect(await on.markHere(marking, here)).toEqual(blocked)
  expect(await on.unmarkHere({ id: 'A1', isBack: true }, here)).toEqual(blocked)
  expect(await on.unkeepHere({}, here)).toEqual(blocked)
  expect(await on.noteHere({ id: 'A1' }, here)).toEqual(blocked)
})
