import type { SearchHit } from '../../src/search/search'
import type { Highlight } from './highlight'

/** Id of the mark in whose words or note a search has found something; undefined if it was found elsewhere. */
export function foundMark(
  { head, where, snippet }: Pick<SearchHit, 'head' | 'where' | 'snippet'>,
  highlights: readonly Highlight[],
): string | undefined {
  const [first] = snippet.hits
  if (where !== 'highlight' || !first) return undefined
  // A snippet may run over several marks, one in each line.
  const before = snippet.text.slice(0, first[0])
  const line = `${before.slice(before.lastIndexOf('\n') + 1)}${snippet.text.slice(first[0]).split('\n')[0]}`
  const isIn = (text = '') => text.includes(line)
  return highlights.find((one) => one.head.id === head.id && (isIn(one.mark.quote.exact) || isIn(one.mark.note)))?.mark
    .id
}
