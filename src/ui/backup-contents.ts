import { type BackupFacts, FORMAT, VERSION } from '../formats/backup/facts'
import type { BackupContents } from '../formats/backup/write'
import type { BackupReads } from '../store/backup-reads'

export interface BackupRequest {
  /** The backup that an increment follows; undefined for a full one. */
  after: { seal: string; to: number } | undefined
  /** Milliseconds since 1970, UTC. */
  now: number
  /** As they lie in the browser's storage, in JSON. */
  settings?: string
}

/**
 * What a backup of a library holds. Others may write meanwhile: what they do stands later in the log, and the next
 * increment has it.
 */
export async function backupContents(
  reads: BackupReads,
  { after, now, settings }: BackupRequest,
): Promise<BackupContents> {
  const { databaseId, seq, lastOrder } = await reads.moment()
  const { put, erased } = after ? await reads.changesSince(after.to) : { put: await reads.allIds(), erased: [] }
  const facts: BackupFacts = {
    format: FORMAT,
    version: VERSION,
    kind: after ? 'increment' : 'full',
    databaseId,
    from: after?.to ?? 0,
    to: seq,
    lastOrder,
    ...(after && { previous: after.seal }),
    count: put.length,
    createdAt: now,
    ...(settings !== undefined && { settings }),
  }
  return { facts, erased, clippings: reads.each(put) }
}
