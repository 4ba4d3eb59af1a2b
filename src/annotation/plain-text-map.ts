import type { TextMap } from './text-map'

/** A text that no tree stands behind: quotes are found in it, but lead to no nodes. */
export function textMapOfText(text: string): TextMap {
  return { text, isAside: () => false, placeOf: () => undefined, rangesOf: () => [] }
}
