import type { Box, Point } from '../../src/annotation/beside'
import { boxesOf, endOf } from './selected'

/** Words that something stands beside, in the view of the top window, and where the reader is. Asked again as they move. */
export type Spot = () => { words: Box[]; reader: Point }

/** Beside ranges; `pointer` is where the reader is now, unless it is at the end of the words. */
export function spotOf(ranges: readonly Range[], pointer: Point | undefined): Spot {
  const [first] = boxesOf(ranges)
  const off = pointer && first ? { x: pointer.x - first.left, y: pointer.y - first.top } : undefined
  return () => {
    const words = boxesOf(ranges)
    const [now] = words
    return { words, reader: off && now ? { x: now.left + off.x, y: now.top + off.y } : endOf(words) }
  }
}
