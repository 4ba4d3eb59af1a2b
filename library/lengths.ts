import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Lengths that only a script knows, in CSS px, by the custom property under which the style sheet asks for them. */
export type Lengths = Record<`--${string}`, number | undefined>

/** The one way by which numbers reach the style sheet; an undefined one is left to it. */
export function useLengths(element: RefObject<HTMLElement | null>, lengths: Lengths): void {
  useLayoutEffect(() => {
    for (const [name, length] of Object.entries(lengths)) {
      if (length === undefined) element.current?.style.removeProperty(name)
      else element.current?.style.setProperty(name, `${length}px`)
    }
  })
}

/** What `rems` are in px where the reader has chosen another size of letters. */
export function px(rems: number): number {
  return rems * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16)
}
