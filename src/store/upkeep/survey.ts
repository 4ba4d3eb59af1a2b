import type { Segment } from '../../search/segment'
import { type Hidden, hiddenIn } from '../hidden'
import { metaIn } from '../lookups'
import type { Database, MergeRow, Meta, Table } from '../schema'

/** The index as upkeep finds it, all of one moment. */
export interface Survey {
  meta: Meta
  hidden: Hidden
  /** By base, seen or not. */
  segments: Segment[]
  /** First docs of what imports have reserved. */
  reserved: number[]
  /** Docs, ascending. */
  fresh: number[]
  dead: number[]
  merges: MergeRow[]
}

export async function surveyOf(database: Database): Promise<Survey> {
  const tx = database.transaction(SURVEYED, 'readonly')
  const [meta, hidden, imports, segments, fresh, dead, merges] = await Promise.all([
    metaIn(tx),
    hiddenIn(tx),
    tx.objectStore('imports').getAll(),
    tx.objectStore('segments').getAll(),
    tx.objectStore('fresh').getAllKeys(),
    tx.objectStore('dead').getAllKeys(),
    tx.objectStore('merges').getAll(),
  ])
  const reserved = imports.flatMap(({ docs }) => docs.map(([first]) => first))
  return { meta, hidden, segments: segments.sort(byBase), reserved, fresh, dead, merges }
}

const SURVEYED: Table[] = ['meta', 'imports', 'segments', 'fresh', 'dead', 'merges']

function byBase(one: Segment, other: Segment): number {
  return one.base - other.base
}
