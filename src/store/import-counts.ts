import type { Entry, RefusalReason } from '../clipping/entry'

/** What an import comes to. */
export interface ImportCounts {
  /** Pages that the library does not have. */
  added: number
  /** Clippings of pages that it has, which add something: an earlier or later text, a tag, a note. */
  enriched: number
  /** Clippings of which it has everything. */
  same: number
  refused: number
  /** The first hundred of those that were refused. */
  refusals: Refusal[]
}

export interface Refusal {
  reason: RefusalReason
  /** Of the file, from 1. */
  line: number
}

export type StagedAs = 'added' | 'enriched' | 'same'

export function noCounts(): ImportCounts {
  return { added: 0, enriched: 0, same: 0, refused: 0, refusals: [] }
}

export function countedOn(counts: ImportCounts, staged: StagedAs[], entries: Entry[]): ImportCounts {
  const refusals = entries.flatMap((entry) =>
    entry.kind === 'refused' ? [{ reason: entry.reason, line: entry.line }] : [],
  )
  const after = {
    ...counts,
    refused: counts.refused + refusals.length,
    refusals: [...counts.refusals, ...refusals].slice(0, MOST_REFUSALS),
  }
  for (const as of staged) after[as] += 1
  return after
}

const MOST_REFUSALS = 100
