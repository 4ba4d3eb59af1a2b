import type { Block, BlockKey, BlockKind, Columns, FreshRow, Segment } from './segment'

/** Where the index lies; the store is one, and tests have one in memory. */
export interface Index {
  /** Does the work on one moment of the index: what is written meanwhile is not seen. It may await nothing but that moment. */
  at<Value>(work: (moment: Moment) => Promise<Value>): Promise<Value>
}

/** The index as it is at one moment, without what is not to be seen. */
export interface Moment {
  /** Grows with every change of the index: what was read under the same stamp is still true. */
  stamp: number
  /** By `base`. */
  segments: readonly Segment[]
  fresh: readonly FreshRow[]
  /** Docs of segments that have changed or gone since; ascending. */
  dead: readonly number[]
  /** Blocks whose keys lie in a range, ends included, in their order; the first `count` of them. */
  blocks(kind: BlockKind, segment: number, range: BlockRange, count?: number): Promise<Block[]>
  /** In chunks; docs ascend through all of them. */
  columns(segment: number): Promise<Columns[]>
}

export interface BlockRange {
  from: BlockKey
  /** To the segment's end if missing. */
  to?: BlockKey
}
