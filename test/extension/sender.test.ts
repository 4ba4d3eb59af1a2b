import { describe, expect, test } from 'vitest'
import type { BackgroundMessages } from '../../src/browser/messages'
import { classOf, mayAsk, type Sender, type SenderClass } from '../../src/browser/sender'

const own = { id: 'borideh', origin: 'chrome-extension://borideh' }
const page = { id: 'borideh', origin: 'https://khabar.example' }

describe('the browser’s word on a sender tells', () => {
  test.each<[string, Sender, SenderClass]>([
    ['the popup', { id: 'borideh', origin: own.origin }, 'extensionPage'],
    ['the library in a tab', { id: 'borideh', origin: own.origin, frameId: 0 }, 'extensionPage'],
    ['our script in a news page', { ...page, frameId: 0 }, 'contentScript'],
    ['our script in an advertisement’s frame', { ...page, frameId: 3 }, 'foreign'],
    ['a sender from nowhere', { id: 'borideh' }, 'foreign'],
    ['another extension', { id: 'other', origin: 'chrome-extension://other' }, 'foreign'],
    ['another extension that names our origin', { id: 'other', origin: own.origin }, 'foreign'],
    ['a web page', { origin: 'https://khabar.example', frameId: 0 }, 'foreign'],
    ['nothing at all', {}, 'foreign'],
  ])('%s', (_, sender, expected) => {
    expect(classOf(sender, own)).toBe(expected)
  })
})

describe('may ask', () => {
  const kinds: (keyof BackgroundMessages)[] = ['keep', 'undo', 'change', 'seen']

  test.each<[SenderClass, (keyof BackgroundMessages)[]]>([
    ['extensionPage', ['keep', 'undo', 'change']],
    ['contentScript', ['seen']],
    ['foreign', []],
  ])('%s: %j', (sender, allowed) => {
    expect(kinds.filter((kind) => mayAsk(sender, kind))).toEqual(allowed)
  })
})
