// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { markSet } from '../../content-scripts/marker/mark-set'
import { textMapOf } from '../../src/annotation/text-map'
import type { MarkHere } from '../../src/browser/messages'

const STORY = '<p>The harbour office said that the ferry will sail twice a day from the first of May.</p>'
const OTHER = '<p>Tickets are sold on the pier, and bicycles travel for nothing until the end of summer.</p>'

const ferry: MarkHere = {
  id: 'A1',
  color: 'green',
  quote: {
    exact: 'the ferry will sail twice a day',
    prefix: 'The harbour office said that ',
    suffix: ' from the first of May.',
    hints: {},
  },
}

beforeEach(() => {
  document.body.innerHTML = STORY + OTHER
})

function setOf(...marks: MarkHere[]) {
  const set = markSet()
  set.replace(marks, true)
  const look = (isQuiet = false) =>
    set.look(
      () => textMapOf(document.body),
      isQuiet,
      async () => {},
    )
  const standing = () =>
    set.all().map(({ id, ranges, standing: { state } }) => `${id} ${state}: ${ranges.map(String).join('|')}`)
  return { set, look, standing }
}

describe('marks of a page', () => {
  test('are searching until they were looked for', async () => {
    const { look, standing } = setOf(ferry)
    expect(standing()).toEqual(['A1 searching: '])
    await look()
    expect(standing()).toEqual(['A1 placed: the ferry will sail twice a day'])
  })

  test('whose words stand are not looked for again', async () => {
    const { set, look } = setOf(ferry)
    await look()
    const map = vi.fn(() => textMapOf(document.body))
    document.body.insertAdjacentHTML('afterbegin', STORY)
    await set.look(map, true, async () => {})
    expect(map).not.toHaveBeenCalled()
    expect(document.querySelectorAll('p')[1]?.contains(set.byId('A1')?.ranges[0]?.startContainer ?? null)).toBe(true)
  })

  test('whose words are torn out are orphans in the end, and have moved when the words come back', async () => {
    const { look, standing } = setOf(ferry)
    await look()
    document.querySelector('p')?.remove()
    await look()
    expect(standing()).toEqual(['A1 searching: '])
    await look(true)
    expect(standing()).toEqual(['A1 orphan: '])
    document.body.insertAdjacentHTML('beforeend', STORY)
    await look()
    expect(standing()).toEqual(['A1 moved: the ferry will sail twice a day'])
  })

  test('that were removed elsewhere go, and those recoloured elsewhere change', async () => {
    const { set, look } = setOf(ferry, { ...ferry, id: 'A2' })
    await look()
    const before = set.byId('A1')?.ranges
    set.replace([{ ...ferry, color: 'rose' }], false)
    expect(set.all().map(({ id, color }) => `${id} ${color}`)).toEqual(['A1 rose'])
    expect(set.byId('A1')?.ranges).toBe(before)
  })

  test('stay on the words of an article that is still there when the window shows the next one', async () => {
    const { set, look } = setOf(ferry)
    await look()
    set.replace([{ ...ferry, id: 'B1', quote: { ...ferry.quote, exact: 'Tickets are sold on the pier' } }], true)
    expect(set.all().map(({ id, isHere }) => `${id} ${isHere}`)).toEqual(['A1 false', 'B1 true'])
    document.querySelector('p')?.remove()
    await look()
    expect(set.all().map(({ id }) => id)).toEqual(['B1'])
  })

  test('of an article that has gone, go with it', async () => {
    const { set, look } = setOf(ferry)
    await look()
    document.querySelector('p')?.remove()
    set.replace([], true)
    expect(set.all()).toEqual([])
  })

  test('that were just made stand where they were made', async () => {
    const { set, look, standing } = setOf()
    const map = textMapOf(document.body)
    const start = map.text.indexOf('bicycles')
    set.add({ ...ferry, id: 'new-1' }, map.rangesOf(start, start + 8))
    await look(true)
    expect(standing()).toEqual(['new-1 placed: bicycles'])
  })
})
