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
  /** Of segments, which never change. */
  columns: Map<number, Columns[]>
  /** What was found for terms at the moment with this stamp. */
  stamp: number
  found: Map<string, Matches>
}

/** What the searches in one library remember together. */
export function memoryOf(library: SearchLibrary): SearchMemory {
  const memory = memories.get(library.index) ?? {
    blocks: blockCache(),
    columns: new Map(),
    stamp: -1,
    found: new Map(),
  }
  memories.set(library.index, memory)
  return memory
}

const memories = new WeakMap<Index, SearchMemory>()
