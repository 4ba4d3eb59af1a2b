import type { Clipping } from '../../src/clipping/clipping'
import { segmentBuilder } from '../../src/search/build'
import { freshRowOf } from '../../src/search/fresh'
import { mergedBlocks, mergedColumns } from '../../src/search/merge'
import { freshSource, type MergeSource } from '../../src/search/merge-source'
import type { Index } from '../../src/search/moment'
import type { SearchLibrary } from '../../src/search/search-library'
import {
  type Block,
  type BlockKey,
  type BlockKind,
  type Columns,
  type FreshRow,
  INDEX_VERSION,
  type Segment,
} from '../../src/search/segment'

/** An index in memory, and the clippings that are in it. */
export interface MemoryIndex extends SearchLibrary {
  /** Takes clippings in as a segment; their docs. */
  addSegment(clippings: readonly Clipping[]): number[]
  /** Takes one clipping in as it is kept; its doc. */
  addFresh(clipping: Clipping): number
  remove(doc: number): void
  /** Makes one segment of the parts [from, to), counted by their docs; `interruptedAfter`: batches until it begins again. */
  merge(from: number, to: number, interruptedAfter?: number): Promise<void>
  /** How many parts there are. */
  parts(): number
  /** The clippings that are in it, by doc. */
  held: Map<number, Clipping>
}

interface Part {
  segment: Segment
  blocks: Block[]
  columns: Columns[]
  row?: FreshRow
}

/** `blockBytes`: small blocks lead to many of them, as a large library does. */
export function memoryIndex(blockBytes = 24_000): MemoryIndex {
  const held = new Map<number, Clipping>()
  const dead = new Set<number>()
  const parts: Part[] = []
  let lastDoc = 0
  let lastSegment = 0
  let stamp = 0

  const index: Index = {
    at: (work) =>
      work({
        stamp,
        segments: parts.filter(({ row }) => !row).map(({ segment }) => segment),
        fresh: parts.flatMap(({ row }) => (row ? [row] : [])),
        dead: [...dead].sort((one, other) => one - other),
        async blocks(kind, segment, { from, to }, count = Number.POSITIVE_INFINITY) {
          const blocks = blocksOf(segment, kind)
          const inside = blocks.filter(({ key }) => compare(key, from) >= 0 && (!to || compare(key, to) <= 0))
          return inside.slice(0, count)
        },
        columns: async (segment) => parts.find((part) => part.segment.segment === segment)?.columns ?? [],
      }),
  }

  function blocksOf(segment: number, kind: BlockKind): Block[] {
    const part = parts.find((one) => one.segment.segment === segment)
    return (part?.blocks ?? []).filter((block) => block.kind === kind).sort((one, other) => compare(one.key, other.key))
  }

  function sourceOf({ segment, columns, row }: Part): MergeSource {
    if (row) return freshSource(row)
    return {
      base: segment.base,
      from: segment.from,
      async blocks(kind, after, count) {
        const blocks = blocksOf(segment.segment, kind)
        return blocks.filter(({ key }) => !after || compare(key, after) > 0).slice(0, count)
      },
      columns: async () => columns,
    }
  }

  return {
    index,
    held,
    clippingsOf: async (docs) => docs.map((doc) => held.get(doc)),
    parts: () => parts.length,
    addSegment(clippings) {
      const builder = segmentBuilder(blockBytes)
      const docs = clippings.map((clipping) => {
        held.set(++lastDoc, clipping)
        builder.add(clipping, { doc: lastDoc, order: lastDoc })
        return lastDoc
      })
      const built = builder.finish()
      if (built) parts.push({ ...built, segment: segmentOf(++lastSegment, built.base, built.top, built.docs) })
      stamp += 1
      return docs
    },
    addFresh(clipping) {
      held.set(++lastDoc, clipping)
      const row = freshRowOf(clipping, { doc: lastDoc, order: lastDoc })
      parts.push({ segment: segmentOf(++lastSegment, lastDoc, lastDoc, 1), blocks: [], columns: [], row })
      stamp += 1
      return lastDoc
    },
    remove(doc) {
      if (!held.delete(doc)) return
      const fresh = parts.findIndex(({ row }) => row?.doc === doc)
      if (fresh === -1) dead.add(doc)
      else parts.splice(fresh, 1)
      stamp += 1
    },
    async merge(from, to, interruptedAfter = Number.POSITIVE_INFINITY) {
      const merged = parts.slice(from, to)
      const [first, last] = [merged[0], merged.at(-1)]
      if (!first || !last) return
      const sources = merged.map(sourceOf)
      const left = new Set(dead)
      const base = first.segment.base
      const blocks: Block[] = []
      let batches = 0
      for await (const batch of mergedBlocks(sources, { base, dead: left, blockBytes })) {
        if (++batches > interruptedAfter) break
        blocks.push(...batch)
      }
      const after = blocks.filter(({ kind }) => kind === 'postings').at(-1)?.key[0]
      const isWhole = batches <= interruptedAfter
      const rest = mergedBlocks(sources, { base, dead: left, blockBytes, ...(after !== undefined && { after }) })
      if (!isWhole) for await (const batch of rest) blocks.push(...batch)
      const columns = await mergedColumns(sources, left)
      const docs = columns.reduce((sum, chunk) => sum + chunk.docs.length, 0)
      const top = last.segment.top
      for (const doc of left) if (doc >= base && doc <= top) dead.delete(doc)
      parts.splice(from, merged.length, { blocks, columns, segment: segmentOf(++lastSegment, base, top, docs) })
      stamp += 1
    },
  }
}

function segmentOf(segment: number, base: number, top: number, docs: number): Segment {
  return { segment, base, top, from: base, docs, version: INDEX_VERSION }
}

function compare([last, part]: BlockKey, [otherLast, otherPart]: BlockKey): number {
  if (last !== otherLast) return last < otherLast ? -1 : 1
  return part - otherPart
}
