import { render } from 'preact'
import { expect, vi } from 'vitest'
import { Library } from '../../library/Library'
import { modelOn } from '../../library/model'
import type { Clipping } from '../../src/clipping/clipping'
import { sampleClipping } from '../clipping/sample'
import { speakHere } from '../ui/speaking'
import { type FakeWorld, fakeWorld, type Otherwise } from './fake-ports'

/** An empty page that speaks English; before each test. */
export function clear(): void {
  speakHere('en')
  document.body.replaceChildren(document.createElement('div'))
}

/** Takes the library off the page; after each test. */
export function leave(): void {
  render(null, element('div'))
}

/** Shows the library of a world that holds these clippings. */
export async function opened(clippings: Clipping[], otherwise: Otherwise = {}): Promise<FakeWorld> {
  const world = fakeWorld(clippings, otherwise)
  render(<Library model={modelOn(world.ports)} />, element('div'))
  await vi.waitFor(() => expect(elements('.page[aria-busy]')).toEqual([]), { timeout: PATIENCE })
  return world
}

/** Kept just now. */
export function kept(id: string, headline: string): Clipping {
  return { ...sampleClipping({ headline, url: `https://khabar.example/${id}` }, id), clippedAt: Date.now() }
}

/** Until something matches and, if asked, its text contains `text`. */
export async function seen(selector: string, text = ''): Promise<void> {
  const isShown = () =>
    expect(
      texts(selector).filter((shown) => shown.includes(text)),
      document.body.textContent ?? '',
    ).not.toEqual([])
  await vi.waitFor(isShown, { timeout: PATIENCE })
}

/** Milliseconds: many tests may run on few cores. */
const PATIENCE = 10_000

export function texts(selector: string): string[] {
  return elements(selector).map((found) => (found.textContent ?? '').replace(/[\u2068\u2069]/g, ''))
}

export function element<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`Nothing matches ${selector}`)
  return found
}

export function elements(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
}

export function press(selector: string, key: string, held: Partial<KeyboardEventInit> = {}): void {
  element(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
}

export function click(selector: string, held: Partial<MouseEventInit>): void {
  element(selector).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...held }))
}

export function type(selector: string, text: string): void {
  const field = element<HTMLInputElement>(selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export function choose(name: string): void {
  put([new File(['{}'], name)])
}

/** Once there is a field for them. */
export async function chooseFiles(...files: File[]): Promise<void> {
  await seen('#import-file')
  put(files)
}

function put(files: File[]): void {
  const input = element<HTMLInputElement>('#import-file')
  Object.defineProperty(input, 'files', { value: files })
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
