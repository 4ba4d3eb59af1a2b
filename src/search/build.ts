import type { Clipping } from '../clipping/clipping'
import { type ColumnRow, columnsOf, type Placed, rowOf } from './columns'
import { invertedTable } from './inverted-table'
import type { Block, Columns } from './segment'

/** Puts clippings into a segment, in memory. */
export interface SegmentBuilder {
  /** Docs must ascend. */
  add(clipping: Clipping, place: Placed): void
  readonly docs: number
  /** Bytes held, about. */
  readonly size: number
  /** The segment; the builder is empty then. Undefined if nothing was added. */
  finish(): BuiltSegment | undefined
}

export interface BuiltSegment {
  base: number
  top: number
  docs: number
  /** In the order of their keys. */
  blocks: Block[]
  /** In chunks. */
  columns: Columns[]
}

/** The same segment with all docs higher by so many: its blocks count them from the lowest. */
export function movedBy(docs: number, built: BuiltSegment): BuiltSegment {
  const columns = built.columns.map((chunk) => ({ ...chunk, docs: chunk.docs.map((doc) => doc + docs) }))
  return { ...built, base: built.base + docs, top: built.top + docs, columns }
}

/** `blockBytes`: how large a block may grow; without an end, everything is one block. */
export function segmentBuilder(blockBytes?: number): SegmentBuilder {
  const table = invertedTable()
  let rows: ColumnRow[] = []

  return {
    get docs() {
      return rows.length
    },
    get size() {
      return table.size
    },
    add(clipping, place) {
      const row = rowOf(clipping, place)
      table.add(clipping, row.doc, rows[0]?.doc ?? row.doc)
      rows.push(row)
    },
    finish() {
      const [first, last] = [rows[0], rows.at(-1)]
      if (!first || !last) return undefined
      const built = {
        base: first.doc,
        top: last.doc,
        docs: rows.length,
        blocks: table.blocks(first.doc, last.doc, blockBytes),
        columns: columnsOf(rows),
      }
      table.clear()
      rows = []
      return built
    },
  }
}
