// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleAnnotation } from '../clipping/annotation'
import { fakeWorld } from './fake-ports'
import { FIRST, kept, markIn, SECOND, texts } from './marked'
import { clear, element, leave, opened, press, seen, type } from './page'

beforeEach(clear)
afterEach(leave)

describe('the highlights of a kept page', () => {
  test('are listed as they stand in the text, each with how it stands on the page', async () => {
    await opened({ held: kept(SECOND, FIRST), marks: { states: { A1: 'moved', B1: 'placed' } } })
    await seen('#marks-title', '2 highlights')
    await seen('[data-mark="A1"]', 'Moved')
    expect(texts('.mark-words')).toEqual(['بارش پیوسته', 'کتاب‌های خیس'])
    expect(texts('.mark-state')).toEqual(['In its place', 'Moved'])
  })

  test('are asked for again every second while the page still changes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const states: Record<string, 'searching' | 'placed'> = { A1: 'searching' }
    const world = await opened({ held: kept(SECOND), marks: { states } })
    await seen('.mark-state', 'Looking for it')
    states.A1 = 'placed'
    await vi.advanceTimersByTimeAsync(1_000)
    await seen('.mark-state', 'In its place')
    const { looks } = world.marks
    await vi.advanceTimersByTimeAsync(10_000)
    expect(world.marks.looks).toBe(looks)
    vi.useRealTimers()
  })

  test('are not asked for on a page that has none, nor on one that is not kept', async () => {
    const world = await opened({ held: kept() })
    await seen('#marks-hint')
    expect([world.marks.openings, world.marks.looks]).toEqual([0, 0])
  })

  test('that were removed or have another colour are shown so on the page', async () => {
    const world = await opened({ held: kept(SECOND) })
    await vi.waitFor(() => expect(world.marks.openings).toBe(1))
    element('.mark-edit').click()
    await seen('[type="radio"]')
    element('#mark-color-A1-rose').click()
    await vi.waitFor(() => expect(world.marks.openings).toBe(2))
    element('.mark-remove').click()
    await vi.waitFor(() => expect(world.marks.openings).toBe(3))
  })

  test('are found again in the page by a press, and the popup stays open', async () => {
    const world = await opened({ held: kept(SECOND), marks: { states: { A1: 'placed' } } })
    await seen('.mark-state', 'In its place')
    element('.mark-words').click()
    await vi.waitFor(() => expect(world.marks.jumps).toEqual(['A1']))
    expect(world.opened).toEqual([])
  })

  test('that are not on the page any more lead to the stored copy, and that is said', async () => {
    const world = await opened({ held: kept(SECOND), marks: { states: { A1: 'orphan' } } })
    await seen('#marks-lost', '1 highlight is no longer on the page')
    expect(element('.mark-words').title).toBe('Show in the stored copy')
    element('.mark-words').click()
    await vi.waitFor(() => expect(world.opened).toEqual([{ page: 'clipping', id: '01', mark: 'A1' }]))
    expect(world.marks.jumps).toEqual([])
  })

  test('lead to the stored copy where the page does not answer', async () => {
    const world = await opened({ held: kept(SECOND), marks: { states: undefined } })
    await vi.waitFor(() => expect(element('.mark-words').title).toBe('Show in the stored copy'))
    element('.mark-words').click()
    await vi.waitFor(() => expect(world.opened).toEqual([{ page: 'clipping', id: '01', mark: 'A1' }]))
  })

  test('are walked with the arrow keys', async () => {
    await opened({ held: kept(FIRST, SECOND) })
    await seen('[data-mark="A1"]')
    const [first, second] = document.querySelectorAll<HTMLElement>('.mark-words')
    first?.focus()
    press('.mark-words', 'ArrowDown')
    expect(document.activeElement).toBe(second)
    press('[data-mark="A1"] .mark-words', 'ArrowUp')
    expect(document.activeElement).toBe(first)
  })

  test('beyond fifty are in the library', async () => {
    const many = Array.from({ length: 53 }, (_, at) => sampleAnnotation({ id: `M${at}` }))
    const world = await opened({ held: kept(...many) })
    await seen('#marks-all', 'All 53 highlights')
    expect(document.querySelectorAll('.mark-item')).toHaveLength(50)
    element('#marks-all').click()
    expect(world.opened).toEqual([{ page: 'clipping', id: '01' }])
  })

  test('are none yet: then one line says how to make the first', async () => {
    await opened({ held: kept() })
    await seen('#marks-hint', 'press ')
    expect(element('#marks-hint').textContent).toContain('Alt+Shift+H')
    expect(document.querySelector('#site-line')).toBeNull()
  })

  test('are made by the menu where no keys are left for that', async () => {
    await opened({ held: kept(), marks: { shortcut: undefined } })
    await seen('#marks-hint', 'in the menu above')
  })
})

describe('a note on a highlight', () => {
  test('is written where the pill has asked for it, even before the popup was there', async () => {
    const world = await opened({ held: kept(FIRST, SECOND), marks: { wanted: 'A1' } })
    await vi.waitFor(() => expect(document.activeElement).toBe(element('[data-mark="A1"] textarea')))
    type('[data-mark="A1"] textarea', 'خط یک\nخط دو')
    await vi.waitFor(() => expect(markIn(world.held, 'A1')?.note).toBe('خط یک\nخط دو'))
  })

  test('is written where the pill asks for it once the popup is there, whatever was searched for', async () => {
    const world = await opened({ held: kept(FIRST, SECOND), draft: { search: 'باران' } })
    await seen('#results')
    world.marks.want('B1')
    await vi.waitFor(() => expect(document.activeElement).toBe(element('[data-mark="B1"] textarea')))
  })

  test('is done with Escape, and the popup stays as it is', async () => {
    await opened({ held: kept(SECOND), marks: { wanted: 'A1' } })
    await seen('[data-mark="A1"]')
    await vi.waitFor(() => expect(document.activeElement).toBe(element('[data-mark="A1"] textarea')))
    press('[data-mark="A1"] textarea', 'Escape')
    await vi.waitFor(() => expect(document.querySelector('[data-mark="A1"] textarea')).toBeNull())
    await vi.waitFor(() => expect(document.activeElement).toBe(element('.mark-edit')))
  })

  test('that was being typed when the popup closed is taken up', async () => {
    const world = fakeWorld({ held: kept(SECOND) })
    world.marks.drafts.set('A1', { note: { text: 'ناتمام', base: '' } })
    const { later } = world.ports
    const again = await opened({ held: kept(SECOND), later })
    await vi.waitFor(() => expect(world.marks.drafts.size).toBe(0))
    expect(again.held).toBeDefined()
    expect(markIn(world.held, 'A1')?.note).toBe('ناتمام')
  })

  test('that cannot be stored says why, and stays in the draft', async () => {
    const world = await opened({ held: kept(SECOND), marks: { wanted: 'A1' } })
    await vi.waitFor(() => expect(document.activeElement).toBe(element('[data-mark="A1"] textarea')))
    world.marks.refusal = 'storageFull'
    type('[data-mark="A1"] textarea', 'پل')
    await seen('[role="alert"]', 'There is no space left')
    expect(world.marks.drafts.get('A1')?.note?.text).toBe('پل')
  })
})

describe('a highlight', () => {
  test('that is removed leaves the way back in its place', async () => {
    const world = await opened({ held: kept(FIRST, SECOND) })
    await seen('[data-mark="A1"] .mark-remove')
    element('[data-mark="B1"] .mark-remove').click()
    await seen('[data-mark="B1"]', 'Highlight removed')
    await seen('#marks-title', '1 highlight')
    expect(markIn(world.held, 'B1')?.trashedAt).toBe(3_000)
    element('[data-mark="B1"] .mark-undo').click()
    await seen('[data-mark="B1"]', 'بارش پیوسته')
    expect(markIn(world.held, 'B1')).not.toHaveProperty('trashedAt')
    expect(texts('.mark-words')).toEqual(['بارش پیوسته', 'کتاب‌های خیس'])
  })

  test('is copied with where it comes from', async () => {
    const world = await opened({ held: kept(SECOND) })
    await seen('.mark-copy')
    element('.mark-copy').click()
    await seen('.mark-copied', 'Copied')
    const [copied] = world.marks.copied
    expect(copied?.plain).toContain('«کتاب‌های خیس»')
    expect(copied?.plain).toContain('خبرگزاری نمونه')
    expect(copied?.html).toContain('<blockquote')
  })

  test('says when it could not be copied', async () => {
    await opened({ held: kept(SECOND), marks: { mayCopy: false } })
    await seen('.mark-copy')
    element('.mark-copy').click()
    await seen('.mark-copied', 'did not let')
  })
})
