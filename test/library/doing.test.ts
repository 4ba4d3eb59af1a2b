// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fail } from '../../src/result'
import { clear, click, element, kept, leave, opened, press, seen, texts, type } from './page'

beforeEach(clear)
afterEach(leave)

describe('keys', () => {
  test('walk, open, star, archive and throw away, and take that back', async () => {
    const world = await opened([kept('a', 'باد'), kept('b', 'باران')])
    await seen('#row-a')
    press('body', 'j')
    press('body', 'j')
    press('body', 's')
    await vi.waitFor(() => expect(world.held.get('b')?.starred).toBe(true))
    press('body', 'e')
    await vi.waitFor(() => expect(world.held.get('b')?.state).toBe('archived'))
    press('body', '#')
    await seen('#toast', 'Moved to the trash')
    expect(texts('.row-headline')).toEqual(['باد'])
    press('body', 'u')
    await vi.waitFor(() => expect(texts('.row-headline')).toEqual(['باد', 'باران']))
    expect(world.held.get('b')?.state).toBe('archived')
  })

  test('with Ctrl open the page itself, aside', async () => {
    const world = await opened([kept('a', 'باد')])
    await seen('#row-a')
    press('body', 'j')
    press('body', 'Enter', { ctrlKey: true })
    expect(world.opened).toEqual(['https://khabar.example/a'])
  })

  test('mean letters while one types', async () => {
    const world = await opened([kept('a', 'باد')], { hash: '#/clipping/a' })
    await seen('#note')
    press('#note', '#')
    press('#note', 's')
    expect(world.held.get('a')).toMatchObject({ starred: false })
    expect(world.held.get('a')).not.toHaveProperty('trashedAt')
  })
})

describe('of a selection', () => {
  test('everything from one to another is chosen with Shift, and tagged together', async () => {
    const world = await opened([kept('a', 'باد'), kept('b', 'باران'), kept('c', 'برف'), kept('d', 'مه')])
    await seen('#row-d')
    element('#row-a .row-box').click()
    click('#row-c', { shiftKey: true })
    await seen('.selection-bar', '3 selected')
    element('#tag-all').click()
    await seen('#tags-for-all')
    type('#tags-for-all', 'هوا')
    press('#tags-for-all', 'Enter')
    await vi.waitFor(() => expect([...world.held.values()].map(({ tags }) => tags.length)).toEqual([1, 1, 1, 0]))
  })

  test('what is archived together goes back to what each was before', async () => {
    const world = await opened([kept('a', 'باد'), { ...kept('b', 'باران'), state: 'read' }])
    await seen('#row-b')
    press('body', 'a', { ctrlKey: true })
    await seen('.selection-bar', '2 selected')
    element('#archive-all').click()
    await vi.waitFor(() => expect(world.held.get('b')?.state).toBe('archived'))
    await seen('#undo')
    element('#undo').click()
    await vi.waitFor(() => expect([...world.held.values()].map(({ state }) => state)).toEqual(['unread', 'read']))
  })

  test('what cannot be written is said, and nothing has changed', async () => {
    await opened([kept('a', 'باد')], { background: { trash: async () => fail('storageFull') } })
    await seen('#row-a')
    press('body', 'j')
    press('body', '#')
    await seen('[role="alert"]', 'There is no space left')
    expect(texts('.row-headline')).toEqual(['باد'])
  })
})

describe('the trash', () => {
  test('gives back, and lets nothing go for good unasked', async () => {
    const world = await opened([{ ...kept('a', 'باد'), trashedAt: 1 }], { hash: '#/trash' })
    await seen('#row-a')
    press('body', 'j')
    press('body', 'Delete')
    await seen('#erase-yes')
    element('#erase-no').click()
    await vi.waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
    expect(world.held.size).toBe(1)
    press('body', 'Delete')
    await seen('#erase-yes')
    element('#erase-yes').click()
    await vi.waitFor(() => expect(world.held.size).toBe(0))
  })
})
