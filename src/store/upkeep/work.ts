import { isAsRead, putMeta } from '../commit'
import type { Database, Meta, Table, WriteTransaction } from '../schema'
import { inWriteTransaction } from '../transaction'
import { inTurn } from '../writer'
import type { Survey } from './survey'

/** A step of what is due: small, prepared while others may write, and written only if they have not. */
export interface Work {
  /** As it was read. */
  before: Meta
  after: Meta
  tables: Table[]
  /** Milliseconds: 30 at most. */
  write(tx: WriteTransaction): Promise<void>
  /** 'strict' where something goes for good afterwards. */
  durability?: 'strict'
  /** Looks at what was written, in a transaction of its own. Rejects if it is not there. */
  check?(): Promise<void>
}

/** What may be due; undefined if it is not. */
export type Task = (database: Database, survey: Survey, signal?: AbortSignal) => Promise<Work | undefined>

/** False, and nothing is written, if something else was written since it was read. */
export async function isCommitted(database: Database, work: Work): Promise<boolean> {
  const write = async (tx: WriteTransaction) => {
    if (!(await isAsRead(tx, work.before))) return false
    await work.write(tx)
    await putMeta(tx, work.after)
    return true
  }
  const tables: Table[] = [...work.tables, 'meta']
  const isDone = await inTurn(() => inWriteTransaction(database, tables, write, work.durability ?? 'relaxed'))
  if (isDone) await work.check?.()
  return isDone
}
