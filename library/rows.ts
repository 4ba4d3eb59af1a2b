import type { ClippingHead } from '../src/clipping/head'
import type { SearchHit } from '../src/search/search'
import { groupLabels } from './group-labels'

/** A line of the list: the name of a group, or one clipping, `at` being its place among the clippings. */
export type Row =
  | { is: 'group'; label: string }
  /** 'found': with the piece of its text in which it was found. */
  | { is: 'clipping' | 'found'; head: ClippingHead; at: number }

/** What was found, as it comes. A hit in the headline is marked there, and needs no piece of text. */
export function rowsOfHits(hits: readonly SearchHit[]): Row[] {
  return hits.map(({ head, where }, at) => ({ is: where === 'headline' ? 'clipping' : 'found', head, at }))
}

/** Clippings under the days on which they were kept, in the order they come. `now`: milliseconds since 1970, UTC. */
export function rowsOf(heads: readonly ClippingHead[], now: number, lang: string): Row[] {
  const labelFor = groupLabels(now, lang)
  const rows: Row[] = []
  let last: string | undefined
  for (const [at, head] of heads.entries()) {
    const label = labelFor(head.clippedAt)
    if (label !== last) rows.push({ is: 'group', label })
    last = label
    rows.push({ is: 'clipping', head, at })
  }
  return rows
}
