import type { Block } from './parts'

/** A story as far as quotations and damage are looked for in it; the longest that was seen is half as long. */
export function opening(blocks: readonly Block[]): Block[] {
  let left = LONGEST_SEARCHED
  return blocks.map((block) => {
    const text = block.text.slice(0, left)
    left -= text.length
    return text === block.text ? block : { ...block, text }
  })
}

/** Characters. */
const LONGEST_SEARCHED = 60_000
