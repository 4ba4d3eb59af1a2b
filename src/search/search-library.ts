import type { Clipping } from '../clipping/clipping'
import { type BlockCache, blockCache } from './block-cache'
import type { Matches } from './matches'
import type { Index } from './moment'
import type { Columns } from './segment'

/** Where clippings are searched; the store is one. */
export interface SearchLibrary {
  index: Index
  /** In the order of the docs; undefined for one that went meanwhile. */
  clippingsOf(docs: readonly number[]): Promise<(Clipping | undefined)[]>
}

/** What was read of the index lately, for the searches that follow. */
export interface SearchMemory {
  blocks: BlockCache
  /** Of the segments seen last; those never change. */
  columns: Map<number, Columns[]>
  /** What was found for terms at the moment with this stamp. */
  stamp: number
  found: Map<string, Matches>
  /** How many matches these are. */
  foundDocs: number
  /** Clippings that were shown lately, by doc: those of one doc never change. */
  clippings: Map<number, Clipping>
}

/** What the searches in one library remember together. */
export function memoryOf(library: SearchLibrary): SearchMemory {
  const memory = memories.get(library.index) ?? {
    blocks: blockCache(),
    columns: new Map(),
    stamp: -1,
    found: new Map(),
    foundDocs: 0,
    clippings: new Map(),
  }
  memories.set(library.index, memory)
  return memory
}

const memories = new WeakMap<Index, SearchMemory>()

/** As `SearchLibrary.clippingsOf`; what was shown lately is not read again. */
export async function clippingsOf(library: SearchLibrary, docs: readonly number[]): Promise<(Clipping | undefined)[]> {
  const { clippings } = memoryOf(library)
  const unread = docs.filter((doc) => !clippings.has(doc))
  const read = unread.length > 0 ? await library.clippingsOf(unread) : []
  const found = new Map(unread.map((doc, at) => [doc, read[at]]))
  const all = docs.map((doc) => clippings.get(doc) ?? found.get(doc))
  if (clippings.size + unread.length > MOST_CLIPPINGS) clippings.clear()
  for (const [at, doc] of docs.entries()) {
    const clipping = all[at]
    if (clipping) clippings.set(doc, clipping)
  }
  return all
}

const MOST_CLIPPINGS = 200
