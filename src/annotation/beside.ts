/** A part of the screen in CSS pixels. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Size {
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

/**
 * The upper left corner of something that stands beside words without covering them, and within the view: above the
 * words, where the reader has been already, or below them, if the reader is nearer to their end; beside them where they fill the view from top to bottom. Only words
 * that fill all of it are covered. `words`: a box for each line, in any order; `reader`: the pointer or the caret.
 * Undefined where none of the words is in view.
 */
export function besideWords(words: readonly Box[], size: Size, view: Box, reader: Point): Point | undefined {
  const seen = words.filter((box) => isIn(box, view))
  const [first] = seen
  if (!first) return undefined
  const around = seen.reduce(union, first)
  const inner = { left: view.left + EDGE, top: view.top + EDGE, right: view.right - EDGE, bottom: view.bottom - EDGE }
  const x = within(reader.x - size.width / 2, inner.left, inner.right - size.width)
  const y = within(reader.y - size.height / 2, inner.top, inner.bottom - size.height)

  const above = { x, y: around.top - GAP - size.height }
  const below = { x, y: around.bottom + GAP }
  const isNearTop = reader.y - around.top <= around.bottom - reader.y + LINE
  const vertically = isNearTop ? [above, below] : [below, above]
  const horizontally = [
    { x: around.right + GAP, y },
    { x: around.left - GAP - size.width, y },
  ]
  const free = [...vertically, ...horizontally].find(
    (corner) =>
      corner.x >= inner.left &&
      corner.y >= inner.top &&
      corner.x + size.width <= inner.right &&
      corner.y + size.height <= inner.bottom,
  )
  return free ?? { x, y: within(reader.y + COVERING, inner.top, inner.bottom - size.height) }
}

/** Between pill and words, and between pill and the edge of the window. */
const GAP = 8
const EDGE = 8
/** What a line is high, about. */
const LINE = 24
/** Below the pointer, so that the line that it is on stays free. */
const COVERING = 20

function isIn(box: Box, view: Box): boolean {
  return box.right > view.left && box.left < view.right && box.bottom > view.top && box.top < view.bottom
}

function union(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

/** The nearest value in between; the first end where there is no room at all. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
