import type { Clipping } from '../clipping/clipping'
import { headOf } from '../clipping/head'
import { type BuiltSegment, segmentBuilder } from '../search/build'
import { packedOf } from './changes'
import type { AnnotationRow, ClippingRow, HeadRow, RevisionRow } from './schema'

/** Makes rows and segments of the clippings of a file: in this thread, or in others that work side by side. */
export interface Preparer {
  lanes: readonly Lane[]
  close(): void
}

/**
 * Works on one batch after the other; each lane puts what it is given into segments of its own. A segment is finished when
 * it takes `segmentBytes` in memory, or as many as are good for searching.
 */
export interface Lane {
  prepare(batch: readonly Placed[], segmentBytes?: number): Promise<Prepared>
  /** What the lane still holds of a segment; undefined if nothing. */
  finish(): Promise<BuiltSegment | undefined>
  /** The words of a batch as a segment of its own, where the lane holds nothing of another one. */
  index(batch: readonly Placed[]): Promise<BuiltSegment | undefined>
}

/** A clipping of a file, and where it will stand. */
export interface Placed {
  clipping: Clipping
  /** Ascends in a lane; missing for one that lies in the trash, which is not searched. */
  doc?: number
  order: number
  /** Of all its texts, the newest first, where that is known. */
  orders?: number[]
}

export interface Prepared {
  rows: PreparedRow[]
  /** A segment that has become large enough. */
  segment?: BuiltSegment
}

export interface PreparedRow {
  head: HeadRow
  row: ClippingRow
  revisions: RevisionRow[]
  annotations: AnnotationRow[]
}

/** One that works where it is called. */
export function localPreparer({ segmentBytes }: Frugality = {}): Preparer {
  const { prepare, finish, index } = localLane()
  const lane: Lane = {
    prepare: (batch) => prepare(batch, segmentBytes),
    finish,
    index: async (batch) => index(batch, 0),
  }
  return { lanes: [lane], close: () => undefined }
}

/** How much memory may be taken; less makes more segments, which are put together later. */
export interface Frugality {
  segmentBytes?: number
  /** How many threads may work side by side; each has a memory of its own. */
  lanes?: number
}

export interface LocalLane extends Omit<Lane, 'index'> {
  /** As `prepare`, without the rows: a segment that has become large enough. */
  index(batch: readonly Placed[], segmentBytes?: number): BuiltSegment | undefined
}

export function localLane(): LocalLane {
  const builder = segmentBuilder()

  function index(batch: readonly Placed[], segmentBytes = LARGE): BuiltSegment | undefined {
    for (const { clipping, doc, order } of batch) if (doc !== undefined) builder.add(clipping, { doc, order })
    return builder.size > segmentBytes ? builder.finish() : undefined
  }

  return {
    index,
    async prepare(batch, segmentBytes) {
      const segment = index(batch, segmentBytes)
      return { rows: batch.map(preparedRow), ...(segment && { segment }) }
    },
    finish: async () => builder.finish(),
  }
}

/** Bytes that a segment may take in memory. */
const LARGE = 160_000_000

export function preparedRow({ clipping, doc, order, orders }: Placed): PreparedRow {
  const packed = packedOf(clipping, orders ?? ordersFor(clipping, order))
  return { head: { ...headOf(clipping), order, ...(doc !== undefined && { doc }) }, ...packed }
}

/** One order for all its texts: only a backup says when they stood where. */
export function ordersFor({ revisions }: Clipping, order: number): number[] {
  return Array(revisions.length + 1).fill(order)
}
