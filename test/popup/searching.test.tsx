// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SavedSearch } from '../../src/search/saved-search'
import { sampleClipping } from '../clipping/sample'
import { clear, element, leave, opened, press, seen, type } from './page'

beforeEach(clear)
afterEach(leave)

const held = { ...sampleClipping(), address: 'https://khabar.example/other' }

describe('results', () => {
  test('are counted, and the first rows are asked for first', async () => {
    const world = await opened({ held })
    type('#search', 'باران')
    await seen('#results-count', '1 result')
    expect(world.searches).toEqual([{ query: 'باران', order: 'rank', limit: 8 }])
  })

  test('say of what was typed what was not understood, and the rest is searched', async () => {
    await opened({ held })
    type('#search', 'باران ?')
    await seen('#problems li')
    await seen('#results-list', 'باران در شهر بندری')
    await seen('#announcer', '1 result')
    expect(element('#announcer').textContent).toContain(element('#problems').textContent)
  })

  test('stand in the order that was chosen, and so do later ones', async () => {
    const world = await opened({ held })
    type('#search', 'باران')
    await seen('#order')
    choose('#order', 'published')
    await vi.waitFor(() => expect(world.searches.at(-1)?.order).toBe('published'))
    expect(world.ports.settings.get().searchOrder).toBe('published')
    choose('#order', 'rank')
    expect(world.ports.settings.get()).toEqual({})
  })

  test('are opened all in the library, in their order', async () => {
    const world = await opened({ held, settings: { searchOrder: 'kept' } })
    type('#search', 'باران')
    await seen('#open-results')
    element('#open-results').click()
    expect(world.opened).toEqual([{ page: 'list', shelf: { name: 'search', value: 'باران', order: 'kept' } }])
  })

  test('of a search for nothing that is there show what else can be typed', async () => {
    await opened({ held })
    type('#search', 'برف')
    await seen('#results-none', 'tag:water')
  })

  test('are not called missing before it is known that the library is whole', async () => {
    await opened({ library: { preparing: async () => ({ done: 2, total: 5 }) }, draft: { search: 'برف' } })
    await seen('#preparing', '40%')
    expect(document.querySelector('#results-none')).toBeNull()
  })
})

describe('the keys', () => {
  test('open what is found first even before it is found, unless more is typed meanwhile', async () => {
    const world = await opened({ held })
    type('#search', 'باران')
    press('#search', 'Enter')
    type('#search', 'باران در')
    await seen('#results-list a')
    expect(world.opened).toEqual([])
    type('#search', 'باران در شهر')
    press('#search', 'Enter')
    await vi.waitFor(() => expect(world.opened).toEqual([{ page: 'clipping', id: '01' }]))
  })

  test('complete what is typed, and lead to the results with one ↓ all the same', async () => {
    await opened({ held, library: { known: async () => ['آب', 'آبخیزداری'] } })
    type('#search', 'tag:')
    await seen('#search-completions', 'آبخیزداری')
    type('#search', 'tag:باران')
    type('#search', 'باران')
    await seen('#results-list a')
    press('#search', 'ArrowDown')
    expect(document.activeElement).toBe(element('#results-list a'))
  })

  test('take a completion with Tab and Enter, and open nothing with that', async () => {
    const world = await opened({ held, library: { known: async () => ['آب'] } })
    type('#search', 'باران tag:')
    await seen('#search-completions', 'آب')
    press('#search', 'Tab')
    await seen('[aria-selected="true"]', 'آب')
    press('#search', 'Enter')
    expect(element<HTMLInputElement>('#search').value).toBe('باران tag:آب ')
    expect(world.opened).toEqual([])
    expect(world.held?.rev).toBe(1)
  })
})

describe('a saved search', () => {
  test('is kept with one press and forgotten with the next', async () => {
    const world = await opened({ held })
    type('#search', 'باران')
    await seen('#save-search')
    element('#save-search').click()
    await vi.waitFor(() => expect(element('#save-search').getAttribute('aria-pressed')).toBe('true'))
    expect(world.ports.settings.get().savedSearches).toEqual([{ name: 'باران', query: 'باران' }])
    element('#save-search').click()
    await vi.waitFor(() => expect(world.ports.settings.get().savedSearches).toEqual([]))
  })

  test('stands under the empty box, and is asked again with one press, in its order', async () => {
    const savedSearches: SavedSearch[] = [{ name: 'هوا', query: 'باران', order: 'kept' }]
    const world = await opened({ held, settings: { savedSearches } })
    await seen('#saved', 'هوا')
    element('#saved button').click()
    await seen('#results-list', 'باران در شهر بندری')
    expect(world.searches).toEqual([{ query: 'باران', order: 'kept', limit: 8 }])
    expect(document.activeElement?.id).toBe('search')
    expect(element('#save-search').getAttribute('aria-pressed')).toBe('true')
  })
})

describe('a library that the browser has thrown away', () => {
  test('is said where one searches too, with the way to what was backed up', async () => {
    const world = await opened({ library: { lost: async () => 12 }, draft: { search: 'باران' } })
    await seen('#results [role="alert"]', '12 clippings kept here are gone')
    element('#bring-back').click()
    expect(world.opened).toEqual([{ page: 'backup' }])
  })
})

describe('a library that is being prepared', () => {
  test('says how far it is, and is not called empty', async () => {
    await opened({ library: { preparing: async () => ({ done: 2, total: 5 }) } })
    await seen('#preparing', 'Preparing the library')
    expect(element<HTMLProgressElement>('#preparing progress').value).toBe(2)
    expect(document.body.textContent).not.toContain('Nothing kept yet')
  })
})

function choose(selector: string, value: string): void {
  const field = element<HTMLSelectElement>(selector)
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
