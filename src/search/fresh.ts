import type { Clipping } from '../clipping/clipping'
import { segmentBuilder } from './build'
import type { Placed } from './columns'
import { type BlockKind, type FreshRow, NO_DATE } from './segment'

/** One clipping as the index takes it when it is kept. */
export function freshRowOf(clipping: Clipping, place: Placed): FreshRow {
  const builder = segmentBuilder(Number.POSITIVE_INFINITY)
  builder.add(clipping, place)
  const built = builder.finish()
  const bytesOf = (kind: BlockKind) => built?.blocks.find((block) => block.kind === kind)?.bytes ?? new Uint8Array(0)
  const row = built?.columns[0]
  return {
    ...place,
    kept: row?.kept[0] ?? 0,
    published: row?.published[0] ?? NO_DATE,
    postings: bytesOf('postings'),
    positions: bytesOf('positions'),
  }
}
