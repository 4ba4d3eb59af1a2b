// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Guard, guardOf } from '../../content-scripts/marker/guard'

const PLAIN: Record<string, string> = {
  ...{ display: 'block', position: 'fixed', visibility: 'visible', opacity: '1', 'pointer-events': 'none', zoom: '1' },
  ...{ transform: 'none', translate: 'none', rotate: 'none', scale: 'none', filter: 'none', 'clip-path': 'none' },
  ...{ 'backdrop-filter': 'none', 'mask-image': 'none', 'mix-blend-mode': 'normal' },
}

/** What the browser sees of the pill; the DOM of these tests draws nothing. */
let seen: {
  style: Record<string, string>
  box: { left: number; top: number }
  top: Element | null
  layers: Element[]
  isOpen: boolean
  hasFocus: boolean
}
let host: HTMLElement
let guard: Guard
let tellVisibility: (isVisible: boolean) => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  host = document.createElement('div')
  document.documentElement.append(host)
  seen = { style: PLAIN, box: { left: 100, top: 100 }, top: host, layers: [], isOpen: true, hasFocus: true }
  host.getBoundingClientRect = () => new DOMRect(seen.box.left, seen.box.top, 260, 42)
  Object.assign(host, { matches: () => seen.isOpen })
  document.elementFromPoint = () => seen.top
  document.hasFocus = () => seen.hasFocus
  vi.spyOn(document, 'querySelectorAll').mockImplementation(
    () => [host, ...seen.layers] as unknown as NodeListOf<Element>,
  )
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => seen.style[name] ?? '' }))
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => {}
      disconnect = () => {}
      constructor(told: (entries: object[]) => void) {
        tellVisibility = (isVisible) => told([{ isIntersecting: true, isVisible }])
      }
    },
  )
  guard = guardOf(host)
  guard.placed()
  vi.advanceTimersByTime(300)
})

afterEach(() => {
  host.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function press(by: Partial<MouseEvent> = {}): boolean {
  const event = { isTrusted: true, detail: 1, clientX: 200, clientY: 120, ...by }
  return guard.allows(event as MouseEvent)
}

describe('a press on the pill counts', () => {
  test('if it is the reader’s, on a pill that was to be seen for a while', () => {
    expect(press()).toBe(true)
    expect(press({ detail: 0, clientX: 0, clientY: 0 })).toBe(true)
  })

  test('not if a script has made it', () => {
    expect(press({ isTrusted: false })).toBe(false)
  })

  test('not if the pill has just come, or has just moved', () => {
    guard.placed()
    expect(press()).toBe(false)
    vi.advanceTimersByTime(299)
    expect(press()).toBe(false)
    vi.advanceTimersByTime(1)
    expect(press()).toBe(true)
  })

  test('not if the page is not what the reader is at', () => {
    seen.hasFocus = false
    expect(press()).toBe(false)
  })

  test('not if something lies on it', () => {
    seen.top = document.body
    expect(press()).toBe(false)
  })

  test('not if it stands elsewhere than it was put', () => {
    seen.box = { left: 140, top: 100 }
    expect(press()).toBe(false)
  })

  test('not if the page has taken it out of the uppermost layer, or put it elsewhere', () => {
    seen.isOpen = false
    expect(press()).toBe(false)
    seen.isOpen = true
    document.body.append(host)
    expect(press()).toBe(false)
  })

  test('not if the page has since put a layer above it', () => {
    seen.layers = [document.body]
    expect(press()).toBe(false)
    guard.placed()
    vi.advanceTimersByTime(300)
    expect(press()).toBe(true)
  })

  test('not if the browser says that it cannot be seen', () => {
    tellVisibility(false)
    expect(press()).toBe(false)
    tellVisibility(true)
    expect(press()).toBe(true)
  })

  test.each(Object.keys(PLAIN))('not if its %s is not its own', (property) => {
    seen.style = { ...PLAIN, [property]: 'something else' }
    expect(press()).toBe(false)
  })
})
