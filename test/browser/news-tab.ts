import type { ColourScheme } from './browser'

/** The tab that news is read in, used as a reader uses it: with a mouse and keys. */
export interface NewsTab {
  /** Runs the body of an async function beside the page's own scripts, with `args`; gives back plain JSON. */
  evaluate<Value>(body: string, ...args: unknown[]): Promise<Value>
  /** Draws the mouse over words: from a point to another, in CSS pixels of the window. */
  drag(from: Point, to: Point): Promise<void>
  move(to: Point): Promise<void>
  click(at: Point): Promise<void>
  /** One key after the other, the last while the others are held. */
  press(...keys: string[]): Promise<void>
  reload(): Promise<void>
  /** What the pill shows, which no script of the page can look into; undefined if there is none. */
  pill(): Promise<ShownPill | undefined>
  colours(scheme: ColourScheme): Promise<void>
  /** Writes a PNG of what is seen. */
  screenshot(file: string): Promise<void>
}

export interface Point {
  x: number
  y: number
}

export interface ShownPill {
  /** All of its text, also what only screen readers say. */
  text: string
  left: number
  top: number
  right: number
  bottom: number
  buttons: PillButton[]
}

export interface PillButton {
  value: string
  label: string
  isPressed: boolean
  /** Its middle. */
  x: number
  y: number
}

/** Reads the pill out of its shadow root, which tests are given by the browser. */
export const READ_PILL = `(shadow) => {
  const pill = shadow?.querySelector('.pill')
  if (!pill?.checkVisibility({ checkVisibilityCSS: true })) return null
  const { left, top, right, bottom } = pill.getBoundingClientRect()
  const buttons = [...pill.querySelectorAll('button')].map((button) => {
    const box = button.getBoundingClientRect()
    return {
      value: button.value,
      label: button.getAttribute('aria-label') ?? button.textContent,
      isPressed: button.getAttribute('aria-pressed') === 'true',
      x: (box.left + box.right) / 2,
      y: (box.top + box.bottom) / 2,
    }
  })
  return { text: pill.textContent, left, top, right, bottom, buttons }
}`
