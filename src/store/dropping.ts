import { fail, ok, type Result } from '../result'
import { removeStaged } from './import-steps'
import type { Database, Table } from './schema'
import { inWriteTransaction } from './transaction'
import { someBlocksOf } from './upkeep/leftovers'
import { inTurn } from './writer'

/** Removes some of what an import has staged that was never flipped, and its marker after the last. Nobody sees it. */
export async function dropSome(database: Database, importId: string): Promise<Result<{ isLast: boolean }, 'gone'>> {
  const marker = await database.get('imports', importId)
  if (!marker || marker.isFlipped) return fail('gone')
  const heads = await database.getAllFromIndex('heads', 'importId', importId, ROWS)
  const joins = await database.getAllKeysFromIndex('joins', 'importId', importId, ROWS)
  const segments = await database.getAll('segments')
  const segment = segments.find((row) => row.importId === importId)?.segment
  const blocks = segment === undefined ? undefined : await someBlocksOf(database, segment)
  const isLast = heads.length + joins.length === 0 && segment === undefined
  await inTurn(() =>
    inWriteTransaction(
      database,
      TABLES,
      async (tx) => {
        for (const { id } of heads) await removeStaged(tx, { id })
        for (const key of joins) await tx.objectStore('joins').delete(key)
        if (blocks) await tx.objectStore(blocks.table).delete(blocks.keys)
        else if (segment !== undefined) await tx.objectStore('segments').delete(segment)
        if (!isLast) return
        for (const [first, last] of marker.docs) await tx.objectStore('dead').delete(IDBKeyRange.bound(first, last))
        await tx.objectStore('imports').delete(importId)
      },
      'relaxed',
    ),
  )
  return ok({ isLast })
}

const ROWS = 25

const TABLES: Table[] = [
  ...(['heads', 'clippings', 'revisions', 'annotations', 'texts', 'joins', 'imports'] as const),
  ...(['segments', 'postings', 'positions', 'columns', 'dead'] as const),
]
