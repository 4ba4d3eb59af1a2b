import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { askBackground } from '../../src/browser/ask-background'
import { type Asker, answerBackground, answerTo, type BackgroundHandlers } from '../../src/browser/messaging'
import type { Sender } from '../../src/browser/sender'
import { MOST_AT_ONCE } from '../../src/clipping/change'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from './fake-browser'

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).fakeBrowser }))

const own = { id: 'borideh', origin: 'chrome-extension://borideh' }
const popup: Sender = { id: own.id, origin: own.origin }
const contentScript: Sender = { id: own.id, origin: 'https://khabar.example', frameId: 0 }
const foreign: Sender = { id: 'other', origin: 'https://khabar.example', frameId: 0 }

const keep = { kind: 'keep', article: sampleArticle(), scope: 'article' }
const undo = { kind: 'undo', id: '01', rev: 1 }
const change = { kind: 'change', id: '01', rev: 1, change: { starred: true } }
const changeMany = { kind: 'changeMany', ids: ['01'], change: { addTags: ['هوا'] } }
const trash = { kind: 'trash', ids: ['01'] }
const restore = { kind: 'restore', ids: ['01'] }
const erase = { kind: 'erase', ids: ['01'] }

/** Handlers that write down what reaches them. */
function written() {
  const asked: unknown[] = []
  const many = async (ask: { ids: string[] }) => {
    asked.push(ask)
    return { ok: true as const, value: { ids: ask.ids } }
  }
  const here =
    <Value>(value: Value) =>
    async (ask: object, from?: Asker) => {
      asked.push({ ...ask, ...from })
      return { ok: true as const, value }
    }
  const handlers: BackgroundHandlers = {
    keep: async (ask) => {
      asked.push(ask)
      return { ok: true, value: { id: '01', rev: 1, clippedAt: 0, outcome: 'new' } }
    },
    undo: async (ask) => {
      asked.push(ask)
      return { ok: true, value: { outcome: 'removed' } }
    },
    change: async (ask) => {
      asked.push(ask)
      return { ok: true, value: { rev: 2 } }
    },
    changeMany: many,
    trash: many,
    restore: many,
    erase: many,
    mark: async (ask) => {
      asked.push(ask)
      return { ok: true, value: { id: 'A1', clipping: { id: '01', rev: 2 } } }
    },
    changeMarks: async (ask) => {
      asked.push(ask)
      return { ok: true, value: { ids: ask.changes.map(({ id }) => id) } }
    },
    seen: here('shown'),
    marksHere: here({
      address: 'https://khabar.example/1',
      isKept: false,
      marks: [],
      hasPill: true,
      color: 'yellow',
      texts: {},
      language: 'fa',
      dir: 'rtl',
    }),
    markHere: here({ id: 'A1', isKeptNow: true }),
    recolorHere: here('changed'),
    unmarkHere: here('changed'),
    unkeepHere: here('removed'),
    noteHere: here('opened'),
    pillOffHere: here('changed'),
    sourceHere: here({ source: 'نسیم', plain: '«باران» نسیم', html: '<p>باران</p>' }),
  }
  return { asked, handlers }
}

beforeEach(() => {
  fakeBrowser.runtime.sendMessage.mockReset()
})

describe.each([
  ['keep', keep],
  ['undo', undo],
  ['change', change],
  ['change many', changeMany],
  ['trash', trash],
  ['restore', restore],
  ['erase', erase],
])('asked to %s', (_, message) => {
  test.each([
    ['the popup is heard', popup, true],
    ['a script in a page is not', contentScript, false],
    ['a stranger is not', foreign, false],
    ['a sender without a name is not', {}, false],
  ])('%s', async (_, sender, isHeard) => {
    const { asked, handlers } = written()
    const answer = await answerTo(message, sender, own, handlers)
    expect(answer).toMatchObject(isHeard ? { ok: true } : { ok: false, reason: 'notAllowed' })
    expect(asked).toHaveLength(isHeard ? 1 : 0)
  })
})

describe('what a page is', () => {
  const seen = { kind: 'seen', page: 'frontAddress' }
  const reader = { ...contentScript, tab: { id: 7 } }

  test('is told by the reader in its top frame, for its own tab', async () => {
    const { asked, handlers } = written()
    expect(await answerTo({ ...seen, tabId: 9 }, reader, own, handlers)).toEqual({ ok: true, value: 'shown' })
    expect(asked).toEqual([{ page: 'frontAddress', tabId: 7 }])
  })

  test.each([
    ['the popup', popup],
    ['a stranger', foreign],
    ['a frame inside the page', { ...reader, frameId: 3 }],
  ])('is not told by %s', async (_, sender) => {
    const { asked, handlers } = written()
    expect(await answerTo(seen, sender, own, handlers)).toEqual({ ok: false, reason: 'notAllowed' })
    expect(asked).toEqual([])
  })

  test.each(['kept', '', 7, null, ['article']])('is never %j', async (page) => {
    const { asked, handlers } = written()
    expect(await answerTo({ kind: 'seen', page }, reader, own, handlers)).toEqual({ ok: false, reason: 'badRequest' })
    expect(asked).toEqual([])
  })
})

test('only what a message may hold reaches the store', async () => {
  const { asked, handlers } = written()
  await answerTo({ ...undo, isAdmin: true }, popup, own, handlers)
  await answerTo({ ...change, change: { starred: true, rev: 99, id: '02' } }, popup, own, handlers)
  await answerTo({ ...changeMany, change: { addTags: ['هوا'], note: 'x' } }, popup, own, handlers)
  await answerTo({ ...trash, now: 0 }, popup, own, handlers)
  expect(asked).toEqual([
    { id: '01', rev: 1 },
    { id: '01', rev: 1, change: { starred: true } },
    { ids: ['01'], change: { addTags: ['هوا'] } },
    { ids: ['01'] },
  ])
})

test.each([
  ['no kind', { id: '01' }],
  ['a kind that there is not', { kind: 'eraseAll' }],
  ['a kind that every object has', { kind: 'constructor' }],
  ['no article', { kind: 'keep', scope: 'article' }],
  ['a scope that there is not', { ...keep, scope: 'link' }],
  ['a revision number below zero', { ...undo, rev: -1 }],
  ['a revision number with a fraction', { ...undo, rev: 1.5 }],
  ['an id that is no text', { ...undo, id: { $ne: '' } }],
  ['one id where many are asked for', { ...trash, ids: '01' }],
  ['an id among many that is no text', { ...erase, ids: ['01', 2] }],
])('a message with %s is refused', async (_, message) => {
  const { asked, handlers } = written()
  expect(await answerTo(message, popup, own, handlers)).toEqual({ ok: false, reason: 'badRequest' })
  expect(asked).toEqual([])
})

test('an article of more than 5 MB is refused as too large', async () => {
  const { handlers } = written()
  const article = sampleArticle({ blocks: [{ kind: 'paragraph', text: 'x'.repeat(5_000_000) }] })
  expect(await answerTo({ ...keep, article }, popup, own, handlers)).toEqual({ ok: false, reason: 'tooLarge' })
})

test('more clippings at once than anybody can undo are refused as too many', async () => {
  const { handlers } = written()
  const ids = Array.from({ length: MOST_AT_ONCE + 1 }, (_, i) => `${i}`)
  expect(await answerTo({ ...trash, ids }, popup, own, handlers)).toEqual({ ok: false, reason: 'tooLarge' })
})

test('no message from anybody makes the background break, and no garbage reaches the store', async () => {
  const garbage = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true })
  const kind = fc.constantFrom('keep', 'undo', 'change', '__proto__', 'toString')
  const fields = fc.record({ kind, id: garbage, rev: garbage, article: garbage, change: fc.constant(7) })
  const sender = fc.constantFrom(popup, contentScript, foreign)
  await fc.assert(
    fc.asyncProperty(fc.oneof(garbage, fields), sender, async (message, from) => {
      const { asked, handlers } = written()
      const answer = await answerTo(message, from, own, handlers)
      const isUndo = answer.ok && from === popup
      expect(answer.ok).toBe(isUndo)
      expect(asked).toHaveLength(isUndo ? 1 : 0)
    }),
  )
})

test('a bug behind a message is answered, and told to the developer', async () => {
  const told = vi.fn()
  vi.stubGlobal('reportError', told)
  const handlers = { ...written().handlers, undo: () => Promise.reject(new Error('bug')) }
  expect(await answerTo(undo, popup, own, handlers)).toEqual({ ok: false, reason: 'unexpected' })
  expect(told).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})

test('the background answers what the popup asks', async () => {
  answerBackground(written().handlers)
  fakeBrowser.runtime.sendMessage.mockImplementation(
    async (message) => fakeBrowser.runtime.onMessage.say(message, popup)[0],
  )
  expect(await askBackground('undo', { id: '01', rev: 1 })).toEqual({ ok: true, value: { outcome: 'removed' } })
  fakeBrowser.runtime.onMessage.forget()
})

test.each([
  ['goes away', () => Promise.reject(new Error('message channel closed before a response was received'))],
  ['says nothing', () => Promise.resolve(undefined)],
])('a background that %s is a failure one can read', async (_, sendMessage) => {
  fakeBrowser.runtime.sendMessage.mockImplementation(sendMessage)
  expect(await askBackground('undo', { id: '01', rev: 1 })).toEqual({ ok: false, reason: 'unexpected' })
})
