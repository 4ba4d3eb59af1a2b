import { allOf } from '../blocks'
import type { Database, MergeRow } from '../schema'
import type { Task } from './work'

/** What a segment leaves behind that is read no more. */
export function leftBy(segment: number): MergeRow {
  return { segment, sources: [segment], dead: [], isDone: true }
}

/** Removes blocks of segments that are read no more, and dead docs that no segment has any more, a few at a time. */
export const clearingLeftovers: Task = async (database, { meta, merges }) => {
  const merge = merges.find(({ isDone }) => isDone)
  if (!merge) return undefined
  const [source] = merge.sources
  const blocks = source === undefined ? undefined : await someBlocksOf(database, source)
  if (blocks) {
    const { table, keys } = blocks
    return { before: meta, after: meta, tables: [table], write: (tx) => tx.objectStore(table).delete(keys) }
  }
  const dead = merge.dead.slice(0, DEAD)
  const left = { ...merge, sources: merge.sources.slice(1), dead: merge.dead.slice(DEAD) }
  return {
    before: meta,
    after: { ...meta, stamp: meta.stamp + 1 },
    tables: ['merges', 'dead'],
    async write(tx) {
      for (const doc of dead) await tx.objectStore('dead').delete(doc)
      if (left.sources.length + left.dead.length > 0) await tx.objectStore('merges').put(left)
      else await tx.objectStore('merges').delete(merge.segment)
    },
  }
}

const TABLES = ['postings', 'positions', 'columns'] as const

/** Rows a step. */
const BLOCKS = 64
const DEAD = 100

interface SomeBlocks {
  table: (typeof TABLES)[number]
  keys: IDBKeyRange
}

/** Some of the rows of a segment, all of one table; undefined if there are none. */
export async function someBlocksOf(database: Database, segment: number): Promise<SomeBlocks | undefined> {
  for (const table of TABLES) {
    const keys = await database.getAllKeys(table, allOf(segment), BLOCKS)
    if (keys.length > 0) return { table, keys: IDBKeyRange.bound(keys[0], keys.at(-1)) }
  }
  return undefined
}
