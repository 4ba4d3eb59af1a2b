import { render } from 'preact'
import { expect, vi } from 'vitest'
import { modelOn } from '../../popup/model'
import { Popup } from '../../popup/Popup'
import { speakHere } from '../ui/speaking'
import { type FakeWorld, fakeWorld, type Otherwise } from './fake-ports'

/** An empty page that speaks English; before each test. */
export function clear(): void {
  speakHere('en')
  document.body.replaceChildren(document.createElement('div'))
}

/** Takes the popup off the page; after each test. */
export function leave(): void {
  render(null, element('div'))
}

/** The popup in a world where this is otherwise than usual. */
export async function opened(otherwise: Otherwise = {}): Promise<FakeWorld> {
  const world = fakeWorld(otherwise)
  render(<Popup model={await modelOn(world.ports)} />, element('div'))
  return world
}

export function element<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`There is no ${selector}`)
  return found
}

/** Waits until it is there, with these words. */
export async function seen(selector: string, words = ''): Promise<void> {
  await vi.waitFor(() => expect(element(selector).textContent).toContain(words))
}

export function press(selector: string, key: string, how: KeyboardEventInit = {}): void {
  element(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }))
}

export function type(selector: string, words: string): void {
  const field = element<HTMLInputElement | HTMLTextAreaElement>(selector)
  field.value = words
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
