import type { AnnotationColor } from './annotation'
import { highlightCss, type Look } from './highlight-style'
import { isLight } from './lightness'
import { type Surface, surfaceIn } from './surface'

/** Words on a screen that are to be seen as marked: one range for each tree that they stand in. */
export interface Painted {
  ranges: readonly Range[]
  color: AnnotationColor
}

/** Paints pages by the CSS Custom Highlight API: no element of a page changes. */
export interface Painter {
  /**
   * Paints these and nothing else. Said again, it puts back what a page has taken away, and follows a page that has
   * become light or dark; it costs little where nothing has changed.
   */
  paint(passages: Iterable<Painted>): void
  /** Draws the eye to one of them until told otherwise. */
  emphasise(passage: Painted | undefined): void
}

/**
 * Pages see the names of highlights, so they should say nothing. Windows and documents are those of the ranges: frames
 * have registries and style sheets of their own, and shadow roots style sheets.
 */
export function painterOf(nameOf: (look: Look) => string, emphasis: string): Painter {
  const css = highlightCss(nameOf, emphasis)
  const priorities = new Map([[emphasis, 1]])
  const surfaces = new Map<Document, Surface>()
  let named = new Map<Range, string>()
  let emphasised: Painted | undefined

  return {
    paint: (passages) => {
      const wanted = new Map<Range, string>()
      for (const { ranges, color } of passages) {
        for (const range of ranges) wanted.set(range, nameOf({ color, isOnDark: isOnDark(range) }))
      }
      for (const [range, name] of named) if (wanted.get(range) !== name) surfaceOf(range)?.take(range, name)
      for (const [range, name] of wanted) if (named.get(range) !== name) surfaceOf(range)?.put(range, name)
      named = wanted
      settle()
    },
    emphasise: (passage) => {
      for (const range of emphasised?.ranges ?? []) surfaceOf(range)?.take(range, emphasis)
      for (const range of passage?.ranges ?? []) surfaceOf(range)?.put(range, emphasis)
      emphasised = passage
      settle()
    },
  }

  function surfaceOf({ startContainer }: Range): Surface | undefined {
    const page = startContainer.ownerDocument
    const view = page?.defaultView
    if (!page || !view) return undefined
    const surface = surfaces.get(page) ?? surfaceIn(view, css, priorities)
    surfaces.set(page, surface)
    return surface
  }

  function settle(): void {
    for (const [page, surface] of surfaces) {
      if (page.defaultView) surface.settle()
      else surfaces.delete(page)
    }
  }
}

/** By the colour of the text: pictures and what shines through make the ground itself hard to tell. */
function isOnDark({ startContainer }: Range): boolean {
  const element: Element | null = Reflect.get(Node.prototype, 'parentElement', startContainer)
  const view = startContainer.ownerDocument?.defaultView
  return element && view ? isLight(view.getComputedStyle(element).color) : false
}
