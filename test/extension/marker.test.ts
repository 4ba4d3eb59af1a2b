import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PILL_TEXTS } from '../../content-scripts/marker/face'
import { answerMarker, askHere, isExtensionHere } from '../../src/browser/answer-marker'
import type { MarkPlace } from '../../src/browser/messages'
import { fail, ok } from '../../src/result'
import { fakeBrowser } from './fake-browser'

const { onMessage, sendMessage } = fakeBrowser.runtime
const places: MarkPlace[] = [{ id: 'A1', state: 'placed' }]

const answers = {
  where: vi.fn(async () => places),
  jump: vi.fn(async () => 'there' as const),
  markSelection: vi.fn(async () => ok({ id: 'A2', isKeptNow: false })),
}

beforeEach(() => {
  vi.stubGlobal('chrome', fakeBrowser)
  vi.clearAllMocks()
  sendMessage.mockReset().mockResolvedValue(undefined)
})

afterEach(() => {
  onMessage.forget()
})

/** What the listeners answer a message, sooner or later. */
async function answerTo(message: unknown, sender: object): Promise<unknown> {
  const respond = vi.fn()
  const said = onMessage.say(message, sender, respond)
  await Promise.resolve()
  return said.includes(true) ? respond.mock.calls[0]?.[0] : 'nothing'
}

describe('the marker in a page', () => {
  test('answers pages of the extension that stand in no tab, and nobody else', async () => {
    answerMarker(answers)
    for (const sender of [{ id: 'other' }, {}, { id: 'borideh', tab: { id: 7 } }]) {
      expect(await answerTo({ kind: 'where' }, sender)).toBe('nothing')
    }
    expect(answers.where).not.toHaveBeenCalled()
    expect(await answerTo({ kind: 'where' }, { id: 'borideh' })).toEqual(places)
  })

  test('jumps and marks as it is told', async () => {
    answerMarker(answers)
    expect(await answerTo({ kind: 'jump', id: 'A1' }, { id: 'borideh' })).toBe('there')
    expect(answers.jump).toHaveBeenCalledExactlyOnceWith({ id: 'A1' })
    await answerTo({ kind: 'markSelection', color: 'rose' }, { id: 'borideh' })
    expect(answers.markSelection).toHaveBeenLastCalledWith({ color: 'rose' })
    await answerTo({ kind: 'markSelection', color: 'mauve' }, { id: 'borideh' })
    expect(answers.markSelection).toHaveBeenLastCalledWith({})
  })

  test.each([undefined, null, 'where', {}, { kind: 'jump' }, { kind: 'jump', id: 7 }, { kind: 'toString' }])(
    'has no answer to %j',
    async (message) => {
      answerMarker(answers)
      expect(await answerTo(message, { id: 'borideh' })).toBe('nothing')
    },
  )

  test('leaves questions to the reader to the reader', async () => {
    answerMarker(answers)
    expect(await answerTo({ kind: 'read', what: 'article' }, { id: 'borideh' })).toBe('nothing')
  })

  test('answers no more when it has ended', async () => {
    const end = answerMarker(answers)
    end()
    expect(await answerTo({ kind: 'where' }, { id: 'borideh' })).toBe('nothing')
  })
})

describe('what the marker asks', () => {
  test('goes to the background with its kind', async () => {
    sendMessage.mockResolvedValue(ok('changed'))
    expect(await askHere('recolorHere', { id: 'A1', color: 'blue' })).toEqual(ok('changed'))
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'recolorHere', id: 'A1', color: 'blue' })
  })

  test('is refused where the background is gone, or says nothing', async () => {
    expect(await askHere('marksHere', {})).toEqual(fail('unexpected'))
    sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'))
    expect(await askHere('marksHere', {})).toEqual(fail('unexpected'))
  })

  test.each([undefined, {}, { runtime: undefined }, { runtime: {} }])(
    'is refused where the extension was updated or taken away: chrome is %j',
    async (chrome) => {
      vi.stubGlobal('chrome', chrome)
      expect(isExtensionHere()).toBe(false)
      expect(await askHere('marksHere', {})).toEqual(fail('unexpected'))
    },
  )
})

test.each(['en', 'fa'])('the pill has all of its texts in %s', (language) => {
  const messages = JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'))
  const had = Object.keys(messages).filter((key) => key.startsWith('pill_'))
  expect(had.toSorted()).toEqual(PILL_TEXTS.map((text) => `pill_${text}`).toSorted())
})
