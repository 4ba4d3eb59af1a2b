// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CLIPPINGS_AT_ONCE } from '../../library/highlights/acting'
import type { Clipping } from '../../src/clipping/clipping'
import { marksOf } from '../../src/clipping/marks'
import { fail } from '../../src/result'
import type { FakeWorld } from './fake-ports'
import { marked } from './highlights/marked'
import { clear, click, element, elements, kept, leave, opened, press, seen, texts, type } from './page'

beforeEach(clear)
afterEach(leave)

describe('the page of all highlights', () => {
  test('shows those of every clipping, newest first, with their notes, tags and sources', async () => {
    await page()
    expect(texts('.highlight-words')).toEqual(['باران در بندر', 'باد در کوه', 'رود'])
    expect(texts('.highlight-note')).toEqual(['از سارا بپرسم'])
    expect(texts('#highlights-count')).toEqual(['3 highlights'])
    expect(
      element('.highlight-row')
        .getAttribute('aria-label')
        ?.replace(/[\u2068\u2069]/g, ''),
    ).toContain('Highlight, Green: “باران در بندر”. Note: از سارا بپرسم. Tags: شهر, آب. In “نخست”')
  })

  test('is one press away, and the shelf tells how many there are', async () => {
    await opened(clippings())
    await seen('.rail-link[href="#/highlights"] .rail-count', '3')
  })

  test('is counted anew before long when something is marked while one is elsewhere', async () => {
    const world = await opened(clippings())
    await seen('.rail-link[href="#/highlights"] .rail-count', '3')
    const [first] = clippings()
    if (first) world.putElsewhere({ ...first, rev: 9, annotations: [...(first.annotations ?? []), marked('9', 'برف')] })
    await vi.waitFor(() => expect(texts('.rail-link[href="#/highlights"] .rail-count')).toEqual(['4']), 5_000)
  })

  test('teaches how to mark where nothing is marked', async () => {
    await opened([kept('a', 'نخست')], { hash: '#/highlights' })
    await seen('.empty-title', 'No highlights yet')
  })

  test('shows those of some colours', async () => {
    await page()
    element('#filter-rose').click()
    await vi.waitFor(() => expect(texts('.highlight-words')).toEqual(['رود']))
    element('#filter-green').click()
    await vi.waitFor(() => expect(texts('.highlight-words')).toEqual(['باران در بندر', 'رود']))
    expect(texts('#highlights-count')).toEqual(['2 of 3'])
  })

  test('shows those that are found by typed words, and all again after Escape', async () => {
    await page()
    type('#search', 'سارا')
    await vi.waitFor(() => expect(texts('.highlight-words')).toEqual(['باران در بندر']))
    press('#search', 'Escape')
    await vi.waitFor(() => expect(texts('.highlight-words')).toHaveLength(3))
  })

  test('says that none is like that, with the way back to all', async () => {
    await page()
    type('#search', 'nothing')
    await seen('.empty-title', 'No highlight is like that')
    element('#highlights-all').click()
    await seen('.highlight-words')
  })

  test('puts them under their clippings if that is wanted', async () => {
    await page()
    choose('#highlights-by', 'clipping')
    await vi.waitFor(() => expect(texts('.group-headline')).toEqual(['نخست', 'دوم']))
    choose('#highlights-order', 'oldest')
    await vi.waitFor(() => expect(texts('.group-headline')).toEqual(['دوم', 'نخست']))
  })

  test('shows the one at the cursor beside the list, and Enter opens it in its clipping', async () => {
    const world = await page()
    press('#list', 'j')
    press('#list', 'j')
    await seen('#highlight-sheet .mark-words', 'باد در کوه')
    press('#list', 'Enter')
    expect(world.ports.address.hash()).toBe('#/clipping/a/2')
  })

  test('follows what another window marks', async () => {
    const world = await page()
    const [first] = clippings()
    if (first) world.putElsewhere({ ...first, rev: 9, annotations: [marked('9', 'برف')] })
    await vi.waitFor(() => expect(texts('.highlight-words')).toEqual(['رود', 'برف']))
  })
})

describe('highlights that are selected', () => {
  test('with x, Shift or Ctrl+A get another colour together, and their own ones back', async () => {
    const world = await page()
    press('#list', 'j')
    press('#list', 'x')
    click('#highlight-2', { shiftKey: true })
    await seen('.selection-count', '3 selected')
    element<HTMLInputElement>('#color-all-blue').click()
    await seen('#toast', 'Colour of 3 highlights changed')
    expect(colours(world)).toEqual(['blue', 'blue', 'blue'])
    press('#list', 'u')
    await vi.waitFor(() => expect(colours(world)).toEqual(['green', 'yellow', 'rose']))
  })

  test('get a tag, and lose one that only some have', async () => {
    const world = await page()
    press('#list', 'a', { ctrlKey: true })
    await seen('#tag-all')
    element('#tag-all').click()
    await seen('.partial-tags', 'شهر')
    type('#tags-for-all', 'خواندنی')
    press('#tags-for-all', 'Enter')
    await vi.waitFor(() => expect(tags(world)).toEqual([['شهر', 'آب', 'خواندنی'], ['آب', 'خواندنی'], ['خواندنی']]))
    await vi.waitFor(() => element('.partial-tags [aria-label*="شهر"]:not(.tag-give)').click())
    await vi.waitFor(() => expect(tags(world)[0]).toEqual(['آب', 'خواندنی']))
  })

  test('are removed together, and come back', async () => {
    const world = await page()
    press('#list', 'a', { ctrlKey: true })
    press('#list', '#')
    await seen('#toast', '3 highlights removed')
    expect(all(world)).toEqual([])
    press('body', 'u')
    await vi.waitFor(() => expect(all(world)).toHaveLength(3))
  })

  test('are copied as quotations, in the order of the list', async () => {
    const world = await page()
    press('#list', 'a', { ctrlKey: true })
    press('#list', 'c')
    await seen('#toast', '3 quotations copied')
    expect(world.copied.map(({ words }) => words)).toEqual(['«باران در بندر»', '«باد در کوه»', '«رود»'])
  })

  test('are changed in as many messages as it takes, and what failed half-way says so and can be taken back', async () => {
    const many = Array.from({ length: CLIPPINGS_AT_ONCE + 1 }, (_, at) => ({
      ...kept(`k${at}`, `${at}`),
      annotations: [marked('1', `واژهٔ ${at}`)],
    }))
    const asked: number[] = []
    const world = await page(many)
    const { changeMarks } = world.ports.background
    world.ports.background.changeMarks = async (changes) => {
      asked.push(changes.length)
      return asked.length === 2 ? fail('storageFull') : changeMarks(changes)
    }
    press('#list', 'a', { ctrlKey: true })
    press('#list', '4')
    await seen('#toast', 'no space left')
    expect(asked).toEqual([CLIPPINGS_AT_ONCE, 1])
    expect(colours(world).filter((color) => color === 'rose')).toHaveLength(CLIPPINGS_AT_ONCE)
    element('#undo').click()
    await vi.waitFor(() => expect(colours(world).filter((color) => color === 'rose')).toEqual([]))
  })
})

describe('a tag of highlights', () => {
  test('gets another name wherever it is, also from the filter that shows it', async () => {
    const world = await page()
    choose('#filter-tag', 'آب')
    await vi.waitFor(() => expect(texts('.highlight-words')).toEqual(['باران در بندر', 'باد در کوه']))
    element('#tag-rename').click()
    await seen('#rename-to')
    expect(element<HTMLSelectElement>('#rename-from').value).toBe('آب')
    type('#rename-to', 'آب‌وهوا')
    await seen('.tag-form .field-hint', '2 highlights get the new name')
    element('#rename-do').click()
    await seen('#toast', 'Tag changed on 2 highlights')
    expect(tags(world)).toEqual([['شهر', 'آب‌وهوا'], ['آب‌وهوا'], []])
    expect(texts('.highlight-words')).toEqual(['باران در بندر', 'باد در کوه'])
  })

  test('that takes the name of another one becomes one with it', async () => {
    const world = await page()
    element('#tag-rename').click()
    await seen('#rename-to')
    choose('#rename-from', 'شهر')
    type('#rename-to', 'آب')
    await seen('.tag-form .field-hint', 'one tag is left')
    element('#rename-do').click()
    await seen('#toast', 'Tag changed on 1 highlight')
    expect(tags(world)).toEqual([['آب'], ['آب'], []])
    // A dialog has the keys for itself.
    await vi.waitFor(() => expect(elements('dialog[open]')).toEqual([]))
    press('body', 'u')
    await vi.waitFor(() => expect(tags(world)[0]).toEqual(['شهر', 'آب']))
  })
})

function clippings(): Clipping[] {
  const green = { color: 'green', note: 'از سارا بپرسم', tags: ['شهر', 'آب'], createdAt: 3_000 } as const
  return [
    {
      ...kept('a', 'نخست'),
      annotations: [
        marked('1', 'باران در بندر', { ...green, tags: [...green.tags] }),
        marked('2', 'باد در کوه', { tags: ['آب'], createdAt: 2_000 }),
      ],
    },
    { ...kept('b', 'دوم'), annotations: [marked('1', 'رود', { color: 'rose', createdAt: 1_500 })] },
  ]
}

async function page(held: Clipping[] = clippings()): Promise<FakeWorld> {
  const world = await opened(held, { hash: '#/highlights' })
  await seen('.highlight-row')
  return world
}

function all({ held }: FakeWorld) {
  return [...held.values()].flatMap(marksOf)
}

function colours(world: FakeWorld): string[] {
  return all(world).map(({ color }) => color)
}

function tags(world: FakeWorld): string[][] {
  return all(world).map((mark) => mark.tags)
}

function choose(selector: string, value: string): void {
  const field = element<HTMLSelectElement>(selector)
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
