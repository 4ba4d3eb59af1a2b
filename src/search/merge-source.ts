import { type BlockCursor, blockCursor } from './block-reader'
import type { Bytes } from './block-writer'
import { compareBytes, termBytes } from './bytes'
import { columnsOf } from './columns'
import type { Block, BlockKey, BlockKind, Columns, FreshRow } from './segment'

/** What is to become part of a larger segment. */
export interface MergeSource {
  base: number
  /** Docs below are left out. */
  from: number
  /** The first `count` blocks behind a key, in the order of keys; from the beginning if there is none. */
  blocks(kind: BlockKind, after: BlockKey | undefined, count: number): Promise<Block[]>
  columns(): Promise<Columns[]>
}

export function freshSource(row: FreshRow): MergeSource {
  return {
    base: row.doc,
    from: row.doc,
    async blocks(kind, after) {
      const bytes = row[kind]
      const isBegun = after !== undefined && after[0] === ONLY_KEY[0]
      return isBegun || bytes.length === 0 ? [] : [{ kind, key: ONLY_KEY, bytes }]
    },
    columns: async () => columnsOf([row]),
  }
}

/** Behind every term: a fresh clipping has one block, which a merge that goes on must look into again. */
const ONLY_KEY: BlockKey = ['\uffff', 0]

/** The terms of a source one after the other; one of many parts comes as often. */
export interface TermStream {
  /** Comes to the next term, if it has left one. There is nothing to wait for where that is at hand. */
  arrive(): Promise<void> | undefined
  /** The term it stands at; undefined behind the last. */
  term(): Bytes | undefined
  /** The block in which it stands at a term, and the places that go with that. */
  here(): { cursor: BlockCursor; places: Uint8Array }
  /** Has done with the term. */
  leave(): void
}

/** `after`: the last term that is not wanted any more. */
export function termStream(source: MergeSource, after: string | undefined): TermStream {
  const bound = after === undefined ? undefined : termBytes(after)
  let lastKey: BlockKey | undefined = after === undefined ? undefined : [after, LAST_PART]
  let waiting: Loaded[] = []
  let loaded: Loaded | undefined
  let isAtTerm = false
  let isOver = false

  async function load(): Promise<void> {
    const [postings, positions] = await Promise.all([
      source.blocks('postings', lastKey, AT_ONCE),
      source.blocks('positions', lastKey, AT_ONCE),
    ])
    lastKey = postings.at(-1)?.key ?? lastKey
    const places = new Map(positions.map(({ key, bytes }) => [key.join(), bytes]))
    waiting = postings.map(({ key, bytes }) => ({ cursor: blockCursor(bytes), places: places.get(key.join()) ?? NONE }))
    isOver = waiting.length === 0
    await arrive()
  }

  function arrive(): Promise<void> | undefined {
    while (!isAtTerm && !isOver) {
      if (loaded?.cursor.next()) {
        const { term, length } = loaded.cursor
        isAtTerm = !bound || compareBytes(term, length, bound) > 0
        continue
      }
      loaded = waiting.shift()
      if (!loaded) return load()
    }
    return undefined
  }

  return {
    arrive,
    term: () => (isAtTerm && loaded ? { bytes: loaded.cursor.term, length: loaded.cursor.length } : undefined),
    here() {
      if (!loaded) throw new Error('There is no term to read')
      return loaded
    },
    leave() {
      isAtTerm = false
    },
  }
}

interface Loaded {
  cursor: BlockCursor
  places: Uint8Array
}

const NONE = new Uint8Array(0)

/** Blocks that are fetched together. */
const AT_ONCE = 8

/** Above the number of any part. */
const LAST_PART = 0xffffffff
