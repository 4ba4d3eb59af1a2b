import { chainOf, latestStates, type Named, sourcesOf } from '../../src/formats/backup/chain'
import { localDeflater } from '../../src/formats/backup/deflate'
import { examineBackup } from '../../src/formats/backup/examine'
import { writeBackup } from '../../src/formats/backup/write'
import { backupReadsOver } from '../../src/store/backup-reads'
import type { StageOptions, Staging } from '../../src/store/imports'
import type { Store } from '../../src/store/store'
import { backupContents } from '../../src/ui/backup-contents'
import { allOf } from '../formats/file'

export interface MadeBackup {
  bytes: Uint8Array<ArrayBuffer>
  seal: string
  to: number
}

/** A full backup of a library, or an increment after another one. */
export async function backUp(store: Store, after?: MadeBackup): Promise<MadeBackup> {
  const contents = await backupContents(backupReadsOver(store.read), { after, now: 1_760_000_000_000 })
  const stream = writeBackup(contents, localDeflater())
  const bytes = new Uint8Array(Buffer.concat(await allOf(stream.chunks)))
  return { bytes, seal: stream.sealed()?.sha256 ?? '', to: contents.facts.to }
}

/** Looks through backups, and stages them where nothing is wrong. */
export async function stageBackups(
  store: Store,
  files: readonly Uint8Array<ArrayBuffer>[],
  options: Partial<StageOptions> & { leavesErased?: boolean } = {},
): Promise<Staging | { ok: false; reason: string }> {
  const named: Named[] = []
  for (const [at, bytes] of files.entries()) {
    const examined = await examineBackup(new Blob([bytes]))
    if (!examined.ok) return examined
    named.push({ name: `${at}.zip`, examined: examined.value })
  }
  const chain = chainOf(named)
  if (!chain.ok) return chain
  const { databaseId, to, lastOrder } = chain.value.links.at(-1)?.examined.facts ?? {
    databaseId: '',
    to: 0,
    lastOrder: 0,
  }
  const { leavesErased = false, ...rest } = options
  return store.imports.stage(latestStates(sourcesOf(chain.value)), {
    now: 1_760_000_000_000,
    restoring: { databaseId, to, lastOrder, leavesErased },
    ...rest,
  })
}

/** As `stageBackups`, and takes what was staged. */
export async function restoreFrom(store: Store, ...backups: readonly MadeBackup[]) {
  const staged = await stageBackups(
    store,
    backups.map(({ bytes }) => bytes),
  )
  if (!staged.ok) throw new Error(staged.reason)
  const flipped = await store.imports.flip(staged.value.importId)
  if (!flipped.ok) throw new Error(flipped.reason)
  return staged.value.counts
}
