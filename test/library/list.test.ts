// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clear, element, kept, leave, opened, press, seen, texts, type } from './page'

beforeEach(clear)
afterEach(leave)

describe('the list', () => {
  test('shows what is kept, newest first, under the days of keeping', async () => {
    await opened([kept('b', 'باران'), kept('a', 'باد')])
    await seen('.row-headline')
    expect(texts('.row-headline')).toEqual(['باران', 'باد'])
    expect(texts('.group')).toEqual(['Today'])
    expect(texts('.list-count')).toEqual(['2 clippings'])
  })

  test('follows what another window keeps', async () => {
    const world = await opened([kept('a', 'باد')])
    await seen('.row-headline', 'باد')
    world.putElsewhere(kept('b', 'برف'))
    await vi.waitFor(() => expect(texts('.row-headline')).toContain('برف'))
  })

  test('of unread clippings keeps the one that is being read, until one goes on', async () => {
    const world = await opened([kept('a', 'باد'), kept('b', 'باران')], { hash: '#/unread' })
    await seen('#row-a')
    press('#list', 'j')
    press('#list', 'Enter')
    await vi.waitFor(() => expect(world.held.get('a')?.state).toBe('read'))
    expect(texts('.row-headline')).toEqual(['باد', 'باران'])
    press('#list', 'j')
    await vi.waitFor(() => expect(texts('.row-headline')).toEqual(['باران']))
  })

  test('that is empty teaches how to begin, with a sample to play with', async () => {
    const world = await opened([])
    await seen('.first-steps', 'Open a news article')
    element('#keep-sample').click()
    await seen('#row-sample', 'This is what a kept article looks like')
    expect(world.held.get('sample')?.article.blocks.length).toBeGreaterThan(2)
  })

  test('that the browser has thrown away is not called empty', async () => {
    await opened([], { shelves: { lost: async () => 12 } })
    await seen('[role="alert"]', '12 clippings kept here are gone')
    expect(document.body.textContent).not.toContain('still empty')
  })

  test('that cannot be reached says why', async () => {
    await opened([], { shelves: { failure: async () => 'storageNewer' } })
    await seen('[role="alert"]', 'A later version of Borideh')
    expect(document.body.textContent).not.toContain('still empty')
  })
})

describe('a search', () => {
  test('marks what was found, and Escape leads back to everything', async () => {
    await opened([kept('a', 'باد'), kept('b', 'باران')])
    await seen('#row-b')
    type('#search', 'باران')
    await seen('mark', 'باران')
    expect(texts('.row-headline')).toEqual(['باران'])
    press('#search', 'Escape')
    await vi.waitFor(() => expect(texts('.row-headline')).toEqual(['باد', 'باران']))
  })

  test('that finds nothing says so', async () => {
    await opened([kept('a', 'باد')], { hash: '#/search/xyz' })
    await seen('.empty', 'Nothing found for')
  })
})
