import { afterEach, expect, test, vi } from 'vitest'
import { answerReader } from '../../src/browser/answer-reader'
import { fakeBrowser } from './fake-browser'

vi.stubGlobal('chrome', fakeBrowser)

const { onMessage } = fakeBrowser.runtime

afterEach(() => {
  onMessage.forget()
})

test('the reader in a page answers the extension, and nobody else', async () => {
  const read = vi.fn(() => ({ ok: false, reason: 'noText' }) as const)
  answerReader(read)
  const message = { kind: 'read', what: 'whole' }
  for (const sender of [{ id: 'other' }, {}, { id: 'borideh', tab: { id: 7 } }]) {
    expect(answerTo(message, sender)).toBeUndefined()
  }
  expect(read).not.toHaveBeenCalled()
  expect(answerTo(message, { id: 'borideh' })).toEqual({ ok: false, reason: 'noText' })
  expect(read).toHaveBeenCalledExactlyOnceWith('whole')
})

test.each([
  undefined,
  null,
  'read',
  {},
  { kind: 'read' },
  { kind: 'read', what: 'passwords' },
  { kind: 'keep', what: 'whole' },
])('the reader has no answer to %j', (message) => {
  answerReader(() => ({ ok: false, reason: 'noText' }))
  expect(answerTo(message, { id: 'borideh' })).toBeUndefined()
})

function answerTo(message: unknown, sender: object): unknown {
  let answer: unknown
  onMessage.say(message, sender, (given: unknown) => {
    answer = given
  })
  return answer
}
