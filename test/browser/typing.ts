import type { Article } from '../../src/article/article'

/**
 * A word of the article that can be typed in another way, and that way: with Arabic ي and ك and without half-spaces.
 * Where no word can, the longest one as it is.
 */
export function wordAsTypedElsewhere({ blocks }: Article): { word: string; typed: string } {
  const words = blocks.flatMap((block) => block.text.match(/[\p{L}\p{M}\u200c]{4,}/gu) ?? [])
  const longest = words.toSorted((a, b) => differences(b) - differences(a) || b.length - a.length)[0] ?? ''
  return { word: longest, typed: elsewhere(longest) }
}

function elsewhere(word: string): string {
  return word.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200c', '')
}

function differences(word: string): number {
  return word.match(/[یک\u200c]/g)?.length ?? 0
}
