// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clipping } from '../../src/clipping/clipping'
import { marksOf } from '../../src/clipping/marks'
import type { FakeWorld } from './fake-ports'
import { marked } from './highlights/marked'
import { clear, element, elements, kept, leave, opened, press, seen, texts } from './page'

const FIRST = 'بارش پیوسته خیابان‌ها را خلوت کرد.'
const SECOND = 'مردم گفته‌اند که کتاب‌های خیس را کنار پنجره می‌گذارند.'

beforeEach(clear)
afterEach(leave)

describe('words of the text', () => {
  test('are marked with a key, in the colour that was used last', async () => {
    const world = await reading(kept('a', 'باد'), { markColor: 'blue' })
    select('.story', 'خیابان‌ها')
    press('#reading', 'h')
    await vi.waitFor(() => expect(marksOf(held(world))).toHaveLength(1))
    expect(marksOf(held(world))[0]).toMatchObject({ color: 'blue', quote: { exact: 'خیابان‌ها' } })
    await vi.waitFor(() => expect(painted(world)).toEqual({ blue: ['خیابان‌ها'], active: ['خیابان‌ها'] }))
  })

  test('are marked in a colour by its digit, on a Persian keyboard too, and the next mark has it again', async () => {
    const world = await reading(kept('a', 'باد'))
    select('.story', 'خیابان‌ها')
    press('#reading', '۲', { code: 'Digit2' })
    await vi.waitFor(() => expect(marksOf(held(world))[0]?.color).toBe('green'))
    select('.story', 'پنجره')
    press('#reading', 'h')
    await vi.waitFor(() => expect(marksOf(held(world)).map(({ color }) => color)).toEqual(['green', 'green']))
  })

  test('are offered a pill, and a press on a colour marks them', async () => {
    const world = await reading(kept('a', 'باد'))
    select('.story', 'خیابان‌ها')
    await vi.waitFor(() => {
      document.dispatchEvent(new Event('pointerup'))
      expect(elements('#pill')).toHaveLength(1)
    })
    element('#pill-rose').click()
    await vi.waitFor(() => expect(marksOf(held(world))[0]?.color).toBe('rose'))
    await seen('#pill-rose[aria-pressed="true"]')
  })

  test('can be those of the headline', async () => {
    const world = await reading(kept('a', 'باد و باران'))
    select('#headline', 'باران')
    press('#reading', 'h')
    await vi.waitFor(() => expect(marksOf(held(world))[0]?.quote.exact).toBe('باران'))
  })

  test('that were marked in the same place get another colour, and no second mark', async () => {
    const world = await reading(kept('a', 'باد'))
    select('.story', 'خیابان‌ها')
    press('#reading', '1')
    await vi.waitFor(() => expect(marksOf(held(world))).toHaveLength(1))
    select('.story', 'خیابان‌ها')
    press('#reading', '4')
    await vi.waitFor(() => expect(marksOf(held(world)).map(({ color }) => color)).toEqual(['rose']))
  })

  test('that were marked just now are not any more after u', async () => {
    const world = await reading(kept('a', 'باد'))
    select('.story', 'خیابان‌ها')
    press('#reading', 'h')
    await seen('#toast', 'Highlighted')
    press('#reading', 'u')
    await vi.waitFor(() => expect(marksOf(held(world))).toEqual([]))
  })

  test('are copied as a quotation without being marked', async () => {
    const world = await reading(kept('a', 'باد'))
    select('.story', 'خیابان‌ها')
    press('#reading', 'c')
    await vi.waitFor(() => expect(world.copied.map(({ words }) => words)).toEqual(['«خیابان‌ها»']))
    expect(marksOf(held(world))).toEqual([])
  })

  test('have to be selected first', async () => {
    await reading(kept('a', 'باد'))
    press('#reading', 'h')
    await seen('#toast', 'Select some words')
  })

  test('of a clipping in the trash are not marked', async () => {
    const world = await reading({ ...kept('a', 'باد'), trashedAt: 5 })
    select('.story', 'خیابان‌ها')
    press('#reading', 'h')
    await seen('#toast', 'Select some words')
    expect(marksOf(held(world))).toEqual([])
  })
})

describe('marks beside the text', () => {
  test('stand in its order, and those that are not in it below, with what stood around them', async () => {
    const lost = {
      ...marked('lost', 'واژه‌هایی که دیگر نیست'),
      quote: quote('واژه‌هایی که دیگر نیست', 'پیش از آن', 'پس از آن'),
    }
    const annotations = [lost, marked('2', SECOND), { ...marked('1', FIRST), quote: quote(FIRST, 'باد', SECOND) }]
    const world = await reading({ ...kept('a', 'باد'), annotations })
    await seen('#orphans-title', 'Not in this text')
    expect(texts('.margin-list .mark-words')).toEqual([FIRST, SECOND, 'واژه‌هایی که دیگر نیست'])
    expect(texts('.mark-context p:last-child')).toEqual(['پیش از آنواژه‌هایی که دیگر نیستپس از آن'])
    expect(painted(world)).toEqual({ yellow: [FIRST, SECOND] })
  })

  test('are looked for in each wording by itself', async () => {
    const clipping = { ...kept('a', 'باد'), annotations: [marked('1', SECOND)] }
    const before = { ...clipping.article, blocks: [{ kind: 'paragraph' as const, text: FIRST }] }
    const world = await reading({ ...clipping, revisions: [{ article: before, scope: 'article', clippedAt: 5 }] })
    await vi.waitFor(() => expect(painted(world)).toEqual({ yellow: [SECOND] }))
    elements('.revision')[1]?.click()
    await seen('.notice', '1 highlight is not in this text')
    expect(painted(world)).toEqual({})
    element('#revision-latest').click()
    await vi.waitFor(() => expect(painted(world)).toEqual({ yellow: [SECOND] }))
  })

  test('follow what another window marks', async () => {
    const world = await reading(kept('a', 'باد'))
    world.putElsewhere({ ...held(world), rev: 2, annotations: [marked('1', SECOND)] })
    await vi.waitFor(() => expect(painted(world)).toEqual({ yellow: [SECOND] }))
    await seen('.margin-list .mark-words', SECOND)
  })

  test('are opened by the address, one of them', async () => {
    const clipping = { ...kept('a', 'باد'), annotations: [marked('1', FIRST), marked('2', SECOND)] }
    const world = await opened([clipping], { hash: '#/clipping/a/2' })
    await seen('[aria-current="true"]', SECOND)
    expect(painted(world).active).toEqual([SECOND])
  })

  test('get a note that is stored as it is typed', async () => {
    const world = await reading({ ...kept('a', 'باد'), annotations: [marked('1', SECOND)] })
    await seen('.mark-edit')
    element('.mark-edit').click()
    await seen('.mark-note-field')
    const field = element<HTMLTextAreaElement>('.mark-note-field')
    field.value = 'پیگیری شود'
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.waitFor(() => expect(marksOf(held(world))[0]?.note).toBe('پیگیری شود'))
  })

  test('are removed, and come back', async () => {
    const world = await reading({ ...kept('a', 'باد'), annotations: [marked('1', SECOND)] })
    await seen('.mark-remove')
    element('.mark-remove').click()
    await seen('#toast', 'Highlight removed')
    expect(marksOf(held(world))).toEqual([])
    element('#undo').click()
    await seen('.margin-list .mark-words', SECOND)
  })

  test('lie over nothing any more when the clipping is closed', async () => {
    const world = await reading({ ...kept('a', 'باد'), annotations: [marked('1', SECOND)] })
    await vi.waitFor(() => expect(painted(world)).toEqual({ yellow: [SECOND] }))
    world.ports.address.go('#/')
    await vi.waitFor(() => expect(painted(world)).toEqual({}))
  })
})

async function reading(clipping: Clipping, settings = {}): Promise<FakeWorld> {
  const world = await opened([clipping], { hash: `#/clipping/${clipping.id}`, settings })
  await seen('.story')
  return world
}

function held(world: FakeWorld): Clipping {
  const clipping = world.held.get('a')
  if (!clipping) throw new Error('not kept')
  return clipping
}

function quote(exact: string, prefix: string, suffix: string) {
  return { exact, prefix, suffix, hints: {} }
}

/** The words under each name of a highlight. */
function painted({ painted: { colors, active } }: FakeWorld): Record<string, string[]> {
  const all = Object.entries({ ...colors, active }).filter(([, ranges]) => ranges.length > 0)
  return Object.fromEntries(all.map(([name, ranges]) => [name, ranges.map(String)]))
}

/** Selects words that stand in one text node. */
function select(selector: string, words: string): void {
  const walk = document.createTreeWalker(element(selector), NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = (node.textContent ?? '').indexOf(words)
    if (at < 0) continue
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length)
    return
  }
  throw new Error(`no such words in ${selector}`)
}
