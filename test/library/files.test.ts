// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ok } from '../../src/result'
import { choose, clear, element, kept, leave, opened, seen, texts } from './page'

beforeEach(clear)
afterEach(leave)

describe('files', () => {
  test('hold what was exported, and say how many', async () => {
    const world = await opened([kept('a', 'باد'), { ...kept('b', 'باران'), trashedAt: 1 }], { hash: '#/export' })
    await seen('#export-start', 'Export 1 clipping')
    element('#export-start').click()
    await seen('#export-state', '1 clipping is now in')
    const [[name, text] = []] = world.saved
    expect(name).toMatch(/^borideh-\d{4}-\d\d-\d\d\.json$/)
    expect(text).toContain('باد')
    expect(text).not.toContain('باران')
  })

  test('are looked through before anything is taken', async () => {
    const counts = { added: 3, enriched: 1, same: 2, refused: 1, refusals: [{ reason: 'tooLarge', line: 7 } as const] }
    await opened([], { hash: '#/import', staging: ok({ importId: '1', counts }) })
    await seen('#import-file')
    choose('clippings.json')
    await seen('.dry-run', '3 new clippings')
    element('.import-group:last-child > summary').click()
    await seen('.import-line', 'Line 7: too large')
    element('#import-start').click()
    await seen('#import-state', '4 clippings are in your library')
  })

  test.each([
    ['fileCut', 'ends too early'],
    ['fileForeign', 'does not know this kind of file'],
    ['fileNewer', 'later version'],
  ] as const)('that are no good (%s) change nothing, and say so', async (reason, sentence) => {
    await opened([], { hash: '#/import', staging: { ok: false, reason } })
    await seen('#import-file')
    choose('clippings.jsonl')
    await seen('[role="alert"]', sentence)
    expect(texts('[role="alert"]').join()).toMatch(/[Nn]othing was changed/)
  })

  test('of another kind are not even opened', async () => {
    await opened([], { hash: '#/import' })
    await seen('#import-file')
    choose('photo.png')
    await seen('[role="alert"]', 'does not know this kind of file')
  })
})

test('the language of the page is what the reader chooses', async () => {
  const world = await opened([], { hash: '#/settings' })
  await seen('#language-fa')
  element('#language-fa').click()
  await vi.waitFor(() => expect(world.ports.settings.get()).toEqual({ language: 'fa' }))
})

test('colours beside selected words are offered nowhere, or again on a site that was left out', async () => {
  const world = await opened([], { hash: '#/settings' })
  const { settings } = world.ports
  await settings.change({ pill: { offAt: ['nasim.example'] } })
  await seen('.pill-site')
  element('#pill-everywhere').click()
  await vi.waitFor(() => expect(settings.get()).toEqual({ pill: { isOff: true, offAt: ['nasim.example'] } }))
  element('#pill-everywhere').click()
  await vi.waitFor(() => expect(settings.get()).toEqual({ pill: { offAt: ['nasim.example'] } }))
  element('.pill-site').click()
  await vi.waitFor(() => expect(settings.get()).toEqual({ pill: { offAt: [] } }))
})
