import type { Clipping } from '../clipping/clipping'
import { shownArticle } from '../clipping/edits'
import { COLUMN_ROWS, type Columns, NO_DATE } from './segment'

/** Where a clipping comes in the index and in the library. */
export interface Placed {
  doc: number
  /** Newest keeping highest. */
  order: number
}

/** What one clipping is sorted and narrowed by; see `Columns`. */
export interface ColumnRow extends Placed {
  kept: number
  published: number
}

export function rowOf(clipping: Clipping, { doc, order }: Placed): ColumnRow {
  const { published } = shownArticle(clipping)
  return {
    doc,
    order,
    kept: Math.floor(clipping.clippedAt / 1000),
    published: published ? wallMinute(published.iso) : NO_DATE,
  }
}

/** Rows in chunks. */
export function columnsOf(rows: readonly ColumnRow[]): Columns[] {
  const chunks: Columns[] = []
  for (let from = 0; from < rows.length; from += COLUMN_ROWS) chunks.push(chunkOf(rows.slice(from, from + COLUMN_ROWS)))
  return chunks
}

/** The rows of chunks, in their order. */
export function* rowsOf(chunks: readonly Columns[]): Generator<ColumnRow> {
  for (const { docs, orders, kept, published } of chunks) {
    for (let at = 0; at < docs.length; at += 1) {
      yield { doc: docs[at]!, order: orders[at]!, kept: kept[at]!, published: published[at]! }
    }
  }
}

function chunkOf(rows: readonly ColumnRow[]): Columns {
  return {
    docs: Uint32Array.from(rows, ({ doc }) => doc),
    orders: Int32Array.from(rows, ({ order }) => order),
    kept: Uint32Array.from(rows, ({ kept }) => kept),
    published: Int32Array.from(rows, ({ published }) => published),
  }
}

/** Minutes since 1970 by the clock of the page, whatever its zone; a day is its first minute. */
function wallMinute(iso: string): number {
  const [, day = '', time = '00:00'] = /^(-?\d+-\d\d-\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? []
  const ms = Date.parse(`${day}T${time}Z`)
  return Number.isNaN(ms) ? NO_DATE : Math.floor(ms / 60_000)
}
