import { groupLabels } from '../group-labels'
import type { Highlight } from './highlight'

/** How highlights are set below each other. */
export interface Arrangement {
  by: 'day' | 'clipping'
  /** By the time of marking; of clippings, by the newest or oldest mark in them. */
  order: 'newest' | 'oldest'
}

/** A line of the list; `at` is a highlight's place among the highlights. */
export type HighlightRow =
  | { is: 'group'; key: string; label: string }
  /** Heads the highlights of one clipping. */
  | { is: 'clipping'; key: string; highlight: Highlight; count: number }
  | { is: 'plain' | 'noted'; key: string; highlight: Highlight; at: number }

/** In the order of the list. `highlights` come newest first. */
export function arranged(highlights: readonly Highlight[], { by, order }: Arrangement): Highlight[] {
  const ordered = order === 'newest' ? [...highlights] : highlights.toReversed()
  return by === 'day' ? ordered : byClipping(ordered).flat()
}

/** `highlights` as they were arranged. `now`: milliseconds since 1970, UTC. */
export function rowsOfHighlights(
  highlights: readonly Highlight[],
  { by }: Arrangement,
  now: number,
  lang: string,
): HighlightRow[] {
  const rows: HighlightRow[] = []
  const labelFor = groupLabels(now, lang)
  const counts = by === 'clipping' ? countsByClipping(highlights) : undefined
  let last: string | undefined
  for (const [at, highlight] of highlights.entries()) {
    const { key, mark, head } = highlight
    if (counts) {
      if (head.id !== last) rows.push({ is: 'clipping', key: head.id, highlight, count: counts.get(head.id) ?? 0 })
      last = head.id
    } else {
      const label = labelFor(mark.createdAt)
      if (label !== last) rows.push({ is: 'group', key: label, label })
      last = label
    }
    rows.push({ is: mark.note === undefined ? 'plain' : 'noted', key, highlight, at })
  }
  return rows
}

/** Clippings in the order in which they are met, and their highlights as they stand in the text, as far as is known. */
function byClipping(highlights: readonly Highlight[]): Highlight[][] {
  const groups = new Map<string, Highlight[]>()
  for (const highlight of highlights) {
    const group = groups.get(highlight.head.id)
    if (group) group.push(highlight)
    else groups.set(highlight.head.id, [highlight])
  }
  return [...groups.values()].map((group) => group.sort((one, other) => startOf(one) - startOf(other)))
}

/** Where it stood when it was marked; good enough to put highlights of one text into their order. */
function startOf({ mark: { quote } }: Highlight): number {
  return quote.hints.page?.[0] ?? quote.hints.copy?.start ?? 0
}

function countsByClipping(highlights: readonly Highlight[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { head } of highlights) counts.set(head.id, (counts.get(head.id) ?? 0) + 1)
  return counts
}
