import { type LiveText, liveTextOf } from '../../src/annotation/live-text'
import type { TextMap } from '../../src/annotation/text-map'

/** All text of the page, whose body may be another one at any time. */
export interface PageText {
  map(): TextMap
  /** Tells of changes from now on. */
  watch(): void
  /** Reads nothing and follows nothing until it is asked again. */
  rest(): void
  /** For pages that have got another body. */
  check(): void
}

export function pageText(page: Document, changed: () => void): PageText {
  let live: { root: Element; text: LiveText } | undefined
  let isWatching = false

  const text = () => {
    const root = rootOf(page)
    if (live?.root === root) return live.text
    live?.text.stop()
    live = { root, text: liveTextOf(root) }
    if (isWatching) live.text.watch(changed)
    return live.text
  }
  return {
    map: () => text().map(),
    watch: () => {
      if (isWatching) return
      isWatching = true
      text().watch(changed)
    },
    rest: () => {
      isWatching = false
      live?.text.stop()
      live = undefined
    },
    check: () => {
      if (!live || live.root === rootOf(page)) return
      text()
      changed()
    },
  }
}

/** Not what a page has named "body". */
function rootOf(page: Document): Element {
  return Reflect.get(Document.prototype, 'body', page) ?? page.documentElement
}
