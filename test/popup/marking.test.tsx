// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { ok } from '../../src/result'
import { sampleArticle } from '../clipping/sample'
import { fakeWorld } from './fake-ports'
import { FIRST, kept, markIn, SECOND, texts } from './marked'
import { clear, element, leave, opened, seen } from './page'

beforeEach(clear)
afterEach(leave)

describe('what is selected on the page', () => {
  test('is highlighted from the menu; a page that was not kept is kept first, and that can be taken back', async () => {
    const world = await opened()
    await seen('#headline')
    element('#keep-more').click()
    await seen('#menu-mark', 'Highlight the selection')
    element('#menu-mark').click()
    await seen('#kept-status', 'Kept with your highlight')
    expect(texts('.mark-words')).toEqual(['کتاب‌های خیس'])
    element('#undo').click()
    await seen('.news', 'Taken back')
    expect(world.held).toBeUndefined()
  })

  test('is highlighted by keys, and told', async () => {
    await opened({ held: kept(FIRST) })
    await seen('#marks')
    pressKeys()
    await seen('#marks-title', '2 highlights')
    await seen('#announcer', 'Highlighted')
    expect(document.querySelector('#undo')).toBeNull()
  })

  test('is nothing: then it is said what to do', async () => {
    await opened({ held: kept(FIRST), marks: { selected: undefined } })
    await seen('#mark-selection')
    element('#mark-selection').click()
    await seen('[role="alert"]', 'Nothing is selected')
  })

  test('was highlighted in the page, which was kept for it: that can be taken back here', async () => {
    const world = await opened({ held: kept(FIRST), marks: { isKeptByMarking: true } })
    await seen('#kept-status', 'Kept with your highlight')
    element('#undo').click()
    await seen('.news', 'Taken back')
    expect(world.held).toBeUndefined()
  })

  test('was highlighted more than once: then no keeping is taken back with all of that', async () => {
    await opened({ held: kept(FIRST, SECOND), marks: { isKeptByMarking: true } })
    await seen('#marks-title', '2 highlights')
    expect(document.querySelector('#undo')).toBeNull()
  })

  test('is highlighted on a page just kept for another: then no keeping is taken back with both', async () => {
    await opened({ held: kept(FIRST), marks: { isKeptByMarking: true } })
    await seen('#undo')
    element('#mark-selection').click()
    await seen('#kept-status', 'Highlighted')
    expect(document.querySelector('#undo')).toBeNull()
  })

  test('and was highlighted on a page from the trash goes there with it', async () => {
    const trashed = { article: sampleArticle(), scope: 'article' as const, clippedAt: 500, trashedAt: 600 }
    const held: Clipping = { ...kept(SECOND), revisions: [trashed] }
    const { ports } = fakeWorld()
    const background = { ...ports.background, undo: async () => ok({ outcome: 'restored' as const }) }
    const world = await opened({ held, background, marks: { isKeptByMarking: true } })
    await seen('#undo')
    element('#undo').click()
    await seen('#announcer', 'Taken back')
    expect(markIn(world.held, 'A1')?.trashedAt).toBe(3_000)
  })
})

describe('a site', () => {
  test('is switched on in the click, below the highlights', async () => {
    const world = await opened({ held: kept(SECOND) })
    await seen('#site-line', 'Always on ')
    expect(element('#site-line').textContent).toContain('khabar.example')
    element('#site-switch').click()
    expect(world.marks.isSiteOn).toBe(true)
    await vi.waitFor(() => expect(element('#site-switch').getAttribute('aria-checked')).toBe('true'))
    element('#site-switch').click()
    await vi.waitFor(() => expect(element('#site-switch').getAttribute('aria-checked')).toBe('false'))
    expect(world.marks.isSiteOn).toBe(false)
  })

  test('that the reader does not grant stays off', async () => {
    await opened({ held: kept(SECOND), marks: { isSiteGranted: false } })
    await seen('#site-switch')
    element('#site-switch').click()
    await vi.waitFor(() => expect(element('#site-switch').getAttribute('aria-checked')).toBe('false'))
  })

  test('is switched on from the menu of a page that is not kept, too', async () => {
    const world = await opened()
    await seen('#headline')
    await openMenu('#keep-more', '#menu-site')
    expect(element('#menu-site').getAttribute('aria-checked')).toBe('false')
    expect(document.querySelector('#menu-pill')).toBeNull()
    element('#menu-site').click()
    expect(world.marks.isSiteOn).toBe(true)
  })

  test('that is on offers colours beside selected words, unless one wants none', async () => {
    const world = await opened({ held: kept(SECOND), marks: { isSiteOn: true } })
    await seen('#site-line')
    await openMenu('#kept-more', '#menu-pill')
    expect(element('#menu-pill').getAttribute('aria-checked')).toBe('true')
    element('#menu-pill').click()
    await vi.waitFor(() => expect(world.ports.settings.get().pill).toEqual({ offAt: ['khabar.example'] }))
    await openMenu('#kept-more', '#menu-pill')
    expect(element('#menu-pill').getAttribute('aria-checked')).toBe('false')
  })
})

async function openMenu(button: string, item: string): Promise<void> {
  await vi.waitFor(() => {
    if (!document.querySelector('[role="menu"]')) element(button).click()
    element(item)
  })
}

function pressKeys(): void {
  const keys = { code: 'KeyH', key: 'H', altKey: true, shiftKey: true, bubbles: true }
  document.dispatchEvent(new KeyboardEvent('keydown', keys))
}
