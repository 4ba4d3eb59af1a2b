// @vitest-environment happy-dom
import { useSignal } from '@preact/signals'
import { type JSX, render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Annotation } from '../../../src/annotation/annotation'
import type { MarkState } from '../../../src/browser/messages'
import { MarkItem } from '../../../src/ui/marks/MarkItem'
import { type MarkEditor, markEditorOn } from '../../../src/ui/marks/mark-editor'
import { RemovedMark } from '../../../src/ui/marks/RemovedMark'
import { sampleAnnotation } from '../../clipping/annotation'
import { sampleClipping } from '../../clipping/sample'
import { speakHere } from '../speaking'
import { type FakeDesk, fakeDesk } from './fake-desk'

let desk: FakeDesk
let editor: MarkEditor
const pressed: string[] = []

beforeEach(() => {
  speakHere('en')
  pressed.length = 0
  desk = fakeDesk({ ...sampleClipping(), annotations: [sampleAnnotation()] })
  editor = markEditorOn(desk)
})
afterEach(() => render(null, document.body))

describe('a mark in a list', () => {
  test('is its words, what was written about it, and how it stands', () => {
    show({ annotation: sampleAnnotation({ note: 'پیگیری شود', tags: ['هوا'] }), state: 'orphan' })
    expect(element('.mark-words').textContent).toBe('کتاب‌های خیس')
    expect(element('.mark-written').textContent).toBe('پیگیری شودهوا')
    expect(element('.mark-state').textContent).toBe('Not found on the page')
    expect(element('.mark-words').getAttribute('aria-label')).toContain('Not found on the page')
  })

  test('shows words of a page as text', () => {
    const quote = { ...sampleAnnotation().quote, exact: '<img src=x onerror=alert(1)>' }
    show({ annotation: sampleAnnotation({ quote, note: '<b>' }) })
    expect(document.querySelector('.mark-item img, .mark-item b')).toBeNull()
  })

  test('leads to its place, is copied, and removed', async () => {
    show({})
    for (const part of ['.mark-words', '.mark-copy', '.mark-remove']) element(part).click()
    expect(pressed).toEqual(['show', 'copy', 'remove'])
    await vi.waitFor(() => expect(element('.mark-copied').textContent).toBe('Copied'))
  })

  test('says when the browser did not let it be copied', async () => {
    show({ mayCopy: false })
    element('.mark-copy').click()
    await vi.waitFor(() => expect(element('.mark-copied').textContent).toContain('did not let'))
  })
})

describe('the fields of a mark', () => {
  test('open at the note, which keeps its lines', async () => {
    show({})
    element('.mark-edit').click()
    await vi.waitFor(() => expect(document.activeElement).toBe(element('textarea')))
    type('textarea', 'یک\nدو')
    await vi.waitFor(() => expect(desk.held[0]?.annotations?.[0]?.note).toBe('یک\nدو'))
    expect(element('.note-saved').textContent).toBe('Saved')
  })

  test.each([
    ['Escape', {}],
    ['Enter', { ctrlKey: true }],
    ['Enter', { metaKey: true }],
  ])('close with %s %o, and the focus is where it was', async (key, how) => {
    show({})
    element('.mark-edit').click()
    await vi.waitFor(() => expect(document.activeElement).toBe(element('textarea')))
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how })
    element('textarea').dispatchEvent(event)
    await vi.waitFor(() => expect(document.querySelector('textarea')).toBeNull())
    expect(event.defaultPrevented).toBe(true)
    await vi.waitFor(() => expect(document.activeElement).toBe(element('.mark-edit')))
  })

  test('stay open at a mere Enter', async () => {
    show({})
    element('.mark-edit').click()
    await vi.waitFor(() => expect(document.activeElement).toBe(element('textarea')))
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
    element('textarea').dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  })

  test('give it another colour, each with a name', async () => {
    show({})
    element('.mark-edit').click()
    await vi.waitFor(() => element('textarea'))
    const colors = [...document.querySelectorAll<HTMLInputElement>('[type="radio"]')]
    expect(colors.map((color) => color.getAttribute('aria-label'))).toEqual(['Yellow', 'Green', 'Blue', 'Rose'])
    expect(colors.map((color) => color.checked)).toEqual([true, false, false, false])
    colors[3]?.click()
    await vi.waitFor(() => expect(desk.held[0]?.annotations?.[0]?.color).toBe('rose'))
    expect(element('.inked').className).toContain('is-rose')
  })

  test('complete tags', async () => {
    show({ known: ['هوا'] })
    element('.mark-edit').click()
    await vi.waitFor(() => element('textarea'))
    type('[role="combobox"]', 'هو')
    await vi.waitFor(() => expect(element('[role="option"]').textContent).toBe('هوا'))
    for (const key of ['ArrowDown', 'Enter']) {
      element('[role="combobox"]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      await Promise.resolve()
    }
    await vi.waitFor(() => expect(desk.held[0]?.annotations?.[0]?.tags).toEqual(['هوا']))
  })
})

test('a mark that was removed leaves the way back in its place', async () => {
  render(<RemovedMark id="A1" onUndo={() => pressed.push('undo')} />, document.body)
  expect(element('[role="status"]').textContent).toBe('Highlight removed')
  await vi.waitFor(() => expect(document.activeElement).toBe(element('.mark-undo')))
  element('.mark-undo').click()
  expect(pressed).toEqual(['undo'])
})

interface Shown {
  annotation?: Annotation
  state?: MarkState
  known?: string[]
  mayCopy?: boolean
}

function show(shown: Shown): void {
  render(<Listed {...shown} />, document.body)
}

function Listed({ annotation = sampleAnnotation(), mayCopy = true, ...rest }: Shown): JSX.Element {
  const isOpen = useSignal(false)
  return (
    <ul>
      <MarkItem
        mark={{ clipping: '01', annotation }}
        editor={editor}
        isOpen={isOpen.value}
        onToggle={() => {
          isOpen.value = !isOpen.value
        }}
        onShow={() => pressed.push('show')}
        showTitle="Show on the page"
        onCopy={async () => {
          pressed.push('copy')
          return mayCopy
        }}
        onRemove={() => pressed.push('remove')}
        {...rest}
      />
    </ul>
  )
}

function element<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`There is no ${selector}`)
  return found
}

function type(selector: string, words: string): void {
  const field = element<HTMLInputElement | HTMLTextAreaElement>(selector)
  field.value = words
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
