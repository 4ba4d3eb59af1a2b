import { describe, expect, test, vi } from 'vitest'
import { handlersOn } from '../../src/background/keep'
import { isKeptByMarking } from '../../src/browser/marked-keepings'
import { settings } from '../../src/browser/settings'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from '../extension/fake-browser'
import { here, marked, marking, onNewsPage, quote, url } from './news-page'

vi.mock('webextension-polyfill', async () => ({ default: (await import('../extension/fake-browser')).fakeBrowser }))
vi.mock('../../content-scripts/reader.ts?script&iife', () => ({ default: 'reader.js' }))
vi.mock('../../content-scripts/kind.ts?script&iife', () => ({ default: 'kind.js' }))
vi.mock('../../content-scripts/anyway.ts?script&iife', () => ({ default: 'anyway.js' }))

const { action, tabs, scripting } = fakeBrowser
const { handlers, store } = onNewsPage()

async function marksAt() {
  return (await store().at(url))?.annotations
}

describe('marking on a page that is kept', () => {
  test('adds to its clipping, and remembers the colour', async () => {
    const on = handlers()
    await on.keep({ article: sampleArticle(), scope: 'article' })
    const answer = await on.markHere(marking, here)
    expect(answer).toMatchObject({ ok: true, value: { isKeptNow: false } })
    expect(scripting.executeScript).not.toHaveBeenCalled()
    expect(await marksAt()).toMatchObject([{ quote, color: 'green' }])
    expect(await on.marksHere({}, here)).toMatchObject({ value: { color: 'green' } })
  })

  test('ends at two thousand marks, of those that are not in the trash', async () => {
    const on = handlers()
    await on.keep({ article: sampleArticle(), scope: 'article' })
    const clipping = await store().at(url)
    if (!clipping) throw new Error('not kept')
    const annotations = Array.from({ length: 2_000 }, (_, i) => ({
      ...{ id: `A${i}`, quote, color: 'blue' as const, tags: [], createdAt: 1, updatedAt: 1 },
    }))
    const full = { ...store(), at: async () => ({ ...clipping, annotations }) }
    const onFull = handlersOn(async () => ({ ok: true, value: full }), settings())
    expect(await onFull.markHere(marking, here)).toEqual({ ok: false, reason: 'tooManyMarks' })
    const trashed = annotations.map((mark, i) => (i === 0 ? { ...mark, trashedAt: 2 } : mark))
    const less = { ...store(), at: async () => ({ ...clipping, annotations: trashed }) }
    const onLess = handlersOn(async () => ({ ok: true, value: less }), settings())
    expect(await onLess.markHere(marking, here)).toMatchObject({ ok: true })
  })

  test('is refused after sixty writes of a tab in one minute, and goes on in the next', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const on = handlers()
    for (let i = 0; i < 60; i += 1) await on.recolorHere({ id: 'A1', color: 'rose' }, here)
    expect(await on.markHere(marking, here)).toEqual({ ok: false, reason: 'tooOften' })
    expect(await on.noteHere({ id: 'A1' }, here)).toEqual({ ok: false, reason: 'tooOften' })
    expect(action.openPopup).not.toHaveBeenCalled()
    expect(await on.marksHere({}, here)).toMatchObject({ ok: true })
    expect(await on.markHere(marking, { ...here, tabId: 8 })).toMatchObject({ ok: true })
    vi.setSystemTime(1_060_000)
    expect(await on.markHere(marking, here)).toMatchObject({ ok: true })
  })
})

describe('marking on a page that is not kept', () => {
  test('keeps it first, and says so', async () => {
    const answer = await handlers().markHere(marking, here)
    expect(answer).toMatchObject({ ok: true, value: { isKeptNow: true } })
    const clipping = await store().at(url)
    expect(clipping).toMatchObject({ scope: 'article', annotations: [{ quote, color: 'green' }] })
    expect(clipping && (await isKeptByMarking(clipping))).toBe(true)
    expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: '[badge_keptMarked]' })
  })

  test('keeps it once, however quickly the next passage follows', async () => {
    const on = handlers()
    let reads = 0
    tabs.sendMessage.mockImplementation(async () => {
      reads += 1
      return { ok: true, value: sampleArticle({ lead: `خوانش ${reads}` }) }
    })
    const answers = await Promise.all([1, 2, 3].map(() => on.markHere(marking, here)))
    expect(answers.map((answer) => answer.ok && answer.value.isKeptNow)).toEqual([true, false, false])
    expect(reads).toBe(1)
    expect(await store().at(url)).toMatchObject({ revisions: [], annotations: [{}, {}, {}] })
  })

  test('keeps what is selected where there is no article', async () => {
    tabs.sendMessage.mockImplementation(async (_, { what }) =>
      what === 'article' ? { ok: false, reason: 'notArticle' } : { ok: true, value: sampleArticle() },
    )
    expect(await handlers().markHere(marking, here)).toMatchObject({ ok: true, value: { isKeptNow: true } })
    expect(await store().at(url)).toMatchObject({ scope: 'selection' })
  })

  test('of a page that is no article all text is kept where the selection lies in a frame, which the reader does not see', async () => {
    tabs.sendMessage.mockImplementation(async (_, { what }) =>
      what === 'whole'
        ? { ok: true, value: sampleArticle() }
        : { ok: false, reason: what === 'article' ? 'notArticle' : 'noSelection' },
    )
    expect(await handlers().markHere(marking, here)).toMatchObject({ ok: true, value: { isKeptNow: true } })
    expect(await store().at(url)).toMatchObject({ scope: 'article' })
  })

  test.each([
    ['the page does not answer', 'noAnswer', () => tabs.sendMessage.mockRejectedValue(new Error('gone'))],
    ['nothing is selected any more', 'noSelection', () => tabs.sendMessage.mockResolvedValue(refused('noSelection'))],
    ['it may not be read', 'noPermission', () => scripting.executeScript.mockRejectedValue(new Error('Cannot access'))],
  ])('keeps nothing where %s', async (_, reason, happen) => {
    happen()
    expect(await handlers().markHere(marking, here)).toEqual({ ok: false, reason })
    expect(await store().count()).toBe(0)
  })

  test('keeps nothing where the tab has gone on to another page meanwhile', async () => {
    tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle({ url: 'https://khabar.example/2' }) })
    expect(await handlers().markHere(marking, here)).toEqual({ ok: false, reason: 'noAnswer' })
    expect(await store().count()).toBe(0)
  })

  test('keeps ten in a minute, and no page that writes one address after the other into its bar', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 })
    const on = handlers()
    const markAt = (number: number) => {
      const address = `https://khabar.example/news/${number}`
      tabs.get.mockResolvedValue({ id: 7, url: address })
      tabs.sendMessage.mockResolvedValue({ ok: true, value: sampleArticle({ url: address }) })
      return on.markHere(marking, { tabId: 7, url: address })
    }
    for (let number = 1; number <= 10; number += 1) expect(await markAt(number)).toMatchObject({ ok: true })
    expect(await markAt(11)).toEqual({ ok: false, reason: 'tooOften' })
    expect(await markAt(10)).toMatchObject({ ok: true })
    expect(await store().count()).toBe(10)
    vi.setSystemTime(1_060_000)
    expect(await markAt(11)).toMatchObject({ ok: true })
  })

  test('takes the keeping back where the marking fails', async () => {
    const failing = { ...store(), mark: async () => ({ ok: false as const, reason: 'storageFull' as const }) }
    const on = handlersOn(async () => ({ ok: true, value: failing }), settings())
    expect(await on.markHere(marking, here)).toEqual({ ok: false, reason: 'storageFull' })
    expect(await store().count()).toBe(0)
  })

  test('brings it out of the trash with all that it had', async () => {
    const on = handlers()
    const id = await marked(on)
    const clipping = await store().at(url)
    await on.trash({ ids: [clipping?.id ?? ''] })
    expect(await on.marksHere({}, here)).toMatchObject({ value: { isKept: false, marks: [] } })
    expect(await on.markHere({ quote: { ...quote, exact: 'مردم' }, color: 'blue' }, here)).toMatchObject({
      value: { isKeptNow: true },
    })
    expect(await marksAt()).toMatchObject([{ id }, { quote: { exact: 'مردم' } }])
  })
})

describe('a keeping that came of a marking', () => {
  test('is taken back with its marks', async () => {
    const on = handlers()
    await marked(on)
    await on.markHere(marking, here)
    expect(await on.unkeepHere({}, here)).toEqual({ ok: true, value: 'removed' })
    expect(await store().heads()).toEqual([])
    expect(await on.unkeepHere({}, here)).toEqual({ ok: false, reason: 'gone' })
  })

  test('of a page that lay in the trash puts it back there, as it was', async () => {
    const on = handlers()
    const id = await marked(on)
    const before = await store().at(url)
    await on.trash({ ids: [before?.id ?? ''] })
    await on.markHere(marking, here)
    expect(await on.unkeepHere({}, here)).toEqual({ ok: true, value: 'removed' })
    const after = await store().byId(before?.id ?? '')
    expect(after?.trashedAt).toBeDefined()
    expect(after?.annotations?.filter(({ trashedAt }) => trashedAt === undefined).map((mark) => mark.id)).toEqual([id])
  })

  test.each([
    ['a tag was given', { tags: ['هوا'] }],
    ['a note was written', { note: 'یادداشت' }],
    ['it was starred', { starred: true }],
    ['a field was corrected', { edits: { headline: 'باران' } }],
  ])('stays once %s', async (_, change) => {
    const on = handlers()
    await marked(on)
    const clipping = await store().at(url)
    await on.change({ id: clipping?.id ?? '', rev: clipping?.rev ?? 0, change })
    expect(await on.unkeepHere({}, here)).toEqual({ ok: false, reason: 'changedElsewhere' })
    expect(await store().count()).toBe(1)
  })

  test('stays once a mark has a note', async () => {
    const on = handlers()
    const id = await marked(on)
    const clipping = await store().at(url)
    const change = { edit: [{ id, change: { note: { text: 'یادداشت', base: '' } } }] }
    await on.changeMarks({ changes: [{ id: clipping?.id ?? '', change }] })
    expect(await on.unkeepHere({}, here)).toEqual({ ok: false, reason: 'changedElsewhere' })
    expect(await store().count()).toBe(1)
  })

  test('is never one that a reader asked for', async () => {
    const on = handlers()
    await on.keep({ article: sampleArticle(), scope: 'article' })
    await marked(on)
    expect(await on.unkeepHere({}, here)).toEqual({ ok: false, reason: 'changedElsewhere' })
    expect(await store().count()).toBe(1)
  })
})

function refused(reason: string) {
  return { ok: false, reason }
}
