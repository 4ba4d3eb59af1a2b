import browser from 'webextension-polyfill'
import { list, moment, record } from '../clipping/schema'

/** When the last backup was made, in milliseconds since 1970, UTC; 0 where there is none. Of all that is known, see `backup-state`. */
export async function lastBackupAt(): Promise<number> {
  const { backups } = await browser.storage.local.get('backups')
  const read = schema(backups)
  return (read.ok && read.value.records.at(-1)?.createdAt) || 0
}

const schema = record({ records: list(record({ createdAt: moment }), 10_000) })
