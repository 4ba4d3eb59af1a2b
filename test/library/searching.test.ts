// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fail, ok } from '../../src/result'
import { clear, element, elements, kept, leave, opened, press, seen, texts, type } from './page'

beforeEach(clear)
afterEach(leave)

const rain = [kept('a', 'باران در شهر'), kept('b', 'باران در کوه')]

describe('a search', () => {
  test('says what was not understood, and finds the rest', async () => {
    await opened(rain, { hash: `#/search/${encodeURIComponent('باران ?')}` })
    await seen('#problems li')
    expect(texts('.row-headline')).toEqual(['باران در شهر', 'باران در کوه'])
    expect(element('#announcer').textContent).toContain('2 results')
  })

  test('stands in the order that was chosen, and its address says so', async () => {
    const world = await opened(rain)
    await seen('#row-a')
    type('#search', 'باران')
    await seen('#order')
    const order = element<HTMLSelectElement>('#order')
    order.value = 'kept'
    order.dispatchEvent(new Event('change', { bubbles: true }))
    expect(world.ports.address.hash()).toBe(`#/search/${encodeURIComponent('باران')}/kept`)
    expect(world.ports.settings.get()).toEqual({ searchOrder: 'kept' })
  })

  test('for an address with an order stands in it', async () => {
    await opened(rain, { hash: `#/search/${encodeURIComponent('باران')}/published` })
    await seen('#order')
    expect(element<HTMLSelectElement>('#order').value).toBe('published')
  })

  test('lists more of what was found where the cursor comes near its end', async () => {
    const many = Array.from({ length: 60 }, (_, at) => kept(`n${at}`, `باران ${at}`))
    await opened(many, { hash: `#/search/${encodeURIComponent('باران')}` })
    await seen('.list-count', '60 clippings')
    await seen('#row-n0')
    const step = () => {
      press('body', 'j')
      const [, place] = /^row-n(\d+)$/.exec(element('#list').getAttribute('aria-activedescendant') ?? '') ?? []
      expect(Number(place)).toBeGreaterThan(43)
    }
    await vi.waitFor(step, { timeout: 5_000, interval: 20 })
  })
})

describe('all that a search has found', () => {
  const many = Array.from({ length: 260 }, (_, at) => kept(`n${at}`, `باران ${at}`))
  const hash = `#/search/${encodeURIComponent('باران')}`

  test('is selected at one stroke, beyond what is listed', async () => {
    await opened(many, { hash })
    await seen('.list-count', '260 clippings')
    press('#list', 'a', { code: 'KeyA', ctrlKey: true })
    await seen('.selection-count', '260 selected')
  })

  test('is no longer gathered when nothing is to be selected any more', async () => {
    await opened(many, { hash })
    await seen('.list-count', '260 clippings')
    press('#list', 'a', { code: 'KeyA', ctrlKey: true })
    await seen('.selection-bar')
    element('#unselect').click()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(texts('.selection-count')).toEqual([])
  })

  test('is exported', async () => {
    const world = await opened(many, { hash })
    await seen('.list-count', '260 clippings')
    world.ports.address.go('#/export')
    await seen('label', '260')
    await seen('#export-start', 'Export 260 clippings')
    element('#export-start').click()
    await vi.waitFor(() => expect(world.saved.size).toBe(1))
    const [file = '{}'] = world.saved.values()
    expect(JSON.parse(file).clippings).toHaveLength(260)
  })
})

describe('a saved search', () => {
  const savedSearches = [
    { name: 'شهر', query: 'شهر' },
    { name: 'کوه', query: 'کوه' },
  ]

  test('stands among the shelves, and gives its name to what it finds', async () => {
    await opened(rain, { settings: { savedSearches }, hash: `#/search/${encodeURIComponent('کوه')}` })
    await seen('#list-title', 'کوه')
    expect(texts('#saved .rail-name')).toEqual(['شهر', 'کوه'])
    expect(element('#saved [aria-current]').textContent).toContain('کوه')
    expect(texts('.row-headline')).toEqual(['باران در کوه'])
  })

  test('takes another name at Enter, and keeps its own at Escape', async () => {
    const world = await opened(rain, { settings: { savedSearches } })
    await rename('saved-0', 'در شهر', 'Enter')
    await vi.waitFor(() => expect(texts('#saved .rail-name')).toEqual(['در شهر', 'کوه']))
    await rename('saved-1', 'بالا', 'Escape')
    await vi.waitFor(() => expect(document.querySelector('#saved-name')).toBeNull())
    expect(world.ports.settings.get().savedSearches?.map(({ name }) => name)).toEqual(['در شهر', 'کوه'])
  })

  test('that is forgotten can be taken back, once', async () => {
    await opened(rain, { settings: { savedSearches } })
    await seen('#saved-0')
    element('#saved-0').click()
    await seen('#saved-forget-0')
    element('#saved-forget-0').click()
    await seen('#toast', '“شهر” is no longer saved')
    expect(texts('#saved .rail-name')).toEqual(['کوه'])
    element('#undo').click()
    await vi.waitFor(() => expect(texts('#saved .rail-name')).toEqual(['شهر', 'کوه']))
    press('body', 'u')
    expect(texts('#saved .rail-name')).toEqual(['شهر', 'کوه'])
    expect(texts('#toast')).toEqual([''])
  })

  async function rename(id: string, name: string, key: string): Promise<void> {
    await seen(`#${id}`)
    element(`#${id}`).click()
    await seen(`#${id.replace('-', '-rename-')}`)
    element(`#${id.replace('-', '-rename-')}`).click()
    await seen('#saved-name')
    element<HTMLInputElement>('#saved-name').value = name
    press('#saved-name', key)
  }
})

describe('the search index', () => {
  test('is written anew when that is asked for, and says how far it is', async () => {
    let finish = () => {}
    await opened([], {
      hash: '#/settings',
      shelves: {
        rebuild(tell) {
          tell({ done: 30, total: 120 })
          return new Promise((resolve) => {
            finish = () => resolve(ok(undefined))
          })
        },
      },
    })
    element('#index-rebuild').click()
    await seen('#index-state', '25% rebuilt')
    expect(elements('#index-rebuild')).toEqual([])
    finish()
    await seen('#index-state', 'The index is new')
  })

  test('is left for later when that is stopped', async () => {
    await opened([], {
      hash: '#/settings',
      shelves: {
        rebuild: (tell, signal) =>
          new Promise((resolve) => {
            tell({ done: 1, total: 2 })
            signal.addEventListener('abort', () => resolve(ok(undefined)))
          }),
      },
    })
    element('#index-rebuild').click()
    await seen('#index-stop')
    element('#index-stop').click()
    await seen('#index-state', 'Stopped')
    await seen('#index-rebuild')
  })

  test('that cannot be written says why', async () => {
    await opened([], { hash: '#/settings', shelves: { rebuild: async () => fail('storageFull') } })
    element('#index-rebuild').click()
    await seen('#index-state [role="alert"]', 'There is no space left')
  })
})

describe('a library that is not whole', () => {
  test('because the browser has thrown it away shows the way to what was backed up', async () => {
    const world = await opened([], { shelves: { lost: async () => 12 } })
    await seen('[role="alert"]', 'The files of your backups and exports are untouched')
    element('#bring-back').click()
    expect(world.ports.address.hash()).toBe('#/backup')
  })

  test('because it is being prepared says how far that is, and is not called empty', async () => {
    await opened([], { shelves: { preparing: async () => ({ done: 2, total: 5 }) } })
    await seen('#preparing', '40%')
    expect(document.body.textContent).not.toContain('still empty')
  })
})

test('the help says what can be searched for', async () => {
  await opened([])
  element('#help-open').click()
  await seen('#help', 'after:2025-08-05')
})
