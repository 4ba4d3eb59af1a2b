// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleAnnotation } from '../clipping/annotation'
import { clear, element, kept, leave, opened, press, seen, texts } from './page'

beforeEach(clear)
afterEach(leave)

describe('citing', () => {
  test('the clipping that is read is a press of its bar, or of a key', async () => {
    const world = await opened([kept('a', 'باد'), kept('b', 'باران')], { hash: '#/clipping/b' })
    await seen('#cite')
    element('#cite').click()
    await seen('#toast', 'Citation copied')
    press('body', 'b')
    await vi.waitFor(() => expect(world.cited).toEqual([['b'], ['b']]))
  })

  test('all that are selected is one of the selection bar', async () => {
    const world = await opened([kept('a', 'باد'), kept('b', 'باران'), kept('c', 'برف')])
    await seen('#row-c')
    for (const row of ['#row-c', '#row-a']) element(`${row} .row-box`).click()
    await seen('#cite-all')
    element('#cite-all').click()
    await seen('#toast', '2 citations copied')
    expect(world.cited).toEqual([['a', 'c']])
  })

  test('highlights names each clipping once', async () => {
    const marked = (id: string, headline: string) => ({
      ...kept(id, headline),
      annotations: [sampleAnnotation({ id: `${id}1` }), sampleAnnotation({ id: `${id}2` })],
    })
    const world = await opened([marked('a', 'باد'), marked('b', 'باران')], { hash: '#/highlights' })
    await vi.waitFor(() => expect(texts('.highlight-row')).toHaveLength(4))
    press('body', 'a', { ctrlKey: true })
    await seen('#cite-all')
    element('#cite-all').click()
    await vi.waitFor(() => expect(world.cited.map((ids) => ids.toSorted())).toEqual([['a', 'b']]))
    press('body', 'b')
    await vi.waitFor(() => expect(world.cited).toHaveLength(2))
  })

  test('leaves out what lies in the trash, and does nothing where nothing is meant', async () => {
    const world = await opened([{ ...kept('a', 'باد'), trashedAt: 1 }], { hash: '#/trash' })
    await seen('#row-a')
    press('body', 'b')
    press('body', 'j')
    press('body', 'b')
    expect(world.cited).toEqual([])
    press('body', 'Enter')
    await seen('#restore')
    expect(document.querySelector('#cite')).toBeNull()
  })
})
