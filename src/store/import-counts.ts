import type { Entry, EntryPlace, RefusalReason } from '../clipping/entry'

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
  /** Only in a restore. */
  restored?: RestoredCounts
}

/** What else a restore comes to; `enriched` are then those that are newer in the backup. */
export interface RestoredCounts {
  /** Clippings that were changed here since; they stay as they are. */
  newerHere: number
  /** Clippings that were put into the trash here since; they stay there. */
  inTrash: number
  /** Clippings that were erased here since; they come back, unless that is not wanted. */
  erasedSince: number
}

export interface Refusal extends EntryPlace {
  reason: RefusalReason
}

export type StagedAs = 'added' | 'enriched' | 'same' | keyof RestoredCounts

export function noCounts(isRestore = false): ImportCounts {
  const restored = { newerHere: 0, inTrash: 0, erasedSince: 0 }
  return { added: 0, enriched: 0, same: 0, refused: 0, refusals: [], ...(isRestore && { restored }) }
}

export function countedOn(counts: ImportCounts, staged: StagedAs[], entries: Entry[]): ImportCounts {
  const refusals = entries.flatMap((entry): Refusal[] => {
    if (entry.kind !== 'refused') return []
    const { kind: _, ...refusal } = entry
    return [refusal]
  })
  const after = {
    ...counts,
    refused: counts.refused + refusals.length,
    refusals: [...counts.refusals, ...refusals].slice(0, MOST_REFUSALS),
  }
  const restored = { newerHere: 0, inTrash: 0, erasedSince: 0, ...counts.restored }
  for (const as of staged) {
    if (as === 'added' || as === 'enriched' || as === 'same') after[as] += 1
    else restored[as] += 1
  }
  return { ...after, ...(counts.restored && { restored }) }
}

const MOST_REFUSALS = 100
