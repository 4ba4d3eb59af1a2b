import type { Clipping } from '../clipping/clipping'
import type { StoreFailure } from '../clipping/kept'
import type { Result } from '../result'
import type { BuiltSegment } from '../search/build'
import { INDEX_VERSION } from '../search/segment'
import { putMeta } from './commit'
import type { Connection } from './connection'
import { partsOf } from './held'
import { metaIn } from './lookups'
import type { PreparedRow } from './preparer'
import { putBlock, putColumns } from './put-segment'
import type { ImportRow, Table, WriteTransaction } from './schema'
import { atOnce, inWriteTransaction } from './transaction'
import { inTurn } from './writer'

/** Writes of an import. Nobody sees them before it is flipped, so several puts are under way at once. */
export interface StagedRows {
  /**
   * Puts the marker by which the rows of the import are found again, before the first of them. `isEmpty`: the library has
   * nothing then, not even in the trash.
   */
  begin(): Promise<Result<{ isEmpty: boolean }, StoreFailure>>
  /** Numbers for so many clippings in the index, which no one else gets. */
  reserve(docs: number): Promise<Result<{ first: number; last: number }, StoreFailure>>
  put(step: StagedStep): Promise<Result<undefined, StoreFailure>>
  putSegment(built: BuiltSegment): Promise<Result<undefined, StoreFailure>>
  /** Notes with the marker how many there are. Not before: who searches meanwhile waits for whatever touches markers. */
  end(): Promise<Result<undefined, StoreFailure>>
}

export interface StagedStep {
  rows: readonly PreparedRow[]
  /** Clippings of pages that the library has. */
  joins: readonly Clipping[]
  /** How many more of the staged clippings are not in the trash. */
  count: number
  /** A staged clipping that is staged again, with more in it: its words are forgotten. */
  again?: { id: string; doc?: number }
}

/** `restored`: the clippings come from a backup. */
export function stagedRows(
  connection: Connection,
  importId: string,
  restored?: { isSameLibrary: boolean },
): StagedRows {
  const join = { importId, ...(restored && { restored }) }
  let marker: ImportRow = { importId, isFlipped: false, lastOrder: 0, count: 0, docs: [] }

  function write<Value>(
    tables: Table[],
    work: (tx: WriteTransaction) => Promise<Value>,
  ): Promise<Result<Value, StoreFailure>> {
    return inTurn(() => connection.use((database) => inWriteTransaction(database, tables, work, 'relaxed')))
  }

  return {
    begin: () =>
      write(['imports', 'meta', 'heads'], async (tx) => {
        marker = { ...marker, lastOrder: (await metaIn(tx)).lastOrder }
        await tx.objectStore('imports').put(marker)
        return { isEmpty: (await tx.objectStore('heads').count()) === 0 }
      }),

    reserve: (docs) =>
      write(['imports', 'meta'], async (tx) => {
        const meta = await metaIn(tx)
        const [first, last] = [meta.lastDoc + 1, meta.lastDoc + docs]
        marker = { ...marker, docs: [...marker.docs, [first, last]] }
        await tx.objectStore('imports').put(marker)
        await putMeta(tx, { ...meta, lastDoc: last })
        return { first, last }
      }),

    put: ({ rows, joins, count, again }) =>
      write(again ? [...STAGED, 'dead'] : STAGED, async (tx) => {
        if (again) await forget(tx, again)
        marker = { ...marker, count: marker.count + count }
        await atOnce([
          ...rows.flatMap((row) => putsOf(tx, row, importId)),
          ...joins.map((clipping) => () => tx.objectStore('joins').put({ ...join, clipping })),
        ])
        return undefined
      }),

    end: () =>
      write(['imports'], async (tx) => {
        await tx.objectStore('imports').put(marker)
        return undefined
      }),

    async putSegment({ blocks, columns, ...facts }) {
      const numbered = await write(['segments', 'meta'], async (tx) => {
        const meta = await metaIn(tx)
        const segment = meta.lastSegment + 1
        // Its row comes first: by that its blocks are found if the import never ends.
        await tx.objectStore('segments').put({ segment, ...facts, from: facts.base, version: INDEX_VERSION, importId })
        await putMeta(tx, { ...meta, lastSegment: segment })
        return segment
      })
      if (!numbered.ok) return numbered
      const segment = numbered.value
      const blocksAWrite = restored ? RESTORED_BLOCKS : BLOCKS
      for (let at = 0; at < blocks.length; at += blocksAWrite) {
        const written = await write(['postings', 'positions'], async (tx) => {
          const some = blocks.slice(at, at + blocksAWrite)
          await atOnce(some.map((block) => () => putBlock(tx, segment, block)))
        })
        if (!written.ok) return written
      }
      return write(['columns'], async (tx) => {
        await putColumns(tx, segment, columns)
        return undefined
      })
    },
  }
}

/** Some 200 kB: who searches meanwhile waits for no more than that. */
const BLOCKS = 8
/** In a restore, which one waits for. */
const RESTORED_BLOCKS = 32

const STAGED: Table[] = ['heads', 'clippings', 'revisions', 'annotations', 'joins']

function putsOf(
  tx: WriteTransaction,
  { head, row, revisions, annotations }: PreparedRow,
  importId: string,
): (() => Promise<unknown>)[] {
  return [
    () => tx.objectStore('clippings').put({ ...row, importId }),
    ...revisions.map((revision) => () => tx.objectStore('revisions').put(revision)),
    ...annotations.map((annotation) => () => tx.objectStore('annotations').put(annotation)),
    () => tx.objectStore('heads').put({ ...head, importId }),
  ]
}

async function forget(tx: WriteTransaction, { id, doc }: { id: string; doc?: number }): Promise<void> {
  await tx.objectStore('revisions').delete(partsOf(id))
  await tx.objectStore('annotations').delete(partsOf(id))
  if (doc !== undefined) await tx.objectStore('dead').put({ doc })
}
