import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerReader } from '../../src/browser/answer-reader'
import { fail, ok } from '../../src/result'
import { sampleArticle } from '../clipping/sample'
import { fakeBrowser } from './fake-browser'

vi.stubGlobal('chrome', fakeBrowser)

const { onMessage, sendMessage } = fakeBrowser.runtime

beforeEach(() => {
  sendMessage.mockReset().mockResolvedValue(undefined)
})

afterEach(() => {
  onMessage.forget()
})

test('the reader in a page answers the extension, and nobody else', async () => {
  const read = vi.fn(() => ({ ok: false, reason: 'noText' }) as const)
  answerReader({ whole: read })
  const message = { kind: 'read', what: 'whole' }
  for (const sender of [{ id: 'other' }, {}, { id: 'borideh', tab: { id: 7 } }]) {
    expect(answerTo(message, sender)).toBeUndefined()
  }
  expect(read).not.toHaveBeenCalled()
  expect(answerTo(message, { id: 'borideh' })).toEqual({ ok: false, reason: 'noText' })
  expect(read).toHaveBeenCalledOnce()
})

test.each([
  undefined,
  null,
  'read',
  {},
  { kind: 'read' },
  { kind: 'read', what: 'passwords' },
  { kind: 'read', what: 'article' },
  { kind: 'read', what: 'toString' },
  { kind: 'keep', what: 'whole' },
])('the reader has no answer to %j', (message) => {
  answerReader({ whole: () => ({ ok: false, reason: 'noText' }) })
  expect(answerTo(message, { id: 'borideh' })).toBeUndefined()
})

test('that a page has an article the reader tells the background, and no more of it', () => {
  answerReader({
    article: () => ok(sampleArticle()),
    whole: () => ok(sampleArticle()),
    selection: () => fail('noSelection'),
  })
  answerTo({ kind: 'read', what: 'whole' }, { id: 'borideh' })
  answerTo({ kind: 'read', what: 'selection' }, { id: 'borideh' })
  expect(sendMessage).not.toHaveBeenCalled()
  answerTo({ kind: 'read', what: 'article' }, { id: 'borideh' })
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'seen', page: 'article' })
})

test('a background that is gone does not keep the reader from answering', () => {
  sendMessage.mockRejectedValue(new Error('Could not establish connection. Receiving end does not exist.'))
  answerReader({ article: () => ok(sampleArticle()) })
  expect(answerTo({ kind: 'read', what: 'article' }, { id: 'borideh' })).toMatchObject({ ok: true })
})

function answerTo(message: unknown, sender: object): unknown {
  let answer: unknown
  onMessage.say(message, sender, (given: unknown) => {
    answer = given
  })
  return answer
}
