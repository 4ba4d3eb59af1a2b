import type { Point } from '../../src/annotation/beside'

/** A page and those in its frames, as far as they are of one origin. */
export function pagesIn(page: Document): Document[] {
  const pages = [page]
  // The list grows while it is walked.
  for (const one of pages) {
    for (const frame of one.querySelectorAll('iframe,frame,object')) {
      const inner = 'contentDocument' in frame ? frame.contentDocument : null
      if (isPage(inner) && !pages.includes(inner)) pages.push(inner)
    }
  }
  return pages
}

/** Where the view of a page begins in the view of the window that holds it, in CSS pixels. */
export function originOf(page: Document): Point {
  const origin = { x: 0, y: 0 }
  for (let frame = page.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
    const { left, top } = frame.getBoundingClientRect()
    origin.x += left + frame.clientLeft
    origin.y += top + frame.clientTop
  }
  return origin
}

/** Where a pointer is, in the view of the top window. */
export function pointOf(page: Document, { clientX, clientY }: MouseEvent): Point {
  const { x, y } = originOf(page)
  return { x: clientX + x, y: clientY + y }
}

/** Calls for the page, for the pages in its frames, and for those that come later; `signal` ends it. */
export function forEachPage(page: Document, signal: AbortSignal, call: (page: Document) => void): void {
  const known = new WeakSet<Document>()
  const meet = () => {
    for (const one of pagesIn(page)) {
      if (known.has(one)) continue
      known.add(one)
      // Of frames; it does not bubble.
      one.addEventListener('load', meet, { capture: true, signal })
      call(one)
    }
  }
  meet()
}

/** Not by its class: a frame's document has that of its own window. */
function isPage(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === Node.DOCUMENT_NODE
}
