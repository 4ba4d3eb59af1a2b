import type { Clipping } from '../clipping/clipping'
import { segmentBuilder } from './build'
import type { Placed } from './columns'
import { type BlockKind, type FreshRow, NO_DATE } from './segment'

/** What the index takes of a clipping, wherever that will stand. */
export type FreshWords = Omit<FreshRow, keyof Placed>

/** One clipping as the index takes it when it is kept. */
export function freshRowOf(clipping: Clipping, place: Placed): FreshRow {
  return { ...place, ...freshWordsOf(clipping) }
}

export function freshWordsOf(clipping: Clipping): FreshWords {
  const builder = segmentBuilder(Number.POSITIVE_INFINITY)
  builder.add(clipping, { doc: 0, order: 0 })
  const built = builder.finish()
  const bytesOf = (kind: BlockKind) => built?.blocks.find((block) => block.kind === kind)?.bytes ?? new Uint8Array(0)
  const row = built?.columns[0]
  return {
    kept: row?.kept[0] ?? 0,
    published: row?.published[0] ?? NO_DATE,
    postings: bytesOf('postings'),
    positions: bytesOf('positions'),
  }
}
