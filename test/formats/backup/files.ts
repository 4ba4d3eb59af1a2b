import type { Clipping } from '../../../src/clipping/clipping'
import type { Entry } from '../../../src/clipping/entry'
import { localDeflater } from '../../../src/formats/backup/deflate'
import { type Examined, examineBackup } from '../../../src/formats/backup/examine'
import type { BackupFacts } from '../../../src/formats/backup/facts'
import { clippingsIn } from '../../../src/formats/backup/read'
import { writeBackup } from '../../../src/formats/backup/write'
import { sampleClipping } from '../../clipping/sample'
import { allOf } from '../file'

export const FACTS: BackupFacts = {
  format: 'borideh-backup',
  version: 1,
  kind: 'full',
  databaseId: 'a library',
  from: 0,
  to: 40,
  lastOrder: 30,
  count: 30,
  createdAt: 1_760_000_000_000,
}

export const library: Clipping[] = Array.from({ length: 30 }, (_, number) =>
  sampleClipping({ url: `https://khabar.example/${number}` }, `00${number}`),
)

export interface Written {
  bytes: Uint8Array<ArrayBuffer>
  sha256: string
}

/** A backup of these clippings, the first of which was kept last. */
export async function backupOf(
  clippings: readonly Clipping[],
  facts: Partial<BackupFacts> = {},
  erased: readonly string[] = [],
): Promise<Written> {
  const all = { ...FACTS, count: clippings.length, ...facts }
  async function* kept() {
    for (const [at, clipping] of clippings.entries()) {
      const order = all.lastOrder - at
      const orders = [order, ...clipping.revisions.map((_, older) => order - 100 * (older + 1))]
      const json = new TextEncoder().encode(JSON.stringify({ ...clipping, orders }))
      yield [json.subarray(0, 7), json.subarray(7)]
    }
  }
  const stream = writeBackup({ facts: all, erased, clippings: kept() }, localDeflater())
  const bytes = new Uint8Array(Buffer.concat(await allOf(stream.chunks)))
  const sealed = stream.sealed()
  if (sealed?.bytes !== bytes.length) throw new Error('The stream does not know its own length')
  return { bytes, sha256: sealed.sha256 }
}

export function fileOf(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes])
}

export async function examined(bytes: Uint8Array<ArrayBuffer>): Promise<Examined> {
  const read = await examineBackup(fileOf(bytes))
  if (!read.ok) throw new Error(read.reason)
  return read.value
}

export async function entriesOf(bytes: Uint8Array<ArrayBuffer>): Promise<Entry[]> {
  return allOf(clippingsIn(await examined(bytes)))
}

export function clippingsOf(entries: readonly Entry[]): Clipping[] {
  return entries.flatMap((entry) => (entry.kind === 'clipping' ? [entry.clipping] : []))
}
