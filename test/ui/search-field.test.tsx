// @vitest-environment happy-dom

import { useSignal } from '@preact/signals'
import { render } from 'preact'
import { useRef } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { completingBy } from '../../src/ui/completing'
import { SearchField } from '../../src/ui/SearchField'
import { speakHere } from './speaking'

const TAGS = ['آب', 'آبخیزداری', 'محیط زیست']
const leftToOthers: string[] = []
/** Whether there are results that ↓ leads to. */
let hasResults = true
let completing = fresh()

beforeEach(() => {
  speakHere('en')
  leftToOthers.length = 0
  hasResults = true
  completing = fresh()
  render(<Field />, document.body)
})
afterEach(() => render(null, document.body))

describe('what may be meant', () => {
  test('is offered while one types: operators, then what the library knows', async () => {
    await type('wind ta', ['tag:'])
    await type('wind tag:', TAGS)
    await type('wind', [])
    expect(field().getAttribute('aria-expanded')).toBe('false')
  })

  test('takes neither Enter nor ↓ while none of it is chosen', async () => {
    await type('tag:', TAGS)
    press('Enter')
    press('ArrowDown')
    expect(leftToOthers).toEqual(['Enter', 'ArrowDown'])
    expect(chosen()).toBeUndefined()
  })

  test('is chosen with ↓ where there are no results to go to', async () => {
    hasResults = false
    await type('tag:', TAGS)
    press('ArrowDown')
    await vi.waitFor(() => expect(chosen()).toBe('آب'))
  })

  test('is gone into with Tab, walked with the arrows and taken with Enter', async () => {
    await type('wind tag:', TAGS)
    press('Tab')
    await vi.waitFor(() => expect(chosen()).toBe('آب'))
    press('ArrowDown')
    await vi.waitFor(() => expect(chosen()).toBe('آبخیزداری'))
    expect(field().getAttribute('aria-activedescendant')).toBe('search-completion-1')
    press('Enter')
    expect(field().value).toBe('wind tag:آبخیزداری ')
    expect(field().selectionStart).toBe(field().value.length)
    await vi.waitFor(() => expect(offered()).toEqual([]))
    expect(leftToOthers).toEqual([])
  })

  test('goes on with its values when an operator is taken with Tab', async () => {
    await type('ta', ['tag:'])
    press('Tab')
    await vi.waitFor(() => expect(chosen()).toBe('tag:'))
    press('Tab')
    expect(field().value).toBe('tag:')
    await vi.waitFor(() => expect(offered()).toEqual(TAGS))
  })

  test('is entered from below with ↑, and left again at either end', async () => {
    await type('tag:', TAGS)
    press('ArrowUp')
    await vi.waitFor(() => expect(chosen()).toBe('محیط زیست'))
    press('ArrowDown')
    await vi.waitFor(() => expect(chosen()).toBeUndefined())
    press('Tab')
    press('ArrowUp')
    await vi.waitFor(() => expect(chosen()).toBeUndefined())
  })

  test('is put away by Escape, which does nothing else then', async () => {
    await type('tag:', TAGS)
    press('Escape')
    await vi.waitFor(() => expect(offered()).toEqual([]))
    expect(leftToOthers).toEqual([])
    press('Escape')
    expect(leftToOthers).toEqual(['Escape'])
  })

  test('is put away when the caret goes elsewhere, and when the field is left', async () => {
    await type('tag:', TAGS)
    press('ArrowLeft')
    await vi.waitFor(() => expect(offered()).toEqual([]))
    await type('tag:آ', ['آب', 'آبخیزداری'])
    field().dispatchEvent(new FocusEvent('blur'))
    await vi.waitFor(() => expect(offered()).toEqual([]))
  })

  test('is taken with a press of the pointer', async () => {
    await type('tag:', TAGS)
    document.querySelector('#search-completion-2')?.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    expect(field().value).toBe('tag:"محیط زیست" ')
  })

  test('lets Shift+Tab lead back', async () => {
    await type('tag:', TAGS)
    press('Tab', { shiftKey: true })
    expect(leftToOthers).toEqual(['Tab'])
  })
})

function fresh() {
  return completingBy(async (scope) => (scope === 'tag' ? TAGS : []))
}

function Field() {
  const input = useRef<HTMLInputElement>(null)
  const query = useSignal('')
  return (
    <SearchField
      input={input}
      placeholder=""
      query={query.value}
      completing={completing}
      onType={(typed) => {
        query.value = typed
      }}
      onKeyDown={(event) => {
        leftToOthers.push(event.key)
        if (event.key === 'ArrowDown' && hasResults) event.preventDefault()
      }}
    />
  )
}

/** Types, and waits until this is offered. */
async function type(words: string, offers: string[]): Promise<void> {
  field().value = words
  field().setSelectionRange(words.length, words.length)
  field().dispatchEvent(new InputEvent('input', { bubbles: true }))
  await vi.waitFor(() => expect(offered()).toEqual(offers))
}

function press(key: string, how: KeyboardEventInit = {}): void {
  field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))
}

function field(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('#search')
  if (!found) throw new Error('There is no search box')
  return found
}

function offered(): string[] {
  return [...document.querySelectorAll('[role="option"] bdi')].map((option) => option.textContent ?? '')
}

function chosen(): string | undefined {
  return document.querySelector('[role="option"][aria-selected="true"] bdi')?.textContent ?? undefined
}
